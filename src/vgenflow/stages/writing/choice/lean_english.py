"""English openings that point back."""

import re

from vgenflow.stages.writing.choice.inner_english import points_back
from vgenflow.stages.writing.choice.tidy import capital

DROPPABLE = re.compile(
    r"^(?:(?:However|Moreover|Furthermore|Additionally|In addition|Also|Indeed|In fact|Of course"
    r"|Meanwhile|Nevertheless"
    r"|Nonetheless|Still|Yet|Thus|Therefore|Hence|Consequently|As a result|For example|For instance"
    r"|Instead|Similarly"
    r"|Likewise|In other words|In contrast|By contrast|On the other hand|On the contrary|Conversely"
    r"|Besides|Then|Next"
    r"|That said|Even so|Accordingly|To be sure|Again|After all|Naturally|Unsurprisingly|Specifically|In "
    r"particular"
    r"|In turn|At the same time|Overall|In short|In sum|Well|Now|So|And|But|Plus|Equally|Rather"
    r"|Interestingly|Crucially"
    r"|Importantly|Unfortunately|Fortunately|Notably|Finally|Lastly|Second|Secondly|Third|Thirdly|Fourth"
    r"|Next up|Worse"
    r"|Better still|More importantly),\s+|(?:But|And|So|Yet|Or|Nor|Thus)\s+(?![a-z]+ (?:far|long|much"
    r"|many|that|did|do|does|is|was|are|were|have|has)\b)(?:then,?\s+|also\s+)?)",
)
INVERTED = re.compile(r"^(?:Nor|Or|Neither)\b")
EXPLETIVE = re.compile(
    r"^It(?! (?:is|was) the (?:only|\w+est)\b(?! time))"
    r"(?:'s|’s| is| was| will be| may be| can be| would be| remains| became| has been| had been)"
    r"(?: not| also| still| now| often| always| only| then| far| more| less| too| very| so| hardly| "
    r"perhaps| probably)* "
    r"[\w-]+(?: [\w-]+){0,4} (?:that|to|who|for|if|whether|when|how|why)\b"
    r"|^It (?:takes|took|costs?|turns out|seems|appears|makes sense|pays|has long been|used to be)\b"
    r"|^It (?:is|was) (?:[0-9]|the (?:first|last|only|largest|biggest) time|raining|snowing|dark|late"
    r"|early|time)\b"
    r"|^(?:When|If|While|As|Until|Before) it (?:rains|snows|comes to|is (?:cold|hot|dark|raining))\b"
)
TIMELY = re.compile(
    r"^(?:This|These|That|Those) (?:year|month|week|morning|summer|winter|spring|autumn|decade|century"
    r"|days)\b"
)
OPENING = re.compile(
    r"^[\"“‘']?(?:He|She|They|It|Him|Them|His|Her|Their|Its|This|These|Those(?! (?:who|with|of|that)\b)"
    r"|Such|Both|Neither|Either"
    r"|Another|Others|Same"
    r"|Likewise|Similarly|Otherwise|Hence|Thereby|Thereafter|Afterwards?|Therein|Therefore|Accordingly"
    r"|Conversely"
    r"|The (?:former|latter|same|other|others|two|pair|result|results|reason|answer|difference|idea|trick"
    r"|catch|rest|second|third|fourth|effect|latter's)"
    r"|That"
    r"|Here(?:'s|’s| is| are| it| they| he| she|,)|There,|Then|Again|Also|Too|Even (?:then|so|that|this"
    r"|these|they|he|she)|Only then|One (?:of (?:them|these|those|the two)|such|is|was|reason|example"
    r"|result)|Some of (?:them|these|those)"
    r"|Each of (?:them|these)|All (?:of (?:them|these|this|that)|this|these|that)|None of (?:them|these"
    r"|this)|Many of (?:them|these|those)|Most of (?:them|these|those)|Much of (?:this|that|it)|Part of "
    r"(?:this|that|it|the reason)"
    r"|Not so|Not (?:that|this|these)|So(?: (?:is|are|was|were|did|does|do|has|have|too|far|much))?|Nor"
    r"|Or|And|But|Yet|Because of (?:this|that|these)|Despite (?:this|that|these)|Instead|As such|As a "
    r"result"
    r"|Why\?|How\?|Yes|No,|Exactly|Worse|Better|Like(?:wise)? (?:this|that|these|them)|Unlike (?:this"
    r"|that|these|them|it)"
    r"|Hers|Theirs|A (?:second|third|fourth|further|similar|related)|The (?:same|opposite|reverse)|Second"
    r"|Third|Secondly|Thirdly"
    r"|Meanwhile|However|Moreover|Furthermore|Finally|In (?:addition|contrast|fact|turn)|For (?:example"
    r"|instance)|By contrast|On the other hand|Other (?:examples|reasons|factors|ways))\b"
)
EARLY = re.compile(
    r"^What (?:they|he|she|it(?! (?:takes|means|is)\b))\b"
    r"|^(?!Let |Is |Are |Was |Do |Does |Did |Has |Have |Can |Will )[A-Z][a-z]+ (?:it|them|him|her)\b(?! "
    r"(?:is|was)\b)"
    r"|^(?:In|At|On|By|From|During|After|Before|With|Without|For|Since|Through|Under|To|Of|Despite"
    r"|Following|Given|Like|Unlike|Using|Among|Between|Because of|Thanks to|Instead of|According to|Based "
    r"on|Beyond|Besides|Alongside|Around|Within|Inside|Across|Along with|Until|When|While|If|As|Once"
    r"|Although|Though|Because|Even|Where|Whether)\s+"
    r"(?:all |both |many |most |some |each |one |several |of |in |the end of |doing |using |combining )*"
    r"(?:this(?! (?:year|month|week|morning|summer|winter|spring|autumn|decade|century))|that (?!is\b"
    r"|of\b)|these(?! days)|those(?! who)|it(?!s own)\b|they\b|them\b|he\b|she\b|him\b|her\b|his\b"
    r"|their\b|its\b|such\b|doing so|then\b|there\b)"
)
SAID = re.compile(
    r"[,?!][\"”]\s(?:he|she|they|it)\s(?:said|says|added|told|explained|asked|wrote|recalled|noted|argued"
    r"|continued)\b|\b(?:he|she|they) (?:said|says|added|told|explained)[,.:]"
)
LATE_BACK = re.compile(
    r"\b(?:the (?:former|latter|aforementioned)|as well as (?:this|that|these)|for this reason|because of "
    r"(?:this|that)|as a result of (?:this|that)|(?:do|does|did|done|doing) (?:so|the same)\b|(?<!number "
    r")(?<!day )(?<!every)(?<!no )\bones?[.,;]|too\.$|as well\.$|anyway\.$|either\.$|, though[,.]"
    r"|\bwhich ones?\b|\bin between(?:[.,]| (?:is|are|was|were)\b)"
    r"|\b(?:that|this) way\b|in response\b|that "
    r"(?:same|very)|this (?:approach|method|process|change|shift|trend|problem|effect|idea|technique"
    r"|system|work|research|kind|type|way)\b|these (?:changes|results|findings|effects|cells|systems"
    r"|methods)\b)"
)
GENERIC = re.compile(
    r"^(?:The (?:new |whole |entire |latest |other )?(?:company|firm|startup|team|group|agency|study"
    r"|report|paper|survey|researchers|scientists|authors?|author|"
    r"project|program|programme|plan|scheme|device|machine|system|tool|app|product|site|building|event"
    r"|incident|attack|law|bill|rule|ruling|case|court|move|deal|decision|figure|figures|"
    r"number|process|technique|method|approach|experiment|experiments|test|trial|results?|findings|effect"
    r"|discovery|idea|problem|challenge|solution|service|line|route|vehicle|"
    r"organization|organisation|university|committee|council|ministry|government|animal|species|virus"
    r"|disease|drug|treatment|material|man|woman|couple|pair|boy|girl|family|victim|suspect))(?:'s|’s)?\b"
    r"(?! of\b| that\b| which\b| who\b| behind\b| for\b| in\b| from\b| at\b| to\b)"
)
NAME_OR_NOUN = re.compile(
    r"\b(?!I\b|The\b|A\b|An\b|In\b|On\b|When\b|If\b|As\b|But\b|After\b|Before\b)[A-Z][a-z]+"
)
PERSON = re.compile(r"(?:^|[\"“,;—] ?)(?:[A-Z][a-z]+ )?(?:He|She|he|she|His|Her)\b")
PERSONAL = re.compile(r"\b(?:he|she|him|his|her)\b")


