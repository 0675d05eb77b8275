"""How the bytes of a packaged file are made from the members of its package. Pure: bytes in, bytes out.

Every recipe gives the same bytes on every machine (for the locked versions of fonttools and
brotli), so the result is pinned as well as the download.
"""

from collections.abc import Sequence
from io import BytesIO
from typing import Any

from fontTools.merge import Merger
from fontTools.ttLib import TTFont

from vgenflow.packs import atlas
from vgenflow.packs.cutting import cut, joined
from vgenflow.packs.lock import Item


def make(item: Item, members: Sequence[bytes]) -> bytes:
    """The content of `item` from its members, in their listed order."""
    match item.recipe:
        case "ttf":
            data = _ttf(members)
        case "cut":
            data = _cut(item, members)
        case "outlines":
            data = atlas.outlines(members)
        case "cities":
            data = atlas.cities(members)
        case "countries":
            data = atlas.countries(members)
        case _:
            data = b"".join(members)
    return data + graph_output(item.expose) if item.expose else data


def graph_output(tensor: str) -> bytes:
    """An ONNX fragment that, put behind a model, makes its `tensor` one more graph output.

    Concatenated protocol buffer messages merge: embedded messages are merged field by field and
    repeated fields are appended (Protocol Buffers, Encoding, "Last One Wins"). So a second
    `ModelProto{graph{output{name}}}` adds the output, and nothing of the 92 MB before it is
    touched. The runtime infers type and shape. Field numbers: onnx.proto.
    """
    value_info = _field(1, tensor.encode())
    return _field(7, _field(12, value_info))


def _field(number: int, payload: bytes) -> bytes:
    """A length-delimited protocol buffer field of fewer than 128 bytes."""
    if len(payload) >= 128:
        raise ValueError("the tensor's name is too long")
    return bytes((number << 3 | 2, len(payload))) + payload


def _cut(item: Item, members: Sequence[bytes]) -> bytes:
    """Cut each member; slices of a Chinese typeface are joined, subsets of a Latin one merged."""
    parts = [cut(member, item.face, item.axes, item.keep) for member in members]
    if len(parts) == 1:
        return parts[0]
    return joined(parts) if item.keep == "han" else _ttf(parts)


def _ttf(members: Sequence[bytes]) -> bytes:
    """One font from a family's subsets (Latin, then Latin Extended), unpacked."""
    fonts = [_unpacked(member) for member in members]
    if len(fonts) == 1:
        return _saved(fonts[0])
    merged = Merger().merge([BytesIO(_saved(font)) for font in fonts])
    merged["head"].created = fonts[0]["head"].created
    merged["head"].modified = fonts[0]["head"].modified
    return _saved(merged)


def _unpacked(woff2: bytes) -> Any:  # noqa: ANN401 - fonttools has no types
    return TTFont(BytesIO(woff2), recalcTimestamp=False)


def _saved(font: Any) -> bytes:  # noqa: ANN401
    font.flavor = None
    font.recalcTimestamp = False
    out = BytesIO()
    font.save(out)
    return out.getvalue()
