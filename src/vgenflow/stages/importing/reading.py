"""A source becomes a document: bytes first, then text, then pictures."""

import json
import re
from dataclasses import replace

from vgenflow import sandbox
from vgenflow.net import Limits
from vgenflow.sandbox import SandboxError
from vgenflow.stages.importing.draft import Draft
from vgenflow.stages.importing.errors import BY_CODE, NothingFound, Unreadable
from vgenflow.stages.importing.formats import MOST_BYTES, refuse_binary
from vgenflow.stages.importing.language import detect
from vgenflow.stages.importing.pictures import gather
from vgenflow.stages.importing.source import DecodePicture, Fetch, Imported, Isolate, OpenLocal, Source
from vgenflow.stages.importing.wording import clean, title_from
from vgenflow.story.document import Block, Document, Figure, Heading, Origin
from vgenflow.story.value import Language

_TASK = "vgenflow.stages.importing.extraction:task"
_PAGE = Limits(size=MOST_BYTES, seconds=30)
_READING = sandbox.Limits(seconds=30, memory=3 << 29)
_LONGEST_TITLE = 90


def load(source: Source, *, fetch: Fetch | None) -> Source:
    """`source` with its bytes: fetched for a link (the address is then where it was found)."""
    if source.data is not None or source.kind != "link":
        return source
    if fetch is None:
        raise NothingFound("A link needs the network; give a file instead.")
    page = fetch(source.address, _PAGE)
    return replace(source, address=page.url, data=page.body, media_type=page.media_type, charset=page.charset)


def in_child(task: str, payload: bytes) -> bytes:
    """The usual `Isolate`: a confined child with 30 s and 1.5 GB."""
    return sandbox.run(task, payload, _READING)


def parse(  # noqa: PLR0913 - the ports of the stage, by name
    source: Source,
    *,
    fetch: Fetch | None,
    open_local: OpenLocal | None,
    decode_picture: DecodePicture,
    language: Language | None = None,
    isolate: Isolate = in_child,
) -> Imported:
    """The document in `source.data` and its pictures. Equal bytes (and pictures) give equal documents.

    `open_local` opens pictures beside a local file (`pictures_beside`); `language` settles the
    language instead of the text. Raises `ImportingError`.
    """
    data = source.data or b""
    refuse_binary(data)
    draft = _draft(source, data, isolate)
    about = draft.about
    prose = "\n".join(block.text for block in draft.blocks if block.kind != "code")
    if not any(sign.isalnum() for sign in prose):
        raise NothingFound("There are no sentences in it; give a text or page with some.")
    language = language or detect(f"{about.title}\n{prose}", about.language)
    is_file = source.kind == "file"
    gallery = gather(
        draft, fetch=fetch, open_local=open_local if is_file else None, decode_picture=decode_picture
    )
    origin = Origin(
        kind=source.kind,
        address=(about.address or source.address) if source.kind == "link" else source.address,
        site=about.site,
        author=about.author,
        published=about.published,
    )
    document = Document(
        language=language,
        title=about.title or _title(gallery.blocks, source),
        description=about.description,
        origin=origin,
        blocks=tuple(
            block.model_copy(update={"id": f"b{number}"}) for number, block in enumerate(gallery.blocks, 1)
        ),
        assets=gallery.assets,
        cover=gallery.cover,
    )
    return Imported(document, gallery.files)


def read(  # noqa: PLR0913 - the ports of the stage, by name
    source: Source,
    *,
    fetch: Fetch | None,
    open_local: OpenLocal | None,
    decode_picture: DecodePicture,
    language: Language | None = None,
    isolate: Isolate = in_child,
) -> Imported:
    """`load` and `parse` in one."""
    return parse(
        load(source, fetch=fetch),
        fetch=fetch,
        open_local=open_local,
        decode_picture=decode_picture,
        language=language,
        isolate=isolate,
    )


def _draft(source: Source, data: bytes, isolate: Isolate) -> Draft:
    about = {"address": source.address, "media_type": source.media_type, "charset": source.charset}
    try:
        answer = isolate(_TASK, json.dumps(about).encode() + b"\n" + data)
    except SandboxError as error:
        raise Unreadable(f"The source could not be read safely: {error.sentence}") from error
    found = json.loads(answer)
    if "draft" not in found:
        raise BY_CODE[found["code"]](found["sentence"])
    return Draft.model_validate(found["draft"])


def _title(blocks: tuple[Block, ...], source: Source) -> str:
    """A title for a source without one: its first heading, its file name, its first sentence."""
    first = next((block.text for block in blocks if isinstance(block, Heading)), "")
    if first:
        return first
    if source.kind == "file" and (name := title_from(source.address)):
        return name
    texts = [block.text for block in blocks if not isinstance(block, Figure)]
    sentences = re.split(r"(?<=[.!?])\s|(?<=[。！？])|\n|\t", "\n".join(texts))
    told = next((part for part in sentences if any(sign.isalnum() for sign in part)), "Untitled")
    sentence = clean(told).rstrip(".。 ")
    if len(sentence) <= _LONGEST_TITLE:
        return sentence
    return sentence[:_LONGEST_TITLE].rsplit(" ", 1)[0] + "…"
