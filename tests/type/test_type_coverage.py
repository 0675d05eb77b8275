"""No text of ordinary or rare Chinese lacks a glyph, in any style, and no face is opened in vain."""

import itertools

import pytest

from tests.support.drawn import PACKS, assets
from tests.type.type_chains import chains, voice_in
from vgenflow.engine.type import Face, Voice, fit
from vgenflow.engine.type.shaping import shape

BLOCKS = {
    "A": (0x3400, 0x4DBF),
    "basic": (0x4E00, 0x9FFF),
    "B": (0x20000, 0x2A6DF),
    "C": (0x2A700, 0x2B739),
    "D": (0x2B740, 0x2B81D),
    "E": (0x2B820, 0x2CEA1),
    "F": (0x2CEB0, 0x2EBE0),
}
"""Unicode's ideographs up to extension F. The Table of General Standard Chinese Characters (8,105) is
in them: 7,832 in the basic block, 273 in A to E."""
NAMES = "𬱖𬶍𬭎㛃𠅤𠮷𩽾𩾌𬴊𬬻𬬭𫓧䶮𤧛㵘𬳽𫟹𫓩𨱏𡎚𪟝𧒽𰻝𫢸𬸣𬊈𬀩𬒗𨟠𬯎𤩽𬍛𬘭𫖯𫍯𨭉𫇭𫐄𪣻㑇㧐㳘𥻗𦭜𬜬𥖨𪚥"
"""Characters of names of people and places that other products show as boxes."""


def _gbk() -> str:
    """Every character of GBK that Python can decode: hanzi, marks, symbols, letters."""
    found = list[str]()
    for pair in itertools.product(range(0x81, 0xFF), range(0x40, 0xFF)):
        try:
            found.append(bytes(pair).decode("gbk"))
        except UnicodeDecodeError:
            continue
    return "".join(char for char in found if not "\ue000" <= char <= "\uf8ff")


GBK = _gbk()


@pytest.mark.parametrize(("name", "role"), chains())
def test_gbk_is_complete(name, role):
    faces = voice_in(name, role).faces
    assert len(GBK) > 21_700
    assert [char for char in GBK if not any(face.has(char) for face in faces)] == []


@pytest.mark.parametrize(("name", "role"), chains())
def test_every_ideograph_up_to_extension_f_has_a_glyph(name, role):
    covered = frozenset().union(*(face.characters for face in voice_in(name, role).faces))
    missing = [
        code for first, last in BLOCKS.values() for code in range(first, last + 1) if code not in covered
    ]
    assert missing == []


@pytest.mark.parametrize(("name", "role"), chains())
def test_rare_names_fit(name, role):
    setting = fit(NAMES, voice_in(name, role), 900.0, 900.0, 60.0, 20.0, 9)
    assert setting.fits
    assert setting.missing == ()


def test_a_brush_gives_way_for_a_whole_title():
    voice = voice_in("ink", "display")
    brush, song = (PACKS.file(f"font.{name}").digest for name in ("ma-shan-zheng.400", "noto-serif-sc.500"))
    assert {cluster.face.digest for cluster in shape("夜行列车", voice)} == {brush}
    assert {cluster.face.digest for cluster in shape("夜行囍车", voice)} == {song}
    assert {cluster.face.digest for cluster in shape("王𬱖", voice)} == {song}


def test_a_serif_stays_beside_a_character_that_it_lacks():
    first, second = shape("王𠮷", voice_in("editorial"))
    assert first.face.digest == PACKS.file("font.noto-serif-sc.500").digest
    assert second.face.digest == PACKS.file("font.hanamin.400").digest


@pytest.mark.parametrize(
    ("text", "opened"),
    [("The quiet return — “it’s” €99", 1), ("夜行“列车”，2024年", 2), ("王𠮷。", 3), ("OK 👍🏽", 2)],
)
def test_faces_are_opened_when_they_are_needed(text, opened):
    """English opens no Chinese face, Chinese no face of rare characters, nothing opens the emoji in vain."""
    template = voice_in("aurora" if text != "王𠮷。" else "editorial")
    faces = tuple(Face(face.digest, assets()) for face in template.faces)
    shape(text, Voice(faces, faces, 0.0, 1.2, 1.4, False, (), "zh"))
    assert sum("_face" in vars(face) for face in faces) == opened
