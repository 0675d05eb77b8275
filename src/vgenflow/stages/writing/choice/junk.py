"""Sentences that are in a source but never belong in its telling."""

import re

from vgenflow.story.value import Language

FURNITURE = re.compile(
    r"""(?ix)
    \b(?:click|tap)\s(?:here|below|on|the\slink|to)\b | \bread\s(?:more|the\sfull|also|next|our)\b
    | \bsubscribe\b
    | \bsign\s(?:up|in)\b | \blog\s?in\b | \bnewsletter\b | \bfollow\sus\b | \bshare\sthis\b | \blearn\smore\b
    | \bcookie(?:s\b.{0,30}\b(?:policy|consent|settings|accept)) | \bprivacy\spolicy\b
    | \bterms\sof\s(?:use|service)\b
    | \ball\srights\sreserved\b | \bcopyright\b\s*(?:©|\d|by) | ©
    | \bthis\s(?:article|story|piece|post)\s(?:was|is|has|originally|first|appeared|updated|contains)\b
    | \b(?:in|throughout)\sthis\s(?:article|post|guide|tutorial|piece|video|chapter|section)\b
    | \b(?:see|view|watch)\s(?:also|the\svideo|below|more|our)\b | \bmin(?:ute)?s?\sread\b | \badvertisement\b
    | ^(?:photo|image|picture|illustration|video|credit|source|sources|caption|figure|fig\.|table|byline
    |tags?|topics?
        |related|editor(?:'s|’s)?\snote|correction|update[sd]?|updated|published|posted|share|comments?
        |disclaimer
        |reporting|editing|written|edited|translated|contact)\b\s*(?:on|by|credits?)?\s*[:\-–—|]
    | ^(?:photo(?:graph)?|image|picture)s?\s(?:by|courtesy|credit)\b
    | ^by\s[A-Z][a-z]+\s[A-Z] (?!.{60}) | ^(?:reporting|editing|additional\sreporting)\sby\b
    | \b(?:shown|seen|listed|described|mentioned|discussed|outlined|illustrated|given|noted)\s(?:here|below
    |above|in\s(?:the\s)?(?:figure|table|chart|image|photo))
    | \b(?:figure|fig\.|table|chart|appendix)\s\d+
    | \bthe\s(?:table|chart|figure|graph|diagram|image|photo|picture|video|list|map)\s(?:above|below
    |shows)\b
    | \b(?:above|below)\s(?:table|chart|figure|graph|image|photo)\b
    | \b(?:as\s(?:we|i)\s(?:saw|said|mentioned|discussed))\b
    | \b(?:leave|post)\sa\scomment\b | \blet\sus\sknow\b | \bthanks\sfor\sreading\b | \bstay\stuned\b
    | \bdownload\s(?:our|the\sapp)\b
    | \bfree\strial\b
    | \b(?:declined\sto\scomment|did\snot\s(?:immediately\s)?respond|could\snot\sbe\sreached)\b
    | \bbuy\snow\b | \badd\sto\scart\b | \bjump\sto\b | \btable\sof\scontents\b
    | \bback\sto\stop\b
    """
)
FURNITURE_ZH = re.compile(
    r"点击|^(?:图为|图中|上图|下图|资料图)|扫码|扫描.{0,6}二维码|二维码|关注.{0,10}(?:公众号|我们|微信)|公众号|责任编辑|责编|^编辑[：:]|原标题|转载|版权|未经授权|阅读全文|阅读原文"
    r"|相关阅读|推荐阅读|延伸阅读|下载.{0,4}(?:客户端|APP|App)|^(?:图|图片|图源|图片来源|图注|来源|文|作者|记者|编辑|校对|审核|排版|监制|供图|摄影|摄|视频|标签"
    r"|本文作者|翻译)\s*[：:/|｜]"
    r"|(?:如|见|参见|下|上|左|右)(?:图|表)(?:所示|[0-9一二三四五]|中|是|为|$|，|。)|[图表]\s?[0-9]{1,2}(?![0-9年])"
    r"|记者[\u4e00-\u9fff ]{2,8}摄[。）)]?$|新华社.{0,10}摄|本文(?:将|来自|转自|首发|原载|作者|系|介绍|经)"
    r"|点赞|转发|评论区|留言|订阅|登录|注册账号|广告|免责声明|上一篇|下一篇|返回顶部|目录$|以下(?:是|为|几|列)|如下[：:。]|下文|上文|前文"
)
REFERENCE = re.compile(r"\bdoi\b|\bISBN\b|\bet al\.|arXiv|https?://|www\.|^\s*\^", re.IGNORECASE)
SYMBOLS = re.compile(r"[{}<>|\\=_^~]")
LONGEST: dict[Language, int] = {"en": 44, "zh": 105}
"""Words (hanzi) of the longest sentence that is spoken."""
SHORTEST: dict[Language, int] = {"en": 4, "zh": 6}


def size(text: str, language: Language) -> int:
    """Words of an English text; hanzi and Latin words of a Chinese one."""
    if language == "zh":
        return len(re.findall(r"[\u3400-\u9fff]|[A-Za-z0-9.%]+", text))
    return len(re.findall(r"[^\W_]+(?:['’.,-][^\W_]+)*", text))


def balanced(text: str) -> bool:
    """Whether every quotation mark and bracket of `text` has its partner."""
    pairs = all(text.count(a) == text.count(b) for a, b in ("“”", "()", "（）", "《》", "「」", "『』", "[]"))
    return pairs and text.count('"') % 2 == 0


def junk(raw: str, caption: str, language: Language) -> bool:
    """Whether a sentence is furniture, a reference, too long, too short or a fragment."""
    furniture = FURNITURE_ZH if language == "zh" else FURNITURE
    if furniture.search(raw) or furniture.search(caption) or REFERENCE.search(caption):
        return True
    words = size(caption, language)
    if not SHORTEST[language] <= words <= LONGEST[language] or not balanced(caption):
        return True
    letters = sum(char.isalpha() for char in caption)
    return letters < 0.55 * sum(not char.isspace() for char in caption) or len(SYMBOLS.findall(caption)) > 1