ALSO = re.compile(r"^((?:[^\s,;:“\"]+\s){1,9}?)also\s(?!known\b|called\b|because\b|to\b)")


def strip(caption: str) -> str:
    """`caption` without leading connectives and "also", again beginning with a capital."""
    text = caption
    for _ in range(2):
        rest = DROPPABLE.sub("", text)
        if rest == text or INVERTED.match(text) or len(rest.split()) < 3:
            break
        text = capital(rest)
    return text if re.search(r"\b(?:not only|but also)\b", text) else ALSO.sub(r"\1", text)


def leans(caption: str) -> bool:
    """Whether the sentence points at something said before it."""
    if TIMELY.match(caption):
        return False
    if caption.startswith(("It", "When", "If", "While", "As ", "Until", "Before")) and EXPLETIVE.match(
        caption
    ):
        return False
    if OPENING.match(caption) or EARLY.match(caption) or SAID.search(caption) or LATE_BACK.search(caption):
        return True
    if points_back(caption):
        return True
    personal = PERSONAL.search(caption)
    return bool(personal) and not NAME_OR_NOUN.search(caption[: personal.start()] if personal else "")


def soft(caption: str) -> bool:
    """Whether the sentence speaks of "the study" and the like, as something already known."""
    return GENERIC.match(caption) is not None


def personal(caption: str) -> bool:
    """Whether the sentence is about a person it calls he or she only."""
    found = PERSON.search(caption)
    return found is not None and not named(caption[: found.start()])


def named(caption: str) -> bool:
    """Whether the sentence names somebody or something."""
    return NAME_OR_NOUN.search(caption) is not None
