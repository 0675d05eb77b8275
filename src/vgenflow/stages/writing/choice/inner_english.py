"""English words inside a sentence that point back at the one before it.

An opening that points back is told by its first word; these are told by what is missing before
them in their own sentence: an object "it" right after subject and verb, a bare number, "there".
"""

import re

DAYS = r"(?:year|month|week|weekend|morning|afternoon|evening|summer|winter|spring|autumn|decade|century)"
ADVERBIAL = re.compile(
    r"^(?:(?:In|On|At|By|Within|After|Since|For|During|Until|Last|Next|This|Today|Now|Yesterday|Tomorrow)\b"
    rf"[^,]{{0,30}}(?:[0-9]|\b{DAYS}\b|\bday\b|\bnight\b|\bhours?\b)[^,]{{0,12}}"
    r"|Today|Now|Still|Recently|Eventually|Soon),\s+"
)
"""When something happened: it is no noun that "it" could mean."""
BREAK = re.compile(
    r"[,;:—–(“\"]|\b(?:and|but|or|because|when|if|as|while|that|which|who|whom|whose|what|where|how|why"
    r"|before|after|until|since|although|though|unless|whether|than|so|once|to|of|in|on|at|for|with|from"
    r"|by|into|about|between|without|its|an?|every|each|this|[A-Z][a-z]+'s)\b"
)
"""Behind one of these there may be a noun that a later "it" means."""
OBJECT = re.compile(
    r"\b(?:it|them)(?=[.,;!?]|['’\"”]|\s(?:within|in|on|at|to|for|from|with|by|into|onto|out|up|down|off|away"
    r"|back|over|after|before|since|because|when|while|every|each|again|too|all|well|as|and|or|but|last"
    r"|next|now|today|already|together|through|until|between|under|without|across|along|directly|only)\b)"
)
DUMMY = re.compile(
    r"\b(?:ma[dk]e\w*|making|find\w*|found|consider\w*|think|thought|keep|kept) it "
    r"(?:\w+ )?\w+ (?:to|that|for)\b"
)
POINTER = re.compile(
    rf"\bthis\b(?! {DAYS}\b| time\b)|\bthese\b(?! days\b)"
    r"|\bthose\b(?! (?:who|that|of|with|in|without|from|on|whose|at|around)\b)"
    rf"|\bthat (?:figure|number|{DAYS}|day|night|time|moment|point|reason|case|way|idea|plan|rule|limit"
    r"|question|sum|amount|share|rate|level|place|kind|sort|money)\b(?! (?:that|which|when|of|for)\b)"
    r"|\bsuch\b(?! as\b| thing\b|[^,;:.]* that\b)|\bthe (?:former|latter)\b"
    r"|(?<!always )(?<!all )(?<!at )(?<!just )(?<!much )(?<!mains )(?<!mained )(?<!stays )(?<!stayed )"
    r"\bthe same\b(?! time\b|[^.;]*\b(?:as|both)\b)"
    r"|\bthe other (?!hand|side|end|day|way|half)\w+|\b(?:since|until|by|from|back) then\b"
    r"|\b(?:think|thinks|thought|say|says|said|hopes?) so\b|\bboth[.;,]"
)
"""Words that point back where nothing stands before them in their first clause."""
SHARED = re.compile(r"\b(?:and|both|two|all)\b.{1,40}\bthe same\b")
"""The same for all of those who are named."""
PLACE = re.compile(
    r"(?<!\bout )(?<!\bover )(?<!\band )(?<!\bis )(?<!\bare )(?<!\bwas )(?<!\bwere )(?<!\bwill )"
    r"\bthere\b(?!['’]| (?:is|are|was|were|be|been|has|have|had|will|would|may|might|can|could|must|should"
    r"|to be|exists?|remains?|seems?|comes?|came|lies|stood|lives?|lived|used)\b)"
)
SOMEWHERE = re.compile(
    r"[,;:]|\b(?:in|at|on|near|to|from|inside|outside|across|around|through|into|where)\b", re.I
)
INSTEAD = re.compile(r"\binstead\b(?! of\b)")
DENIED = re.compile(r"\b(?:not|no|never|nobody|none|nothing|rather|refus\w+|stop\w*)\b|n['’]t\b")
WORD_NUMBER = (
    r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy"
    r"|eighty|ninety)"
)
BARE = re.compile(
    r"\b(?P<before>is|are|was|were|be|been|only|just|about|around|nearly|almost|some|to|than|reached|hit|had"
    r"|has|have|averaged|totalled|numbered|measured|got)"
    rf" (?P<number>[0-9]+(?:[.,][0-9]+)*|{WORD_NUMBER})(?=[.;!?](?:\s|$|[\"”])|, (?:and|but)\b)"
)
"""A number with no noun behind it."""
YEAR = re.compile(r"1[0-9]{3}|20[0-9]{2}")
COUNTED = re.compile(
    rf"\b(?:[0-9]+(?:[.,][0-9]+)*|{WORD_NUMBER}) "
    r"(?!(?:to|and|or|in|on|at|of|by|for|from|per|percent|years?|days?)\b)[a-z]{3,}"
    r"|\b(?:number|count|total|population|age|score|temperature|grade|index|membership)\b"
    r"|\b(?:aged?|turn(?:s|ed)?)\b"
)
"""What a later bare number of the same sentence counts."""
LINKED = re.compile(
    r"^(?:[^\s,;:“\"]+\s){1,4}even\s(?:has|have|had|is|are|was|were|does|did|came|comes)\b"
    r"|(?<!the )\b(?:first|next|last)\.$"
    r"|\b(?:may|might) not (?:sound|seem|look) (?:like )?much\b|\bthe answer\.$"
    r"|\bcame (?:first|last|next) because\b"
    r"|\bthe (?:\w+ern|near|far|left|right) side\b(?! of\b)"
    r"|\b(?:with|without)\.$|\bcame to [0-9.]+ (?:cents|euros|dollars|pounds)\.$"
    r"|\b(?:is|was) the (?:trial|exception|start|turning point|price|reason|answer|proof)\.$"
    r"|\bthe year before\b|\bthe previous (?:year|month|decade)\b"
    r"|^[A-Z][a-z]+s had (?:[a-z]+ )?(?!shown|known|been)[a-z]+(?:ed|n) "
)
"""Told as one more, or as earlier, of what was just told."""
QUOTED = re.compile(r"^[\"“][^\"“”]*[\"”]$")
"""A quotation that nobody is said to have said."""
MANNER = re.compile(r"\b(?:that|this) way\b")


