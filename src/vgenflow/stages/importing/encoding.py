"""Bytes to text when nobody can be trusted about the encoding.

Every candidate that decodes without error is scored by how much of its non-ASCII text consists of
what people really write: Han characters among the most frequent, kana, Hangul, accented letters,
usual signs. What the server or the page says only breaks ties: a wrong header loses.
"""

import codecs
import re

from vgenflow.stages.importing.errors import Unreadable

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CANDIDATES = ("gb18030", "big5hkscs", "shift_jis", "euc_jp", "euc_kr", "cp1252", "cp1251")
_WIDE = ("utf-16-le", "utf-16-be")
_ALIASES = {
    "gb2312": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030", "gb_2312-80": "gb18030", "big5": "big5hkscs",
    "x-sjis": "shift_jis", "iso-8859-1": "cp1252", "latin-1": "cp1252", "latin1": "cp1252",
    "us-ascii": "cp1252", "ascii": "cp1252", "unicode": "utf-16-le", "utf-16": "utf-16-le",
}  # fmt: skip
_META = re.compile(
    rb"<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s*=\s*[\"']?([\w.:-]{2,40})", re.IGNORECASE
)
_SAMPLE = 4_000
_SAID_BONUS = 0.1
_LEAST_SCORE = 0.25
_COMMON_HAN = frozenset(
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多"
    "定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因"
    "由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解"
    "问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少"
    "图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七"
    "海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目"
    "至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算"
    "低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精"
    "值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该"
    "這個們為時來國會對於發過說產經進業學開還應與關線數現實體機電動當點後從間樣無變條結問題見長門書車馬話語東風飛龍"
    "讓請認識設計論報導運達選邊種總統組織議員萬億兩無區華灣億爾歷麼裡臺際處團隊據樂觀專轉寫讀聽買賣覺氣漢價準樣標"
)
_MOJIBAKE = re.compile(
    r"(?:Ã[\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€[\x80-\xbf™œ\x9d“”˜¦]|[åæäçèé][\x80-\xbf¸»¹º¼½¾¿-][\x80-\xbf€-™])"
)


def to_text(data: bytes, said: str = "") -> str:
    """Decode `data`; `said` is the encoding its server named, or empty.

    Line ends become line feeds. Raises `Unreadable` when it is not text in any encoding known here.
    """
    text = _decode(data, said).removeprefix("\ufeff")
    text = _unscramble(text).replace("\r\n", "\n").replace("\r", "\n")
    bad = sum(text.count(sign) for sign in ("\ufffd", "\x00")) + len(
        re.findall(r"[\x01-\x08\x0e-\x1f]", text)
    )
    if bad > 8 and bad > len(text) // 50:
        raise Unreadable("The text is damaged or in an unknown encoding; save it as UTF-8 and try again.")
    return text.replace("\x00", "")


def _decode(data: bytes, said: str) -> str:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    wide = _wide(data)
    if wide:
        return data.decode(wide, "replace")
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        # One bad byte in a long UTF-8 page (an old comment, a cut) is more likely than another encoding.
        if error.start > 0 and _broken_utf8_share(data) < 0.02:
            return data.decode("utf-8", "replace")
    hints = [
        _named(said),
        _named(meta[1].decode("ascii", "ignore") if (meta := _META.search(data[:4096])) else ""),
    ]
    best, best_score = "", _LEAST_SCORE
    for encoding in dict.fromkeys([*filter(None, hints), *_CANDIDATES]):
        text, score = _attempt(data, encoding)
        score += _SAID_BONUS if encoding in hints and score > 0 else 0
        if score > best_score:
            best, best_score = text, score
    if not best:
        raise Unreadable("The text is in no encoding known here; save it as UTF-8 and try again.")
    return best


def _named(label: str) -> str:
    """The codec a label means, as browsers read it; empty for unknown and non-text ones."""
    label = label.strip().lower()
    try:
        name = codecs.lookup(_ALIASES.get(label, label)).name
    except LookupError:
        return ""
    return name if name in {codecs.lookup(known).name for known in (*_CANDIDATES, *_WIDE)} else ""


def _attempt(data: bytes, encoding: str) -> tuple[str, float]:
    """The text and its score; damage of up to one sign in two hundred is forgiven."""
    text = data.decode(encoding, "replace")
    odd = [sign for sign in text if sign > "\x7f"]
    if not odd or odd.count("\ufffd") * 200 > len(text) + 200:
        return text, 0.0
    return text, sum(map(_likely, odd[:_SAMPLE])) / len(odd[:_SAMPLE])


def _likely(sign: str) -> float:
    """How much a non-ASCII sign speaks for the encoding that gave it."""
    code = ord(sign)
    if 0x4E00 <= code <= 0x9FFF:
        return 1.0 if sign in _COMMON_HAN else 0.25
    if 0x3041 <= code <= 0x30FA or 0xAC00 <= code <= 0xD7A3:
        return 0.8
    if sign in "，。、；：？！“”‘’（）《》—…·「」『』【】　":
        return 1.0
    if 0x0400 <= code <= 0x045F or 0xC0 <= code <= 0xFF:
        return 0.6
    return 0.5 if sign in "–•€£©®°±²³´½¿¡«»§\xa0™" else 0.0


def _wide(data: bytes) -> str:
    """UTF-16 without a mark: every second byte zero (Latin), or plausible Han when read in pairs."""
    head = data[:4096]
    zeros = (head[0::2].count(0), head[1::2].count(0))
    half = max(1, len(head) // 2)
    if max(zeros) > 0.3 * half and min(zeros) < 0.05 * half:
        return "utf-16-be" if zeros[0] > zeros[1] else "utf-16-le"
    if len(data) % 2 or len(data) < 8 or not any(zeros):
        return ""
    scores = {encoding: _attempt(head[: len(head) // 2 * 2], encoding)[1] for encoding in _WIDE}
    best = max(scores, key=lambda encoding: scores[encoding])
    return best if scores[best] > 0.6 else ""


def _broken_utf8_share(data: bytes) -> float:
    """Wrong signs among the non-ASCII ones when read as UTF-8."""
    text = data.decode("utf-8", "replace")
    odd = sum(sign > "\x7f" for sign in text)
    return text.count("\ufffd") / odd if odd else 1.0


def _unscramble(text: str) -> str:
    """Undo UTF-8 that was once read as Windows-1252 and saved again (“donâ€™t”, “ä¸­æ–‡”)."""
    odd = sum(sign > "\x7f" for sign in text[:_SAMPLE])
    marks = len(_MOJIBAKE.findall(text[:_SAMPLE]))
    if marks < 2 or marks * 5 < odd:
        return text
    try:
        return b"".join(_as_cp1252(sign) for sign in text).decode()
    except (UnicodeEncodeError, UnicodeDecodeError):
        return text


def _as_cp1252(sign: str) -> bytes:
    """The byte a browser's Windows-1252 shows as `sign`, its five holes included."""
    try:
        return sign.encode("cp1252")
    except UnicodeEncodeError:
        return sign.encode("latin-1")
