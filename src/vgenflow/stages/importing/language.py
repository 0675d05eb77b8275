"""English or Chinese, told from the text itself."""

import re

from vgenflow.stages.importing.errors import UnsupportedLanguage
from vgenflow.story.value import Language

_SAMPLE = 20_000
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_FUNCTION_WORDS = {
    "English": (
        "the of and to in is that for it was on with as are this be by at from or an not have has "
        "but they which you we his her their can will its one all there were been had if more "
        "when who what so about our your i"
    ),
    "German": (
        "der die das und ist nicht von zu mit den ein eine auf für im dem des sich auch als wie "
        "wird bei oder aber nach werden einen noch wir ich sie er es war sind"
    ),
    "French": (
        "le la les de des et est un une dans que qui pour sur pas par avec au aux ce cette il "
        "elle nous vous ils sont été mais ou du en plus se ne"
    ),
    "Spanish": (
        "el la los las de del y es un una en que por para con no se su al lo como más pero sus "
        "este esta fue son ha entre cuando sobre"
    ),
    "Portuguese": (
        "o os as de do da dos das e é um uma em no na que por para com não se seu sua ao como "
        "mais mas foi são ou pelo pela"
    ),
    "Italian": (
        "il lo la gli le di del della e è un una in nel che per con non si da al come più ma sono "
        "anche dei questo alla ha"
    ),
    "Dutch": (
        "de het een van en is niet in op te dat die voor met zijn er aan ook als bij naar om maar "
        "door wordt wij dit heeft"
    ),
    "Polish": "i w na z do że się nie jest to jak od po przez za są oraz ale był dla tym co tak",
    "Vietnamese": "và của là có không được cho các trong một những người với này đã để khi đến như",
    "Indonesian": (
        "yang dan di dengan untuk pada ini itu dari tidak dalam adalah akan juga oleh sebagai karena"
    ),
    "Turkish": "ve bir bu için ile olarak daha çok da de gibi olan en kadar ne ama",
}
_WORDS = {name: frozenset(words.split()) for name, words in _FUNCTION_WORDS.items()}
_SCRIPTS = {
    "Russian or another language in Cyrillic": re.compile(r"[\u0400-\u052f]"),
    "Korean": re.compile(r"[\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3]"),
    "Arabic": re.compile(r"[\u0600-\u06ff\u0750-\u077f]"),
    "Hebrew": re.compile(r"[\u0590-\u05ff]"),
    "Greek": re.compile(r"[\u0370-\u03ff]"),
    "an Indian language": re.compile(r"[\u0900-\u0dff]"),
    "Thai": re.compile(r"[\u0e00-\u0e7f]"),
}
_HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff]")
_KANA = re.compile(r"[\u3041-\u30ff]")


def detect(text: str, hint: str = "") -> Language:
    """The language of `text`; `hint` is what its page says (`zh-CN`), believed for short texts only.

    A Han character counts like half a word. Raises `UnsupportedLanguage` with the likely name.
    """
    text = text[:_SAMPLE]
    han, kana, words = len(_HAN.findall(text)), len(_KANA.findall(text)), _WORD.findall(text.lower())
    words = [word for word in words if not _HAN.search(word)]
    if kana > max(3.0, 0.08 * (han + kana), 0.3 * len(words)):
        raise _unsupported("Japanese")
    for name, script in _SCRIPTS.items():
        if len(script.findall(text)) > max(han, 0.5 * sum(map(len, words)), 3):
            raise _unsupported(name)
    if han * 0.5 > 0.6 * len(words):
        return "zh"
    shares = {
        name: sum(word in known for word in words) / max(1, len(words)) for name, known in _WORDS.items()
    }
    best = max(shares, key=lambda name: shares[name])
    # English prose has a share of 0.35 and more; headings and lists have less, but so have others then.
    if best != "English" and shares[best] > max(0.12, 1.4 * shares["English"]) and len(words) >= 8:
        raise _unsupported(best)
    if not words and not han and hint.lower().startswith("zh"):
        return "zh"
    return "en"


def _unsupported(name: str) -> UnsupportedLanguage:
    return UnsupportedLanguage(
        f"The text seems to be in {name}; only English and Chinese are supported yet "
        "(--language en or --language zh reads it as such all the same)."
    )
