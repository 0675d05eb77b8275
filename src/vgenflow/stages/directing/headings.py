"""Headings: what stands over a chart or a table of the source."""

from vgenflow.language.words import word_set
from vgenflow.stages.directing.beats import Beat
from vgenflow.stages.directing.phrases import label, phrases, turned, width, within
from vgenflow.story.document import Heading, Table

_TITLE = {"en": 44.0, "zh": 16.0}
_LONGEST = 60
_SAY_LITTLE = word_set("share value values number amount total percent percentage count result figure") | {
    "占比",
    "比例",
    "数量",
    "数值",
    "金额",
    "合计",
}
"""Names of columns that say little over a chart."""


def titles(beat: Beat, table: Table, name: str = "") -> list[str]:
    """The table's caption, the column's `name`, the section's heading: what there is, in short forms."""
    found: list[str] = []
    named = ("", name) if name.strip().lower() in _SAY_LITTLE else (name, "")
    for text in (table.caption, named[0], section_of(beat, table), named[1]):
        if not text:
            continue
        options = within(phrases(text, beat.language), _TITLE[beat.language], beat.language)
        shortest = [option.text for option in options]
        if not shortest and width(text, beat.language) <= _LONGEST:
            shortest = [text]
        found.extend(turned(option, beat.language) for option in shortest)
    return list(dict.fromkeys(found)) or [label(beat.document.title, beat.language)]


def section_of(beat: Beat, table: Table) -> str:
    """The heading a table stands under."""
    heading = ""
    for block in beat.document.blocks:
        if isinstance(block, Heading):
            heading = block.text
        if block.id == table.id:
            break
    return heading
