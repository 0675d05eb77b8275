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
_LABELS = {
    label: name
    for name, labels in {
        "gb18030": "gb2312 gbk x-gbk gb18030 gb_2312-80 cp936",
        "big5hkscs": "big5 big5-hkscs cn-big5 cp950",
        "shift_jis": "shift_jis shift-jis sjis x-sjis windows-31j",
        "euc_jp": "euc-jp x-euc-jp",
        "euc_kr": "euc-kr ks_c_5601-1987 windows-949",
        "cp1252": "iso-8859-1 latin1 latin-1 us-ascii ascii windows-1252 cp1252 iso-8859-15",
        "cp1251": "windows-1251 cp1251",
    }.items()
    for label in labels.split()
}
"""What servers and pages call encodings, as browsers read it."""
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
_TAILS = (
    re.escape("".join(bytes([byte]).decode("cp1252", "ignore") for byte in range(0x80, 0xC0))) + "\x80-\xbf"
)
_MOJIBAKE = re.compile(f"[ÂÃ][{_TAILS}]|[âãäåæçèéï][{_TAILS}][{_TAILS}]")

# A codec is a module loaded when first used, which a confined process cannot do.
for _name in (*(name for _, name in _BOMS), *_CANDIDATES, *_WIDE, "latin-1"):
    codecs.lookup(_name)


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
    meta = _META.search(data[:4096])
    labels = (said, meta[1].decode("ascii", "ignore") if meta else "")
    hints = [_LABELS[label] for label in map(str.lower, labels) if label in _LABELS]
    best, best_score = "", _LEAST_SCORE
    for encoding in dict.fromkeys([*hints, *_CANDIDATES]):
        text, score = _attempt(data, encoding)
        score += _SAID_BONUS if encoding in hints and score > 0 else 0
        if score > best_score:
            best, best_score = text, score
    if not best:
        raise Unreadable("The text is in no encoding known here; save it as UTF-8 and try again.")
    return best


def _attempt(data: bytes, encoding: str) -> tuple[str, float]:
    """The text and its score; damage of up to one sign in two hundred is forgiven."""
    text = data.decode(encoding, "replace")
    if text.isascii() or text.count("\ufffd") * 200 > len(text) + 200:
        return text, 0.0
    pairs = [(before, sign) for before, sign in zip(" " + text, text, strict=False) if sign > "\x7f"][
        :_SAMPLE
    ]
    return text, sum(_likely(sign, before) for before, sign in pairs) / len(pairs)


def _likely(sign: str, before: str) -> float:
    """How much a non-ASCII sign, after the sign `before`, speaks for the encoding that gave it."""
    code = ord(sign)
    if 0x4E00 <= code <= 0x9FFF:
        return 1.0 if sign in _COMMON_HAN else 0.25
    if 0x3041 <= code <= 0x30FA or 0xAC00 <= code <= 0xD7A3:
        return 0.8
    if sign in "，。、；：？！“”‘’（）《》—…·「」『』【】　":
        return 1.0
    if 0x0400 <= code <= 0x045F:
        return 0.0 if before.isascii() and before.isalpha() else 0.7
    if 0xC0 <= code <= 0xFF:
        return 0.3 if 0xC0 <= ord(before) <= 0xFF else 0.6
    return 0.5 if sign in "–•€£¥©®°±²³´½¿¡«»§\xa0™" else 0.0


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
