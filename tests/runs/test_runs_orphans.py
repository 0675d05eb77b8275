"""Processes that tests start end with them, even if nobody is left to end them."""

import os
import signal
import subprocess
import sys

from tests.support.durable import ROOT, Instance, worker_environment
from tests.support.processes import gone

_STARTER = """
import sys, time
from pathlib import Path
from tests.support.durable import Instance, Workers
workers = Workers(Instance(Path(sys.argv[1]), sys.argv[2]), 1)
workers.ready(1)
print(workers._processes[0].pid, flush=True)
time.sleep(60)
"""


def test_a_worker_does_not_outlive_the_tests_that_started_it(instance: Instance) -> None:
    command = [sys.executable, "-c", _STARTER, str(instance.data), instance.url]
    with subprocess.Popen(
        command, cwd=ROOT, env=worker_environment(instance), stdout=subprocess.PIPE, text=True
    ) as starter:
        assert starter.stdout is not None
        worker = int(starter.stdout.readline())
        os.kill(worker, 0)
        starter.send_signal(signal.SIGKILL)
        starter.wait()
        assert gone([worker], within=5)
