"""A template of a person's own as one file: a zip of `template.json` and the typefaces that it names.

    template.json
    fonts/<sha256 of its bytes>.otf|ttf|ttc|woff|woff2

Whoever reads one trusts nothing in it: limits before anything is unpacked, hashes after, every typeface
written anew by `decode` (`sandbox.decode_font`). Pure, but for what `decode` does.
"""

import io
import re
import stat
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass

from vgenflow.kit import content
from vgenflow.sandbox import DecodeFont, FontData, SandboxError
from vgenflow.story.assets import Asset
from vgenflow.story.template import Template
from vgenflow.story.value import Digest
from vgenflow.templates.errors import BadTemplate
from vgenflow.templates.reading import MOST_JSON, read_template, written

SUFFIX = ".vgt"
MEDIA_TYPE = "application/vnd.vgenflow.template+zip"
MOST_BYTES = 50_000_000
"""Of an archive, packed or unpacked."""
MOST_ENTRIES = 200
MOST_RATIO = 200
"""Bytes a byte, beyond the first KiB."""
TEMPLATE = "template.json"
_FOLDER = "fonts/"
_FONT = re.compile(r"fonts/([0-9a-f]{64})\.(?:otf|ttf|ttc|woff2?)")
_ENCRYPTED = 0x1
_EPOCH = (1980, 1, 1, 0, 0, 0)
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, RuntimeError, ValueError)


@dataclass(frozen=True, slots=True)
class UserTemplate:
    """A template of a person's own, and the typefaces that come with it by the digests that it names."""

    template: Template
    fonts: Mapping[Digest, FontData]

    @property
    def assets(self) -> tuple[Asset, ...]:
        """The typefaces as assets, in order of digest."""
        return tuple(as_asset(digest, self.fonts[digest]) for digest in sorted(self.fonts))


def as_asset(digest: Digest, font: FontData) -> Asset:
    """A typeface with what it says about itself."""
    return Asset(
        digest=digest,
        kind="font",
        media_type=font.media_type,
        title=f"{font.family} {font.style}",
        credit=font.credit,
        licence=font.licence,
    )


def read(data: bytes, decode: DecodeFont) -> UserTemplate:
    """The template of an archive. Raises `BadTemplate` with the reason if it is broken, huge or hostile.

    Its typefaces are those that `decode` makes, and so are the digests by which the template names them.
    """
    if len(data) > MOST_BYTES:
        raise BadTemplate(f"The template is larger than {MOST_BYTES // 1_000_000} MB.")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = _checked(archive.infolist())
            files = {name: _unpacked(archive, entry) for name, entry in entries.items()}
    except _BROKEN as error:
        raise BadTemplate("The file is no whole template: take another copy of it.") from error
    return assembled(
        files[TEMPLATE], {found[1]: files[name] for name in files if (found := _FONT.fullmatch(name))}, decode
    )


def assembled(text: bytes, files: Mapping[Digest, bytes], decode: DecodeFont) -> UserTemplate:
    """A template out of its JSON and the files that it names by their digests. Raises `BadTemplate`."""
    template = read_template(text)
    missing = [digest for digest in template.own_fonts if digest not in files]
    if missing:
        raise BadTemplate(f"The template names a typeface that does not come with it: {missing[0][:12]}….")
    spare = sorted(set(files) - set(template.own_fonts))
    if spare:
        raise BadTemplate(f"A file comes with the template that it does not name: {spare[0][:12]}….")
    made: dict[Digest, FontData] = {}
    for digest in template.own_fonts:
        if content.digest(files[digest]) != digest:
            raise BadTemplate(f"The typeface {digest[:12]}… is not what its name says: take another copy.")
        made[digest] = _decoded(files[digest], decode)
    names = {digest: content.digest(font.data) for digest, font in made.items()}
    fonts = {
        role: tuple(dict.fromkeys(names.get(name, name) for name in chain))
        for role, chain in template.fonts.items()
    }
    own = {names[digest]: font for digest, font in made.items()}
    return UserTemplate(template.model_copy(update={"fonts": fonts}), own)


def write(made: UserTemplate) -> bytes:
    """The archive of a template: equal templates give equal bytes.

    Raises `BadTemplate` if it is too large.
    """
    files = {TEMPLATE: written(made.template)}
    for digest in sorted(made.fonts):
        font = made.fonts[digest]
        files[f"{_FOLDER}{digest}.{font.media_type.removeprefix('font/')}"] = font.data
    if len(files) > MOST_ENTRIES or sum(map(len, files.values())) > MOST_BYTES:
        raise BadTemplate(
            f"The template has more than {MOST_BYTES // 1_000_000} MB of typefaces: take fewer."
        )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in files.items():
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, data)
    return out.getvalue()


def renamed(made: UserTemplate, name: str, title: str) -> UserTemplate:
    """The same under another name. Raises `BadTemplate` if it cannot be called so."""
    changed = made.template.model_copy(update={"name": name, "title": title})
    return UserTemplate(read_template(written(changed)), made.fonts)


def _checked(infos: list[zipfile.ZipInfo]) -> Mapping[str, zipfile.ZipInfo]:
    """The entries that are a template's, before anything is unpacked."""
    if len(infos) > MOST_ENTRIES:
        raise BadTemplate(f"The template holds more than {MOST_ENTRIES} files.")
    found: dict[str, zipfile.ZipInfo] = {}
    for info in infos:
        kind = stat.S_IFMT(info.external_attr >> 16)
        if info.flag_bits & _ENCRYPTED:
            raise BadTemplate("The template is locked with a password: save it without one.")
        if kind not in (0, stat.S_IFREG, stat.S_IFDIR) or info.filename in found:
            raise BadTemplate("The template holds a link, or two files of one name.")
        if info.filename == _FOLDER and info.file_size == 0:
            continue
        if info.filename != TEMPLATE and not _FONT.fullmatch(info.filename):
            raise BadTemplate(f"The template holds a file that is none of a template's: {_shown(info)}.")
        most = MOST_JSON if info.filename == TEMPLATE else MOST_BYTES
        if info.file_size > most or info.file_size > MOST_RATIO * max(info.compress_size, 1024):
            raise BadTemplate(f"The template unpacks to more than it may: {_shown(info)}.")
        found[info.filename] = info
    if sum(info.file_size for info in found.values()) > MOST_BYTES:
        raise BadTemplate(f"The template unpacks to more than {MOST_BYTES // 1_000_000} MB.")
    if TEMPLATE not in found:
        raise BadTemplate(f"The file is no template: there is no {TEMPLATE} in it.")
    return found


def _shown(info: zipfile.ZipInfo) -> str:
    return "".join(char if char.isprintable() else "?" for char in info.filename[:60])


def _unpacked(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    """The announced bytes of an entry and no more, whatever it really unpacks to."""
    with archive.open(info) as file:
        data = file.read(info.file_size + 1)
    if len(data) != info.file_size:
        raise zipfile.BadZipFile(info.filename)
    return data


def _decoded(data: bytes, decode: DecodeFont) -> FontData:
    try:
        return decode(data)
    except SandboxError as error:
        raise BadTemplate(f"A typeface of the template was refused. {error.sentence}") from error
