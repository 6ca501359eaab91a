"""The program under torture: killed, fuzzed, longer than a test may take. `make torture` runs it."""

from tests.offline import stay_offline

stay_offline()