def points_back(caption: str) -> bool:
    """Whether a word inside `caption` means something that only the sentence before can name."""
    if QUOTED.match(caption) or LINKED.search(caption):
        return True
    text = ADVERBIAL.sub("", caption)
    return hanging_object(text) or pointing(text) or elsewhere(text) or bare_number(caption)


def hanging_object(text: str) -> bool:
    """Whether an object "it" or "them" follows a subject and a verb, and nothing else."""
    found = OBJECT.search(text)
    if not found or DUMMY.search(text):
        return False
    return BREAK.search(text[1 : found.start()]) is None


def pointing(text: str) -> bool:
    """Whether the first clause points back, or what comes instead is of something not said."""
    clause = re.split(r"[,;:—“\"]", text, maxsplit=1)[0]
    if POINTER.search(clause.rstrip(".") + ".") and not SHARED.search(clause):
        return True
    instead = INSTEAD.search(text)
    return instead is not None and DENIED.search(text[: instead.start()]) is None


def elsewhere(text: str) -> bool:
    """Whether "there" is a place that the sentence has not named."""
    found = PLACE.search(text)
    return found is not None and SOMEWHERE.search(text[: found.start()]) is None


def bare_number(text: str) -> bool:
    """Whether a number counts something that the sentence does not name."""
    for found in BARE.finditer(text):
        if YEAR.fullmatch(found["number"]) and found["before"] in ("to", "than", "about", "around", "only"):
            continue
        if COUNTED.search(text[: found.start("number")]) is None:
            return True
    return False
