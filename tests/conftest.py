"""Shared by every test: how long each room's tests took, and the same examples in every run of CI."""

import os
import time
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import settings

pytest_plugins = ("tests.support.databases", "tests.support.objects", "tests.support.sharing")

settings.register_profile("ci", derandomize=True)
if os.environ.get("CI"):
    settings.load_profile("ci")

REPORTED_OUTCOMES = ("passed", "failed", "error", "skipped", "xfailed", "xpassed", "")
BEGAN = time.monotonic()


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print seconds a room (`tests/<room>`), longest first; "" holds set-up and tear-down."""
    seconds: Counter[str] = Counter()
    for outcome in REPORTED_OUTCOMES:
        for report in terminalreporter.getreports(outcome):
            seconds[str(Path(report.nodeid.split("::")[0]).parent)] += getattr(report, "duration", 0.0)
    if not seconds:
        return
    terminalreporter.section("time by room")
    for room, spent in seconds.most_common():
        terminalreporter.write_line(f"{spent:8.1f} s  {room}")
    processes = terminalreporter.config.getoption("numprocesses", None) or 1
    terminalreporter.write_line(f"{seconds.total():8.1f} s  in all")
    terminalreporter.write_line(f"{time.monotonic() - BEGAN:8.1f} s  by the clock, processes: {processes}")
