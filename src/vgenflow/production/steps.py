"""Steps: each runs once for equal inputs and leaves its result in the store."""

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from pydantic import ValidationError

from vgenflow.engine.ports import IsCancelled
from vgenflow.kit import content
from vgenflow.kit.content import Json
from vgenflow.kit.errors import Cancelled
from vgenflow.production.events import (
    Event,
    OnEvent,
    StageCached,
    StageFinished,
    StageName,
    StageStarted,
)
from vgenflow.production.stages import Ports
from vgenflow.store.errors import Damaged
from vgenflow.story.value import Digest, Value

V = TypeVar("V", bound=Value)


@dataclass(frozen=True, slots=True)
class Kept(Generic[V]):
    """A result out of the store, and when it was made (Unix seconds)."""

    value: V
    made: float


@dataclass(frozen=True, slots=True)
class Steps:
    """The memory of a run: what was done before is taken from the store, the rest is done and kept."""

    ports: Ports
    emit: OnEvent
    is_cancelled: IsCancelled
    _at_hand: dict[str, Value] = field(default_factory=dict)

    def once(  # noqa: PLR0913
        self,
        stage: StageName,
        inputs: Json,
        run: Callable[[], V],
        kind: type[V],
        *,
        detail: str,
        needs: Callable[[V], Iterable[Digest]] = lambda _: (),
        units: float = 1.0,
    ) -> str:
        """The key of `stage`'s result for `inputs`: kept from before with all files it needs, or made now.

        `units` is the work that making it is.
        """
        key = self.key(stage, inputs)
        kept = self.recall(key, kind, needs)
        if kept is not None:
            self._at_hand[key] = kept.value
            self.emit(StageCached(stage, detail, 1))
            return key
        self.emit_started(StageStarted(stage, detail))
        value = run()
        self.keep(key, value)
        self._at_hand[key] = value
        self.emit(StageFinished(stage, detail, ran=1, kept=0, units=units))
        return key

    def given(self, name: str, value: Value) -> str:
        """The key of a value that was settled elsewhere, kept now if it was not before."""
        key = self.ports.space.key(name, mark(value))
        if not self.ports.space.has(key):
            self.keep(key, value)
        self._at_hand[key] = value
        return key

    def value(self, key: str, kind: type[V]) -> V:
        """What lies under the key of a step's result; `Damaged` if it is gone."""
        value = self._at_hand.get(key)
        if isinstance(value, kind):
            return value
        kept = self.recall(key, kind, lambda _: ())
        if kept is None:
            raise Damaged("A part of the video is no longer in the store: make it again.")
        self._at_hand[key] = kept.value
        return kept.value

    def key(self, stage: StageName, *inputs: Json) -> str:
        """The artifact key of a stage's result."""
        return self.ports.space.key(stage, self.ports.stages.versions[stage], *inputs)

    def recall(self, key: str, kind: type[V], needs: Callable[[V], Iterable[Digest]]) -> Kept[V] | None:
        """What was kept under `key`, if it is whole and every file it needs is there."""
        data = self.ports.space.get(key)
        if data is None:
            return None
        try:
            record = json.loads(data)
            value = kind.model_validate(record["value"])
        except (ValueError, KeyError, TypeError, ValidationError):
            return None
        if not all(self.ports.assets.has(digest) for digest in needs(value)):
            return None
        return Kept(value, record["made"])

    def keep(self, key: str, value: Value) -> None:
        """Keep `value` under `key`."""
        record = {"made": self.ports.now(), "value": value.model_dump(mode="json")}
        self.ports.space.put(key, json.dumps(record, ensure_ascii=False).encode())

    def emit_started(self, event: Event) -> None:
        """Tell that work begins, unless the person has stopped the run."""
        self.check_cancelled()
        self.emit(event)

    def check_cancelled(self) -> None:
        """Stop here if the person has asked for it."""
        if self.is_cancelled():
            raise Cancelled("Stopped. What was finished is kept: run the same again to go on.")


def mark(value: Value) -> str:
    """The digest of a value's canonical form: how steps name what they were made from."""
    return content.digest(content.canonical(value.model_dump(mode="json")))
