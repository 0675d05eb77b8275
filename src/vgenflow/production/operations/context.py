"""What operations look things up in."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from vgenflow.production.request import Options, Profile
from vgenflow.providers.ports import Voice
from vgenflow.story.template import Style
from vgenflow.story.value import Digest


class Files(Protocol):
    """Files by digest."""

    def read(self, digest: Digest) -> bytes:
        """The bytes; `MissingAsset` if they cannot be had."""
        ...

    def has(self, digest: Digest) -> bool:
        """Whether they can be had."""
        ...


@dataclass(frozen=True, slots=True)
class Context:
    """Styles, voices and files that an operation may name."""

    style: Callable[[Options], Style]
    """The style that options ask for."""
    templates: tuple[str, ...]
    voices: Callable[[Profile], tuple[Voice, ...]]
    assets: Files
