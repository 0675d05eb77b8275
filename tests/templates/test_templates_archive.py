"""Archives of templates: what is written is read again, and what is broken, huge or hostile is refused."""

import io
import json
import struct
import zipfile
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.typefaces import typeface
from vgenflow.kit import content
from vgenflow.sandbox import FontData, Refused
from vgenflow.story.template import Template
from vgenflow.templates import BadTemplate, archive, load, names, reading
from vgenflow.templates.archive import UserTemplate

FONT = typeface()
DIGEST = content.digest(FONT)
OTHER = content.digest(b"MZ").encode()
NAMED = f"fonts/{OTHER.decode()}.ttf"


def decode(data: bytes) -> FontData:
    """As the sandbox, without a child."""
    if not data.startswith(b"\0\1\0\0"):
        raise Refused("This is not a typeface.")
    return FontData(data, "font/ttf", "Test", "Regular", 400, False, 4, "By me", "OFL")


def own(**changed: Any) -> Template:
    base = load("swiss")
    fonts = {**base.fonts, "display": (DIGEST, *base.fonts["display"])}
    return base.model_copy(update={"name": "mine", "title": "Mine", "fonts": fonts, **changed})


def zipped(files: dict[str, bytes], how: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", how) as made:
        for name, data in files.items():
            made.writestr(name, data)
    return out.getvalue()


def text(**changed: Any) -> bytes:
    told = json.loads(reading.written(own()))
    for path, value in changed.items():
        *inner, last = path.split("__")
        place = told
        for name in inner:
            place = place[name]
        place[last] = value
    return json.dumps(told).encode()


FOREIGN = text().replace(DIGEST.encode(), OTHER)
WHOLE = {"template.json": text(), f"fonts/{DIGEST}.ttf": FONT}


def test_what_is_written_is_read_again():
    made = UserTemplate(own(), {DIGEST: decode(FONT)})
    data = archive.write(made)
    assert archive.read(data, decode) == made
    assert archive.write(archive.read(data, decode)) == data
    (asset,) = made.assets
    assert (asset.digest, asset.title, asset.licence) == (DIGEST, "Test Regular", "OFL")


@pytest.mark.parametrize("name", names())
def test_every_packaged_template_goes_through_an_archive(name):
    made = UserTemplate(load(name), {})
    assert archive.read(archive.write(made), decode) == made


def test_typefaces_are_named_as_the_sandbox_made_them():
    def other(data: bytes) -> FontData:
        return FontData(data + b"!", "font/ttf", "Test", "Regular", 400, False, 4, "", "")

    made = archive.read(zipped(WHOLE), other)
    assert made.template.own_fonts == tuple(made.fonts) == (content.digest(FONT + b"!"),)
    assert made.template.fonts["display"][0] == content.digest(FONT + b"!")


def linked() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        made.writestr("template.json", text())
        entry = zipfile.ZipInfo(f"fonts/{DIGEST}.ttf")
        entry.external_attr = 0o120777 << 16
        made.writestr(entry, "/etc/passwd")
    return out.getvalue()


def twice() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        made.writestr("template.json", text())
        made.writestr("template.json", text(title="Other"))
    return out.getvalue()


def locked() -> bytes:
    data = bytearray(zipped(WHOLE))
    at = data.find(b"PK\1\2")
    data[at + 8] |= 1
    return bytes(data)


def lying() -> bytes:
    """An entry that unpacks to more than it announces."""
    data = bytearray(zipped({"template.json": b" " * 100_000 + text()}))
    at = data.find(b"PK\1\2")
    struct.pack_into("<L", data, at + 24, 1000)
    return bytes(data)


HOSTILE = {
    "no-zip": (b"hello", "no whole template"),
    "empty": (b"", "no whole template"),
    "cut": (zipped(WHOLE)[:-30], "no whole template"),
    "no-json": (zipped({f"fonts/{DIGEST}.ttf": FONT}), "no template.json"),
    "up": (zipped({**WHOLE, "../evil.json": b"{}"}), "none of a template's"),
    "absolute": (zipped({**WHOLE, "/etc/cron.d/x": b""}), "none of a template's"),
    "windows": (zipped({**WHOLE, "C:\\x.ttf": b""}), "none of a template's"),
    "further": (zipped({**WHOLE, "readme.txt": b"hi"}), "none of a template's"),
    "font-elsewhere": (zipped({"template.json": text(), f"{DIGEST}.ttf": FONT}), "none of a template's"),
    "script": (zipped({**WHOLE, f"fonts/{DIGEST}.svg": b"<svg/>"}), "none of a template's"),
    "link": (linked(), "link"),
    "twice": (None, "two files of one name"),
    "locked": (locked(), "password"),
    "lying": (lying(), "no whole template"),
    "bomb": (zipped({**WHOLE, f"fonts/{'0' * 64}.ttf": b"\0" * 40_000_000}), "unpacks to more"),
    "many": (zipped({f"fonts/{n:064x}.ttf": b"" for n in range(250)}), "more than 200"),
    "huge": (b"\0" * (archive.MOST_BYTES + 1), "larger than 50 MB"),
    "huge-json": (zipped({"template.json": b" " * 300_000 + text()}), "unpacks to more"),
    "spare": (zipped({**WHOLE, f"fonts/{'0' * 64}.ttf": b"x"}), "does not name"),
    "missing": (zipped({"template.json": text()}), "does not come with it"),
    "other-bytes": (zipped({**WHOLE, f"fonts/{DIGEST}.ttf": FONT + b"x"}), "not what its name says"),
    "refused": (zipped({"template.json": FOREIGN, NAMED: b"MZ"}), "refused. This is not"),
}  # fmt: skip


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("name", HOSTILE)
def test_what_is_hostile_is_refused_with_a_reason(name):
    data, words = HOSTILE[name]
    with pytest.raises(BadTemplate, match=words) as caught:
        archive.read(twice() if data is None else data, decode)
    assert caught.value.code == "templates.refused"
    assert len(caught.value.sentence) < 300


@settings(max_examples=200, deadline=None)
@given(data=st.data())
def test_flipped_bytes_are_refused_or_harmless(data):
    whole = bytearray(zipped(WHOLE))
    for _ in range(data.draw(st.integers(1, 6))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    try:
        made = archive.read(bytes(whole), decode)
    except BadTemplate:
        return
    assert set(made.template.own_fonts) == set(made.fonts)
