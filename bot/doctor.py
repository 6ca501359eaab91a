"""`vitamin-b doctor`: checks what can go wrong on a machine, each with a tick or what to do."""

from typing import TextIO

from bot.checks import data, host, messenger
from bot.checks.finding import Check, Finding
from bot.errors import SettingsError
from bot.settings import load

CHECKS: tuple[Check, ...] = (*messenger.CHECKS, *data.CHECKS, *host.CHECKS)


async def examine(out: TextIO) -> int:
    """Print all findings and return the exit status: 0 where everything is in order."""
    findings = await _findings()
    for finding in findings:
        mark = "✓" if finding.in_order else "✗"
        print(f"{mark} {finding.subject}{f': {finding.remedy}' if finding.remedy else ''}", file=out)
    return 0 if all(finding.in_order for finding in findings) else 1


async def _findings() -> list[Finding]:
    try:
        settings = load()
    except SettingsError as error:
        return [Finding("settings", in_order=False, remedy=f"{error.fields['name']} {error.fields['reason']}")]
    found = [await check(settings) for check in CHECKS]
    return [Finding("settings", in_order=True), *filter(None, found)]
