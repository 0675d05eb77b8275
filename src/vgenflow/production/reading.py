"""Reading the source into a document, and keeping the pictures it names."""

from vgenflow.kit import content
from vgenflow.kit.errors import VgenflowError
from vgenflow.production.events import Notice, StageCached, StageFinished, StageStarted
from vgenflow.production.request import LinkSource, TextSource
from vgenflow.production.stages import Imported
from vgenflow.production.steps import Kept, Steps
from vgenflow.story.document import Document
from vgenflow.story.value import Digest, Language

FRESH_SECONDS = 3600
"""A page read less than this long ago is not asked for again."""


def read_source(steps: Steps, source: LinkSource | TextSource, language: Language | None) -> Document:
    """The document of `source`. A page that cannot be had now is taken from the last time, with a notice."""
    key = _key(steps, source, language)
    kept = steps.recall(key, Document, _files)
    if kept is not None and (isinstance(source, TextSource) or _is_fresh(steps, kept)):
        steps.emit(StageCached("import", kept.value.title, 1))
        return kept.value
    steps.emit_started(
        StageStarted("import", "reading the page" if isinstance(source, LinkSource) else "reading")
    )
    try:
        imported = steps.ports.stages.read(source, language)
    except VgenflowError as error:
        if kept is None or not error.code.startswith("net."):
            raise
        steps.emit(Notice(error.code, f"{error.sentence} The copy read earlier is used."))
        return kept.value
    document = _keep(steps, key, imported)
    steps.emit(StageFinished("import", document.title, ran=1, kept=0))
    return document


def _key(steps: Steps, source: LinkSource | TextSource, language: Language | None) -> str:
    if isinstance(source, LinkSource):
        return steps.key("import", "link", source.address, language)
    return steps.key("import", "text", source.name, content.digest(source.data), language)


def _files(document: Document) -> tuple[Digest, ...]:
    return tuple(asset.digest for asset in document.assets)


def _is_fresh(steps: Steps, kept: Kept[Document]) -> bool:
    return 0 <= steps.ports.now() - kept.made < FRESH_SECONDS


def _keep(steps: Steps, key: str, imported: Imported) -> Document:
    for data in imported.files.values():
        steps.ports.space.put_asset(data)
    steps.keep(key, imported.document)
    return imported.document
