"""From a sentence as the source has it to the caption that is shown: only leaves things out."""

import re

from vgenflow.story.value import Language

CITATION = re.compile(
    r"\s?\[(?:[0-9]{1,3}(?:\s?[,–-]\s?[0-9]{1,3})*|[a-z]|citation needed|note [0-9]+|来源请求)\]",
    re.IGNORECASE,
)
RAISED = re.compile(r"(?<=[.,;!?\"”’)。，；！？])[¹²³⁰⁴⁵⁶⁷⁸⁹]+|(?<=[a-z]{3})[¹²³⁰⁴⁵⁶⁷⁸⁹]+(?=\s|$)")
ASIDE = re.compile(
    r"\s?(?<![A-Za-z0-9])\([^()]{0,300}\)|[（][^（）]{0,200}[）]|\s?(?<![A-Za-z0-9])\[[^\[\]]{0,200}\]"
    r"|[【〔][^【】〔〕]{0,80}[】〕]"
)
ADDRESS = re.compile(r"\s*(?:https?://|www\.)[^\s，。；、）)]+")
EMPHASIS = re.compile(r"\*\*|__|(?<!\w)[*_`]+(?=\S)|(?<=\S)[*_`]+(?!\w)|`")
NUMBER_LABEL = re.compile(
    r"^\s*(?:\(?[0-9]{1,2}[.)](?=\s)|[•·▪●◆■\-–—*]\s+|[0-9]{1,2}[、．](?![0-9])"
    r"|[（(][一二三四五六七八九十0-9]{1,3}[）)]|[①-⑳]"
    r"|[一二三四五六七八九十]{1,3}、)\s*"
)
DATELINE = re.compile(
    r"^(?:[A-Z][A-Z.'’ -]{2,40}(?:, [A-Z][A-Za-z. ]{2,20})?(?:, [A-Z][a-z]{2,8}\.? "
    r"[0-9]{1,2})?\s*(?:\([A-Za-z ]{2,20}\))?\s*[-–—]+\s+)"
    r"|^[A-Z][A-Za-z ]{2,30}\((?:Reuters|AP|AFP|UPI|Xinhua|Bloomberg)\)\s*[-–—]+\s*"
)
DATELINE_ZH = re.compile(
    r"^(?:[\u4e00-\u9fff]{2,8}(?:社|网|报|台)(?:[\u4e00-\u9fff]{0,8}?[0-9]{1,2}月[0-9]{1,2}日)?(?:电|讯|消息)|本报讯"
    r"|本报[\u4e00-\u9fff]{0,8}[0-9]{1,2}月[0-9]{1,2}日电)"
    r"(?:\s*[（(][^（）()]{0,30}[）)])?\s*[，：:]?\s*(?:记者[\u4e00-\u9fff、 ]{2,12}(?:报道)?[：:，])?\s*"
)
HANZI = "\u3400-\u4dbf\u4e00-\u9fff，。！？；：、“”‘’（）《》"


def flat(text: str) -> str:
    """One line: line breaks and runs of spaces become one space, or none between hanzi."""
    text = re.sub(rf"(?<=[{HANZI}])[ \t]*\n\s*(?=[{HANZI}])", "", text)
    return re.sub(r"\s+", " ", text.replace("\u200b", "").replace("\ufeff", "")).strip()


def tidy(sentence: str, language: Language) -> str:
    """The caption of a sentence: without citation marks, asides, addresses, labels, datelines."""
    return capital(bare(sentence, language))


def bare(sentence: str, language: Language) -> str:
    """What `tidy` leaves, in the source's own capitals."""
    text = flat(sentence)
    text = NUMBER_LABEL.sub("", text)
    text = (DATELINE_ZH if language == "zh" else DATELINE).sub("", text)
    text = RAISED.sub("", CITATION.sub("", text))
    text = EMPHASIS.sub("", ADDRESS.sub("", ASIDE.sub("", text)))
    text = re.sub(r"\s+(?=[,.;:!?，。；：！？])", "", text)
    return re.sub(r"\s{2,}", " ", text).strip(" ,;，；、-–—")


def capital(text: str) -> str:
    """`text` beginning with a capital, if it begins with an ordinary small word."""
    match = re.match(r"[\"“‘'(]*([a-z][a-z']*)(?=[\s,.;:!?-]|$)", text)
    if not match:
        return text
    place = match.start(1)
    return text[:place] + text[place].upper() + text[place + 1 :]


def stopped(text: str, language: Language) -> str:
    """`text` with a closing mark, for list items and headings that have none."""
    body = re.sub(r"(?:[,;，；、]|[;,] (?:and|or))$", "", text)
    if re.search(r"[.!?…。！？][\"'”’」』)）]*$", body):
        return body
    return body.rstrip(":：") + ("。" if language == "zh" else ".")
