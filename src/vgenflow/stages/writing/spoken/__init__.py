"""Written form to spoken form, with links between the two.

Every rule is our own. A caption keeps what the source wrote; the spoken text has neither digits
nor signs, so that every voice says the same.
"""

from vgenflow.stages.writing.spoken.chinese import chinese
from vgenflow.stages.writing.spoken.english import english
from vgenflow.stages.writing.spoken.form import Spoken
from vgenflow.story.value import Language

__all__ = ["Spoken", "speak"]


def speak(caption: str, language: Language) -> Spoken:
    """What is said for `caption`, and the links between the two. Pure; never raises.

    The links are in order and cover every character that is not a space, on both sides.
    A caption with nothing speakable in it gives an empty text and no links.
    """
    return chinese(caption) if language == "zh" else english(caption)
