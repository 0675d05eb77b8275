"""Reading the source into a document, and keeping the pictures it names."""

from vgenflow.kit import content
from vgenflow.kit.errors import VgenflowError
from vgenflow.production.events import Notice, StageCached, StageFinished, StageStarted
from vgenflow.production.request import LinkSource, TextSource
from vgenflow.production.steps import Kept, Steps
from vgenflow.story.document import Document
from vgenflow.story.value import Digest, Language, Value

FRESH_SECONDS = 3600
"""A page read less than this long ago is not asked for again."""


class Read(Value):
    """A document, and the files beside the draft that it was made with (None: not there)."""

    document: Document
    beside: dict[str, Digest | None]


def read_source(steps: Steps, source: LinkSource | TextSource, language: Language | None) -> Document:
    """The document of `source`. A page that cannot be had now is taken from the last time, with a notice."""
    key = _key(steps, source, language)
    kept = steps.recall(key, Read, _files)
    if kept is not None and _holds(steps, source, kept):
        steps.emit(StageCached("import", outline(kept.value.document), 1))
        return kept.value.document
    doing = "reading the page" if isinstance(source, LinkSource) else "reading the draft"
    steps.emit_started(StageStarted("import", doing))
    try:
        imported = steps.ports.stages.read(source, language)
    except VgenflowError as error:
        if kept is None or not error.code.startswith("net."):
            raise
        steps.emit(Notice(error.code, "The page cannot be read again now: the copy read earlier is used."))
        return kept.value.document
    for data in imported.files.values():
        steps.ports.space.put_asset(data)
    steps.keep(key, Read(document=imported.document, beside=dict(imported.beside)))
    steps.emit(StageFinished("import", outline(imported.document), ran=1, kept=0, units=1))
    return imported.document


def outline(document: Document) -> str:
    """How much there is in a document."""
    return f"{len(document.blocks)} blocks, {len(document.assets)} pictures"


def _key(steps: Steps, source: LinkSource | TextSource, language: Language | None) -> str:
    if isinstance(source, LinkSource):
        return steps.key("import", "link", source.address, language)
    return steps.key("import", "text", source.name, content.digest(source.data), language)


def _files(read: Read) -> tuple[Digest, ...]:
    return tuple(asset.digest for asset in read.document.assets)


def _holds(steps: Steps, source: LinkSource | TextSource, kept: Kept[Read]) -> bool:
    """Whether what was read then is still what is there: a young page, a draft with the same pictures."""
    if isinstance(source, LinkSource):
        return 0 <= steps.ports.now() - kept.made < FRESH_SECONDS
    look = steps.ports.stages.beside
    return all(look(source, address) == then for address, then in kept.value.beside.items())
