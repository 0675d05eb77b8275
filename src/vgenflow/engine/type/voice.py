"""Voice: how the text of one role is set: its typefaces, tracking and leading."""

from dataclasses import dataclass

from vgenflow.engine.ports import AssetSource
from vgenflow.engine.type.faces import Face, face_of
from vgenflow.story.template import Role, Style
from vgenflow.story.value import Language


@dataclass(frozen=True, slots=True)
class Voice:
    """Typefaces by preference, with and without emphasis, and how they are spaced.

    A character is set in the first face that has it.
    """

    faces: tuple[Face, ...]
    emphasis: tuple[Face, ...]
    """For `*…*` runs; the same as `faces` where the role has no italic."""
    tracking: float
    """Added after every Latin character, in em."""
    leading: float
    """Line to line, in sizes."""
    leading_chinese: float
    capitals: bool
    features: tuple[tuple[str, bool], ...]
    language: Language


_ITALIC: dict[Role, Role] = {"display": "display-italic", "text": "text-italic", "code": "code-strong"}


def _spaced(tracking: float) -> tuple[tuple[str, bool], ...]:
    """Letters that are tracked are not joined (CSS Text 3, section 8.2)."""
    return (("liga", False), ("clig", False)) if tracking else ()


def voice_of(style: Style, role: Role, language: Language, assets: AssetSource) -> Voice:
    """The voice of a role in a style; of its labels where it has no such role."""
    setting = style.setting(role)
    chain = style.fonts.get(role) or style.fonts["label"]
    faces = tuple(face_of(digest, assets) for digest in chain)
    emphasis = style.fonts.get(_ITALIC.get(role, role), chain)
    return Voice(
        faces=faces,
        emphasis=tuple(face_of(digest, assets) for digest in emphasis),
        tracking=setting.tracking,
        leading=setting.leading,
        leading_chinese=setting.leading_chinese,
        capitals=setting.capitals,
        features=(*_spaced(setting.tracking), *((name, True) for name in setting.features)),
        language=language,
    )
