"""Witnesses of the requests of runs: the loop writes down what is to leave while a stage's thread waits."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any, TypeVar

from vgenflow.net import Sending, Went, Witness
from vgenflow.services.disclosures.service import Allowance, Disclosures, Leaving, Settled
from vgenflow.services.runs.dispatch import Taken

_Written = TypeVar("_Written")


class Witnesses:
    """Writes down the requests for pages of a worker's runs. Made in the loop's thread."""

    def __init__(self, disclosures: Disclosures) -> None:
        self._disclosures = disclosures
        self._loop = asyncio.get_running_loop()

    def of(self, run: Taken) -> Witness:
        """The witness of a run, to be called in threads."""

        def witness(sending: Sending) -> Callable[[Went], None]:
            asked_at = run.asked_at or self._disclosures.now()
            by = Allowance(run.space, run.account, asked_at, run.project, run.id)
            leaving = Leaving("page", "read", sending.host, sending.words, sending.size)
            row = self._wait(self._disclosures.leaves(leaving, by))

            def went(how: Went) -> None:
                settled = Settled("answered" if how.is_answered else "failed", how.received, how.sent)
                self._wait(self._disclosures.settle(row, settled))

            return went

        return witness

    def _wait(self, writing: Coroutine[Any, Any, _Written]) -> _Written:
        return asyncio.run_coroutine_threadsafe(writing, self._loop).result()
