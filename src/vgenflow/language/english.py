"""English words of closed classes: the joints at which a sentence may be broken or shortened."""

from vgenflow.language.words import word_set

ARTICLES = frozenset({"a", "an", "the"})

POSSESSIVES = frozenset({"my", "your", "his", "her", "its", "our", "their", "whose"})

DETERMINERS = (
    ARTICLES
    | POSSESSIVES
    | word_set(
        "this that these those each every some any no another both either neither all few many much more "
        "most several other such fewer less enough"
    )
)

PREPOSITIONS = word_set(
    "about above across after against along amid among around as at before behind below beneath beside "
    "between beyond by despite down during except for from in inside into like near of off on onto out "
    "outside over past per since than through throughout till to toward towards under underneath until "
    "up upon via versus with within without"
)

COORDINATORS = frozenset({"and", "but", "or", "nor", "yet", "so"})

SUBORDINATORS = word_set(
    "after although as because before if lest once provided since than though till unless until when "
    "whenever whereas wherever whether while"
)

RELATIVES = frozenset({"that", "which", "who", "whom", "whose", "where", "why", "how", "what"})

PRONOUNS = word_set(
    "i you he she it we they me him us them myself yourself himself herself itself ourselves themselves "
    "someone anyone everyone something anything everything nothing nobody one"
)

MODALS = word_set("can could may might must shall should will would cannot")

AUXILIARIES = MODALS | word_set("am is are was were be been being have has had having do does did")

NEGATIONS = frozenset(
    {"not", "never", "no", "nor", "neither", "without", "hardly", "barely", "rarely", "seldom"}
)

BACKWARD = word_set(
    "it they he she this that these those its their his her them him such both others another here "
    "there former latter"
)
"""Words that lean on an earlier sentence when a text starts with them."""

FUNCTION_WORDS = (
    DETERMINERS
    | PREPOSITIONS
    | COORDINATORS
    | SUBORDINATORS
    | RELATIVES
    | PRONOUNS
    | AUXILIARIES
    | NEGATIONS
    | word_set("also just only very too then there here not it's that's don't doesn't isn't")
)
"""Words that carry no content of their own."""

UNITS = word_set(
    "percent per cent million billion trillion thousand hundred dozen km kilometres kilometers metres "
    "meters m cm mm miles feet inches kg g grams grammes tonnes tons pounds litres liters ml degrees "
    "hours hour minutes minute seconds second days day weeks week months month years year euros euro "
    "dollars dollar yuan yen"
)
"""Words that belong to the number before them."""


def breaks_before(word: str) -> bool:
    """Whether a phrase may begin with `word`, so that a break before it reads well."""
    return word in COORDINATORS or word in SUBORDINATORS or word in PREPOSITIONS or word in RELATIVES


def leans_on_next(word: str) -> bool:
    """Whether `word` is cut off from what it belongs to by a break after it."""
    return (
        word in DETERMINERS
        or word in PREPOSITIONS
        or word in COORDINATORS
        or word in SUBORDINATORS
        or word in AUXILIARIES
        or word in RELATIVES
        or word
        in {"not", "very", "too", "more", "most", "less", "nearly", "almost", "only", "i", "we", "they", "he"}
    )
