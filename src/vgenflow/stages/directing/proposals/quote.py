"""Quote: words somebody said, set as they were said, with who said them."""

import re
from collections.abc import Iterator

from vgenflow.stages.directing.beats import Beat
from vgenflow.stages.directing.candidates import Candidate, Setting
from vgenflow.story.document import Quote

_QUOTED = re.compile(r"[“\"「]([^”\"」]{8,240})[”\"」]")
_NAME = r"(?:(?:[A-Z][\w’'.-]+|de|van|von|der|da|al|bin|of|the)\s?)+"
_SAYS = (
    r"(?:said|says|told [A-Z]\w+|explained|explains|added|adds|wrote|writes|argued|argues|noted|notes|"
    r"recalled|recalls)"
)
_AFTER = re.compile(rf"^[,.]?\s*{_SAYS}\s+(?P<who>{_NAME})(?:,\s*(?P<role>[^,.;]{{3,60}}))?")
_AFTER_INVERTED = re.compile(rf"^[,.]?\s*(?P<who>{_NAME})(?:,\s*(?P<role>[^,.;]{{3,60}}),)?\s+{_SAYS}\b")
_BEFORE = re.compile(rf"(?P<who>{_NAME})(?:,\s*(?P<role>[^,.;]{{3,60}}),)?\s+{_SAYS}[,:]?\s*$")
_CHINESE_BEFORE = re.compile(
    r"(?P<who>[^，。；“]{2,16}?)(?:常常|常|曾|还|也|都|总|便|就)?(?:表示|说|指出|认为|写道|回忆说|告诉[^，：]{1,8})[，：:]?\s*$"
)
_CHINESE_AFTER = re.compile(
    r"^[，。]?(?P<who>[^，。；“]{2,16}?)(?:常常|常|曾|还|也|都|总|便|就)?(?:表示|说|指出|写道|回忆说|如是说)"
)
_PRONOUN_BEFORE = re.compile(
    rf"(?:^|[,;]\s+)(?:he|she|they)\s+{_SAYS}[,:]?\s*$|(?:^|[，。；])[他她]们?[^，]{{0,4}}(?:说|问|答)[，：:]\s*$",
    re.IGNORECASE,
)
_PRONOUN_AFTER = re.compile(
    rf"^[,.]?\s*(?:(?:he|she|they)\s+{_SAYS}\b|[他她]们?[^，]{{0,4}}(?:说|问|答))", re.IGNORECASE
)
_SPLIT = re.compile(r"\s*(?:,|，|—|–|\(|（)\s*")
_LIMIT = {"en": 120, "zh": 44}
_SENTENCE = re.compile(r"(?<=[.!?])\s+|(?<=[。！？])")


def quote(beat: Beat) -> Iterator[Candidate]:
    """A block quotation the lines come from, or a quotation with its speaker inside a line."""
    for block_id in beat.blocks:
        block = beat.source(block_id)
        if isinstance(block, Quote):
            spans = [[s for s in p.line.spans if s.block == block_id] for p in beat.telling]
            if all(spans):
                who, role = _named(block.attribution)
                joint = " " if beat.language == "en" else ""
                text = joint.join(beat.document.text_of(s).strip() for own in spans for s in own)
                yield _candidate(beat, text, who, role, 0.97)
    for piece in beat.pieces:
        for match in _QUOTED.finditer(piece.text):
            who, role = _speaker(piece.text[: match.start()], piece.text[match.end() :])
            long_enough = len(match[1].split()) >= 5 or (beat.language == "zh" and len(match[1]) >= 8)
            said = who or _said(piece.text[: match.start()], piece.text[match.end() :])
            if said and long_enough:
                share = piece.seconds / beat.seconds
                yield _candidate(beat, match[1], who, role, (0.4 if who else 0.3) + 0.54 * share)


def _candidate(beat: Beat, text: str, who: str, role: str, score: float) -> Candidate:
    whole = text.strip().strip('“”"「」').rstrip(",，")
    settings = [Setting({"text": part, "who": who, "role": role}) for part in _shorter(whole, beat)]
    bare = [Setting({**setting.props, "role": ""}) for setting in settings] if role else []
    return Candidate(
        layout="quote",
        settings=(*settings, *bare),
        score=score - max(0.0, beat.seconds - 8) * 0.05,
        reason=f"The source quotes {who or 'somebody'} here",
        uses=frozenset({f"quote:{whole[:40]}"}),
    )


def _shorter(text: str, beat: Beat) -> list[str]:
    """The whole quotation if it is short, and its own sentences from the start: words are never changed."""
    sentences = [part.strip() for part in _SENTENCE.split(text) if part.strip()]
    found = [text] if len(text) <= _LIMIT[beat.language] or len(sentences) == 1 else []
    joint = " " if beat.language == "en" else ""
    for count in range(len(sentences) - 1, 0, -1):
        part = joint.join(sentences[:count])
        if len(part) <= _LIMIT[beat.language]:
            found.append(part)
    return [*found, min(sentences, key=len)] if sentences else [text]


def _named(attribution: str) -> tuple[str, str]:
    """Name and role of an attribution such as "— Anna Meyer, conductor"."""
    bare = attribution.strip().lstrip("—–- ").strip()
    parts = [part.strip(" )）") for part in _SPLIT.split(bare, maxsplit=1)]
    return parts[0], parts[1] if len(parts) > 1 else ""


def _speaker(before: str, after: str) -> tuple[str, str]:
    """Who says a quotation, from the words around it; empty if they do not tell."""
    patterns = (
        (_AFTER, after),
        (_AFTER_INVERTED, after),
        (_BEFORE, before),
        (_CHINESE_BEFORE, before),
        (_CHINESE_AFTER, after),
    )
    for pattern, text in patterns:
        match = pattern.search(text)
        if match and match["who"].strip().lower() not in {"he", "she", "they", "i", "we", "it", "the"}:
            role = (match.groupdict().get("role") or "").strip()
            return match["who"].strip(" ，,"), re.sub(r"^(?:a|an|the)\s+", "", role)
    return "", ""


def _said(before: str, after: str) -> bool:
    """Whether somebody says it whom the text names elsewhere: "she said"."""
    return bool(_PRONOUN_BEFORE.search(before) or _PRONOUN_AFTER.search(after))
