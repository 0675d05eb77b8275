"""Who is who: the sentence that first says a person's full name or what they do."""

import re
from collections.abc import Sequence

from vgenflow.stages.writing.wordlist import words
from vgenflow.story.value import Language

NOT_FIRST_NAMES = frozenset(
    words(
        "The A An In On At By For From To With As If When While After Before Since New North South East West "
        "Saint Mount "
        "Lake San Los Las United Great Mr Mrs Ms Dr Prof President Professor Doctor Chief Prime University "
        "But And So Yet "
        "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July "
        "August "
        "September October November December"
    )
)
TITLE = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|Prof|Sir|Sister|President|Professor|Doctor|Chief|Captain|Mayor|Judge)\.? (?=[A-Z])"
)
FULL_NAME = re.compile(
    r"\b([A-Z][a-z]+(?: [A-Z]\.)?(?: (?:de|van|von|der|bin|al|la))*) ([A-Z][a-z]{2,}(?:-[A-Z][a-z]+)?)\b"
)
FAMILY = re.compile(r"\b[A-Z][a-z]{2,}(?:-[A-Z][a-z]+)?\b")
SPEAKS = re.compile(
    r"\b(?:[Ss]ays|[Ss]aid|[Aa]ccording to) (?:Mr |Mrs |Ms |Dr )?([A-Z][a-z]{2,})\b(?! [A-Z])"
    r"|\b([A-Z][a-z]{2,})(?:['’]s team| says| said| thinks| recalls)\b"
)
"""A family name where only people stand."""
PRONOUNS = frozenset(words("She They The This That Everyone Nobody Who What Nothing It One"))
"""Who speaks without a name."""
SURNAMES = (
    "王李张刘陈杨黄赵周吴徐孙马朱胡林郭何罗郑梁谢宋唐许邓韩冯曹彭曾肖田董潘袁蔡蒋余杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖"
    "贾夏付邹熊孟秦邱江尹薛闫段雷侯龙陶黎贺顾毛郝龚邵钱严覃武戴莫孔汤"
)
ROLE = (
    "(?:[0-9一二三四五六七八九十]岁的|老师|教师|律师|厨师|工程师|设计师|护士|医生|教授|博士|院士|记者|作家|画家|专家|科学家|秘书长|部长|院长|校长|局长"
    "|市长|村长|店长|馆长|经理|主任|总裁|主席|书记|创始人|负责人|研究员|船长|司机|老板|村民|农民|学生|工人|先生|女士|老人|乘客)"
)
INTRODUCED = re.compile(
    rf"{ROLE}([{SURNAMES}][\u4e00-\u9fff]{{1,2}}?)"
    "(?=说|表示|认为|介绍|告诉|回忆|走|[，：、。]|把|每|在|是|从|和|的|用|带|对|也|有|已|凭|起初|今年|$)"
)
"""A Chinese name behind an age or a trade."""


def introductions(captions: Sequence[str], language: Language) -> dict[str, int]:
    """Family name (Chinese: name) -> place of the caption that first says who that is."""
    first: dict[str, int] = {}
    for place, caption in enumerate(captions):
        for name in introduced(caption, language):
            first.setdefault(name, place)
    return first


def introduced(caption: str, language: Language) -> set[str]:
    """The names that a caption itself introduces."""
    if language == "zh":
        return set(INTRODUCED.findall(caption))
    found = FULL_NAME.findall(TITLE.sub("", caption))
    return {family for given, family in found if given.split()[0] not in NOT_FIRST_NAMES}


def unintroduced(caption: str, place: int, first: dict[str, int], language: Language) -> list[int]:
    """Places of captions that introduce the names that `caption` uses alone."""
    here = introduced(caption, language)
    used = [name for name in first if name in caption] if language == "zh" else FAMILY.findall(caption)
    return sorted(
        {first[name] for name in used if name in first and first[name] < place and name not in here}
    )


def stranger(caption: str, first: dict[str, int]) -> bool:
    """Whether an English caption speaks of somebody by a family name that nothing introduces."""
    found = (one or other for one, other in SPEAKS.findall(caption))
    return any(name not in first and name not in PRONOUNS for name in found)
