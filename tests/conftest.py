"""What all tests share."""

import os

from hypothesis import HealthCheck, settings

from tests.offline import stay_offline

stay_offline()

# The Telegram library warns about each span of seconds it gives unless it may give a timedelta.
os.environ.setdefault("PTB_TIMEDELTA", "true")

# Machines that run the tests are shared and at times slow: no test fails for the time that it takes.
settings.register_profile("tests", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("tests")
