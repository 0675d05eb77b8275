"""What a format cannot carry is told, never dropped in silence."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Loss:
    """One kind of thing that went missing: how often, in which cue first (from 1; 0: outside of cues)."""

    code: str
    """`lost.…`, stable."""
    sentence: str
    times: int
    cue: int


_SENTENCES = {
    "lost.blank_lines": "Empty lines inside a cue are left out.",
    "lost.classes": "Classes of WebVTT have no place there.",
    "lost.colors": "Colours have no place there.",
    "lost.comments": "Comments are left out.",
    "lost.drawings": "Drawings are left out.",
    "lost.effects": "Effects (motion, fading, rotation, borders) are left out.",
    "lost.file_parts": "Parts of the file beside its cues (style sheets, regions, fonts) are left out.",
    "lost.language": "The language of the file has no place there.",
    "lost.languages": "Languages of single words are left out.",
    "lost.layers": "Layers and margins of single cues are left out.",
    "lost.looks": "Struck-out or small type has no place there.",
    "lost.markup": "Text that looks like markup will be read as markup.",
    "lost.names": "Names of cues are left out.",
    "lost.places": "Places cannot be told as exactly.",
    "lost.ruby": "Ruby is set in brackets.",
    "lost.styles": "Typefaces, sizes and outlines of styles are left out.",
    "lost.times": "Times are rounded to hundredths of a second.",
    "lost.unknown_tags": "Unknown tags are left out.",
    "lost.vertical": "Vertical type becomes horizontal.",
    "lost.voices": "Who speaks is left out.",
    "lost.word_times": "Times of single words are left out.",
}


class Losses:
    """Gathers losses while a file is converted."""

    def __init__(self) -> None:
        self._found: dict[str, tuple[int, int]] = {}
        self.cue = 0
        """The cue that is being looked at, from 1."""

    def add(self, name: str, *, when: bool = True) -> None:
        """Note one of the losses by the last part of its code."""
        code = f"lost.{name}"
        if when:
            times, first = self._found.get(code, (0, self.cue))
            self._found[code] = (times + 1, first)

    def told(self) -> tuple[Loss, ...]:
        """All losses, in the order of their codes."""
        return tuple(
            Loss(code, _SENTENCES[code], times, cue) for code, (times, cue) in sorted(self._found.items())
        )
