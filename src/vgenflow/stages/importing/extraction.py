"""Bytes to a draft: the part of reading that runs in the child process, where hostile bytes belong."""

import json

from vgenflow.stages.importing.draft import Draft
from vgenflow.stages.importing.encoding import to_text
from vgenflow.stages.importing.errors import ImportingError, NothingFound
from vgenflow.stages.importing.formats import format_of, refuse_binary
from vgenflow.stages.importing.html import read_html
from vgenflow.stages.importing.markdown import read_markdown
from vgenflow.stages.importing.plain import read_plain
from vgenflow.stages.importing.subtitles import read_subtitles


def extract(data: bytes, address: str, media_type: str = "", charset: str = "") -> Draft:
    """Read `data` by its format. Raises the `ImportingError` that says why it cannot be."""
    refuse_binary(data)
    text = to_text(data, charset)
    if not text.strip():
        raise NothingFound("There is nothing in it; give a text or page with some sentences.")
    kind = format_of(text, address, media_type)
    if kind == "html":
        return read_html(text, address)
    if kind == "subtitles":
        return read_subtitles(text)
    return read_markdown(text) if kind == "markdown" else read_plain(text)


def task(payload: bytes) -> bytes:
    """`extract` for the sandbox: a line of JSON and the data in, JSON out (a draft, or code and sentence)."""
    head, _, data = payload.partition(b"\n")
    about = json.loads(head)
    try:
        draft = extract(data, about["address"], about["media_type"], about["charset"])
    except ImportingError as error:
        return json.dumps({"code": error.code, "sentence": error.sentence}).encode()
    return json.dumps({"draft": draft.model_dump(mode="json")}).encode()
