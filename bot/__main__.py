"""`python -m bot` is the command `vitamin-b`."""

import sys

from bot.cli import main

sys.exit(main())
