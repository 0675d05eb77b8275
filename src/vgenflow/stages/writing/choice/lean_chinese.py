"""Chinese openings that point back."""

import re
from itertools import pairwise

from vgenflow.stages.writing.choice.inner_chinese import points_back
from vgenflow.stages.writing.spoken.segment import cut, lexicon

DROPPABLE = re.compile(
    r"^(?:但是|然而|不过|可是|只是|此外|另外|同时|与此同时|而且|并且|因此|所以|于是|因而|例如|比如|譬如|事实上|实际上|其实|当然|总之|总的来说|换句话说|也就是说"
    r"|接着|然后|随后|最后|首先|其次|再次|再者|相反|相比之下|尽管如此|即便如此|另一方面|一方面|值得注意的是|更重要的是|更关键的是|具体来说|具体而言|由此可见|可见|除此之外|而)[，,]"
    r"|^(?:但(?![凡是愿])|但是|然而|不过|因此|所以|于是|而且|可是)(?=[^，]{4})"
)
OPENING = re.compile(
    r"^[“「『]?(?:[他她它](?!山)|这(?!里所说)|那(?!不勒斯|时候人们)|此(?!岸)|其(?!实|他国)|该|前者|后者|两者|二者|上述|以上|如此|对此|为此|据此|由此|因此|所以|于是|但|然而|不过|可是|而(?!立|今)|则|也|还(?!原)|又|再|并|且|以及|"
    r"否则|甚至|尤其|特别是|包括|其中|之后|随后|此后|此前|后来|然后|接着|紧接着|同样|同理|同时|与此同时|另外|此外|除此|另一|另有|换句话|换言之|也就是|反之|相反|反过来|相比之下|例如|比如|譬如|正因|正是|当时|届时|那时|至此|从此|"
    r"一方面|另一方面|第二[，,是个]|第三[，,是个]|其次|再次|最后[，,]|与之|与其(?!说)|在此|在这|在那|通过这|通过该|随着这|从这|从那|到那|到这|对这|对那|把这|把它|让它|让他|使其|使得|之所以|原因|结果|答案|理由|问题在于|关键在于|究其|虽说如此|尽管如此|即便如此|不仅如此|不但|不止|可见|"
    r"是的|没错|不是|当然|总之|多数是|大多是|都是|就是|便是|却|只见|只是|正如前|某种程度上|这些|那些)"
)
LATER = re.compile(
    r"^.{0,10}(?:这|那)一?[天年次张个种位件项些座条场批份]"
    r"|^[^，。]{0,12}，(?:[他她](?:们)?(?:说|表示|认为)|它(?:们)?[是的也]|这(?!样)|该|其(?!实|中|他))"
)
GENERIC = re.compile(
    r"^(?:研究人员|研究团队|研究者|研究(?:发现|显示|表明)|科学家(?:们)?|团队|公司|项目|系统|平台|报告|调查|数据|结果|会议|活动|警方|法院|校方|店主|老人|男子|女子|孩子|作者|企业|机构|设备|产品|影片|小说|书中|文章|文中)"
)
PERSON = re.compile("^[^，。]{0,6}[他她](?!山|们的)")
PEOPLE = re.compile(
    "[\u4e00-\u9fff](?:老板|老师|记者|教授|工程师|先生|女士|医生|校长|经理|主任|院长|部长|总裁|作家|画家|农民|老人|男子|女子)"
)
SURNAMES = (
    "王李张刘陈杨黄赵周吴徐孙马朱胡林郭何高罗郑梁谢宋唐许邓韩冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖"
    "石金韦贾夏付方邹熊白孟秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤"
)
SPEECH = re.compile(r"[”」][，,]?[他她](?:们)?(?:说|表示|道|告诉|补充|认为|回忆)|^[“「].*[”」]$")


def strip(caption: str) -> str:
    """`caption` without leading connectives."""
    text = caption
    for _ in range(2):
        rest = DROPPABLE.sub("", text)
        if rest == text or len(rest) < 8:
            break
        text = rest
    return text


def leans(caption: str) -> bool:
    """Whether the sentence points at something said before it."""
    if OPENING.match(caption) or LATER.match(caption) or SPEECH.search(caption):
        return True
    return points_back(caption)


def soft(caption: str) -> bool:
    """Whether the sentence speaks of a team or a report as something already known."""
    return GENERIC.match(caption) is not None


def personal(caption: str) -> bool:
    """Whether the sentence is about a person it calls 他 or 她 only."""
    found = PERSON.search(caption)
    return found is not None and not named(caption[: found.end() - 1])


def named(caption: str) -> bool:
    """Whether the sentence names a person, as far as surname and dictionary tell."""
    words = [caption[start:end] for start, end in cut(caption)]
    known = any(len(word) > 1 and lexicon().kind(word).startswith("nr") for word in words)
    follows = pairwise(words)
    return (
        known
        or any(a in SURNAMES and "\u4e00" <= b[0] <= "\u9fff" and len(b) < 3 for a, b in follows)
        or bool(PEOPLE.search(caption))
    )
