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

NUMBER_WORDS = word_set(
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion"
)

MONTHS = word_set(
    "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sep sept oct nov dec"
)

CLOCK_WORDS = word_set("a.m p.m am pm bc bce ad ce o'clock o’clock gmt utc")
"""Words that belong to the time or year before them."""

NUMBERED = word_set(
    "chapter page figure table number no part section article line route room version step level phase type "
    "class platform gate flight act scene volume season episode terminal track boeing airbus war"
)
"""Nouns that belong to the number after them."""

NAME_PARTICLES = word_set("von van de da di del della der den du dos la le al bin ibn el ben ter zu")
"""Lower-case words inside of a person's name."""

PARTICLES = frozenset({"up", "down", "out", "off", "away", "back"})
"""Words that belong to the verb before them."""

SUBJECTS = frozenset({"i", "you", "he", "she", "it", "we", "they", "there", "who"})

DEGREES = word_set(
    "very too more most less least nearly almost only quite rather just so even also still already about "
    "around roughly barely really fully highly how"
)
"""Adverbs that belong to the word after them."""

TOGETHER = frozenset(
    tuple(pair.split("_"))
    for pair in word_set(
        "such_as as_well well_as rather_than more_than less_than fewer_than other_than due_to according_to "
        "thanks_to able_to going_to used_to have_to has_to had_to need_to want_to wants_to wanted_to "
        "even_if even_though so_that as_if as_though as_soon soon_as as_long long_as so_far each_other "
        "one_another no_longer at_least at_most because_of instead_of out_of ahead_of part_of most_of "
        "some_of all_of one_of none_of many_of half_of rest_of each_of both_of front_of lot_of lots_of "
        "number_of kind_of sort_of pair_of couple_of series_of up_to next_to close_to not_only but_also "
        "tens_of dozens_of hundreds_of thousands_of millions_of billions_of no_one per_cent "
        "together_with along_with at_all looking_for look_for look_after used_for made_of full_of"
    )
)
"""Pairs of words that are read as one."""


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
