"""Chinese words inside a sentence that point back at the one before it."""

import re

ADVERBIAL = re.compile(
    r"^[^，。：；“]{0,16}(?:[年月日天后前时里内初末底]|前后|以来|以后|之后|之内|期间|如今|现在|今天|目前)，"
)
"""When something happened."""
CLAUSE = re.compile(r"^[^，。；：！？“]*")
POINTER = re.compile(
    r"(?<!像)(?<!也就)这(?:个|种|项|座|次|位|件|条|片|家|款|批|份|场|部|本|间|棵|样|些|里(?!所说)|时|一点|一切|一步|一年|一天)"
    r"|那(?:个|种|项|座|次|位|件|条|片|家|款|批|份|场|部|间|棵|样|些|里|时候|一年|一天)"
    r"|上述|前者|后者|两者|二者|其中|与此|对此|为此|就此|该(?=[\u4e00-\u9fff]{1,4}(?:的|在|是|将|已|于))"
    r"|剩下的|(?:结论|情况|道理|结果|原因|做法|答案)也?(?:一样|相同|同样)|也(?:一样|是如此|不例外)|同样如此"
    r"|(?<!比)上一年|前一年|另一(?:个|种|座|条|项)"
)
LINKED = re.compile(
    r"，(?:结论|情况|道理|结果|原因|做法|答案)也?(?:一样|相同|同样)。"
    r"|[采摘收产卖种吃喝][了到出]?[0-9一二两三四五六七八九十百千万]+[多几]?(?:公?斤|吨|棵|个|杯)。$"
    r"|^[^，每一]*，(?:只要|只需|才|需要)[0-9.]+万?元。$"
)
"""Told as one more of what was just told, or an amount of it."""
LIKENED = re.compile(r"像[^，。]{1,12}[这那]样|[\u4e00-\u9fff]{2,}(?:一样|这样)的")
THEM = re.compile(r"(?<![说为示信心望道称])(?:它们?|[他她]们)")
BARE = re.compile(
    r"(?:^|，)(?P<topic>[^，。；：]{0,20}?)(?:却|则|也|已经?|还|就|才|只|仅|共|大约|约){0,3}"
    r"(?:有|达到|达|为|是|超过|降到|升到|升至|增至|剩下?)(?:了|约|大约|近)?"
    r"(?:[0-9]+(?:[.,][0-9]+)*|[一二两三四五六七八九十百千]+)[万亿]?[个家名位座棵只次条]?(?=[。；！？]|$)"
)
"""A number that nothing is counted by."""
UNNAMED = re.compile(
    r"^(?:[^，。]*(?:[年月日]|时候|晚上|地区|一带|附近|去年|今年|前年|当年|全市|全国|市区|郊区|农村|城里|乡下|这里|那里)(?:里|中|内|上)?)?"
    r"(?:却|则|也|已经?|还|就|才|只|仅|共)*$"
)
"""Times and places, that no number counts."""
BEFORE = re.compile(
    r"(?:[0-9]|[一二两三四五六七八九十百千])[万亿]?[个家名位座棵只次条种户人元][\u4e00-\u9fff]{2}"
)


def points_back(caption: str) -> bool:
    """Whether a word inside `caption` means something that only the sentence before can name."""
    text = ADVERBIAL.sub("", caption)
    found = CLAUSE.match(text)
    clause = found.group() if found else ""
    if POINTER.search(LIKENED.sub("", clause)):
        return True
    return bool(THEM.search(clause) or LINKED.search(caption)) or dated(caption) or bare_number(caption)


def dated(caption: str) -> bool:
    """Whether "the year before" follows no year."""
    found = re.search(r"比?(?:上|前)一年", caption)
    return found is not None and not re.search(r"[0-9]{4}年|[今去]年", caption[: found.start()])


def bare_number(caption: str) -> bool:
    """Whether a number counts something that the sentence does not name."""
    for found in BARE.finditer(caption):
        if UNNAMED.match(found["topic"]) and not BEFORE.search(caption[: found.start()]):
            first = caption[: found.start()]
            return first == "" or UNNAMED.match(first) is not None or "却" in found.group()
    return False
