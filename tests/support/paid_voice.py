"""A fake paid provider of speech: every call is written into its ledger and charged for."""

import json
import os
import signal
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Literal

from vgenflow.production.jobs.ports import Bench, OpenBench, Pay
from vgenflow.production.stages import Ports, Spoken
from vgenflow.providers.ports import Price, Voice
from vgenflow.services.runs.dispatch import Taken
from vgenflow.services.runs.paying import Bought, Request
from vgenflow.story.narration import Utterance
from vgenflow.story.script import Line
from vgenflow.story.value import Language

PRICE = 15_000
"""Millionths of a dollar a sentence."""
DECLARED = Price(provider="fake", a_call=PRICE)


class PaidProvider:
    """A provider's side of the wire, with a ledger that outlives the process that calls."""

    def __init__(self, folder: Path) -> None:
        self._ledger = folder / "ledger"
        self._fatal = folder / "die_when_charged"

    def charge(self, what: str) -> None:
        """Carry a call out: a line in the ledger, durable, before any answer."""
        handle = os.open(self._ledger, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        try:
            os.write(handle, (json.dumps({"what": what, "price": PRICE}) + "\n").encode())
            os.fsync(handle)
        finally:
            os.close(handle)
        if self._fatal.exists():
            self._fatal.unlink()
            os.kill(os.getpid(), signal.SIGKILL)

    def fatal(self) -> None:
        """Whoever is charged next dies before it hears so."""
        self._fatal.touch()

    def charged(self) -> list[str]:
        """What was charged for, in order."""
        if not self._ledger.exists():
            return []
        return [json.loads(line)["what"] for line in self._ledger.read_text().splitlines()]


def priced(ports: Ports) -> Ports:
    """Ports whose voices say what the provider takes."""

    def voices(profile: Literal["draft", "final"]) -> tuple[Voice, ...]:
        return tuple(voice.model_copy(update={"price": DECLARED}) for voice in ports.voices(profile))

    return replace(ports, voices=voices)


def with_paid_voice(open_bench: OpenBench, folder: Path) -> OpenBench:
    """Benches whose voices are bought from the provider, a sentence a call."""
    provider = PaidProvider(folder)

    def opened(run: Taken, pay: Pay) -> Bench:
        bench = open_bench(run, pay)
        stages = bench.ports.stages

        def speak(
            lines: Sequence[Line], voice: Voice, language: Language, is_cancelled: Callable[[], bool]
        ) -> Iterator[Spoken]:
            for line in lines:
                yield bought(line, voice, language, is_cancelled)

        def bought(line: Line, voice: Voice, language: Language, is_cancelled: Callable[[], bool]) -> Spoken:
            def buy() -> Bought:
                provider.charge(line.spoken)
                [spoken] = stages.speak([line], voice, language, is_cancelled)
                answer = {"utterance": spoken.utterance.model_dump(mode="json"), "wav": spoken.wav.hex()}
                return Bought(json.dumps(answer).encode(), PRICE)

            price = voice.price or DECLARED
            body = [voice.name, language, line.spoken]
            request = Request(price.provider, voice.model, body, 0, price.of(line.spoken), price.currency)
            answer = json.loads(pay(bench.ports.space, request, buy))
            utterance = Utterance.model_validate(answer["utterance"]).model_copy(update={"line": line.id})
            return Spoken(utterance, bytes.fromhex(answer["wav"]))

        return replace(bench, ports=priced(replace(bench.ports, stages=replace(stages, speak=speak))))

    return opened
