"""Common English verbs in all their forms: how the verb of a clause is found without a parser."""

from functools import cache
from typing import Literal

from vgenflow.language.words import word_set

Form = Literal["base", "s", "past", "participle", "ing"]

_REGULAR = word_set(
    "abandon accompany accuse admire admit advise afford alter amuse anchor apologise assemble assess "
    "assist assume assure attach award bake bark bathe beg behave blame blend bless board bolt "
    "bombard boom bow breathe broaden browse bury camp carve cheer chew circulate clap clash classify "
    "coach coat collide comfort command commit communicate compensate compile complicate comprise "
    "conceal concentrate conclude condemn conduct confess confuse congratulate conquer conserve "
    "consult contact contrast coordinate correct crack crawl criticise crowd crush cultivate cure "
    "curl curve debate decorate dedicate defeat defend define delay delight demolish demonstrate deny "
    "depart deposit derive descend desire destine determine devote differ digest diminish dip direct "
    "disagree disappoint disrupt distribute disturb donate dream drift drown dump echo eject elect "
    "elevate embrace emit emphasise enforce engage enlarge ensure equal equip escort evacuate "
    "evaluate exaggerate exchange exclude excuse execute exhaust exhibit expose extract fade fasten "
    "favour fetch flash flood flourish frighten frown gaze glance glow grab graduate grant grasp "
    "greet grip guard guess hammer haul hesitate highlight hunt hurry illustrate imply impose impress "
    "inhabit inherit injure insert inspect insulate integrate interact interpret interrupt interview "
    "investigate irrigate isolate itch jail kick kiss knit knock laugh lean leap lick lobby lodge "
    "lunge march marry mature mend minimise modify motivate nest nod notify nourish obey observe "
    "occupy oppose oppress outline overlook overturn paddle pause peak pedal persuade pinch plead "
    "plough poison polish possess postpone pray preach prescribe pretend prevail proceed proclaim "
    "progress prompt pronounce propose prosper punish pursue puzzle query quote rank rattle recall "
    "reckon reform refrain regulate reinforce rejoin relax relieve relocate remark render renovate "
    "resemble resign resist respect respond retrieve reunite revise revive revolve rob rotate ruin "
    "sack salute satisfy scare scream scrub seize sense shave shelter shield shiver shout shrug sigh "
    "simmer skip smash smile snap sniff sponsor sprinkle squeeze stamp stare stitch strain strip "
    "stumble submit substitute sue summon surrender suspend sustain sweat telephone tempt terrify "
    "tick tire toast tolerate tow translate trap tremble tuck undermine unfold unveil utter venture "
    "violate wander whisper wish witness yawn "
    "absorb accept account achieve act adapt add adjust adopt affect agree aim allow announce answer "
    "appear apply approach approve argue arrange arrive ask attack attend attract avoid balance ban "
    "base belong benefit block boil book boost borrow bounce brush burn call cancel capture care "
    "carry cause celebrate challenge change charge check chop claim clean clear climb close collapse "
    "collect combine compare compete complain complete concern confirm connect consider consist "
    "consume contain continue contribute control convert cook cool copy count cover crash create "
    "cross cycle damage date deal decide decline decrease deliver demand depend deploy describe "
    "deserve design destroy detect develop die disappear discover discuss divide double drain drop "
    "dry earn ease edit eliminate emerge employ enable encourage end enjoy enter escape establish "
    "estimate evolve examine exceed exist expand expect experience explain explode explore export "
    "express extend face fail fear feature fill finish fit fix float flow fold follow force form fuel "
    "gain gather generate govern grind guarantee halve handle happen harm harvest heal heat help hire "
    "hope host house identify ignore imagine import improve include increase indicate influence "
    "inform insist inspire install intend introduce invent invest invite involve iron issue join "
    "judge jump justify kill label lack land last launch learn level lift like limit link list live "
    "load locate look lose lower maintain manage mark matter measure melt mention migrate mix monitor "
    "move multiply name need notice obtain occur offer open operate order organise organize overtake "
    "own pack paint park pass pay perform permit pick place plan plant play plunge point pollute pour "
    "practise predict prefer prepare present preserve press prevent print process produce promise "
    "promote protect prove provide publish pull pump purchase push qualify raise range reach react "
    "realise realize receive recognise recognize recommend record recover recycle reduce refer "
    "reflect refuse regard regret reject relate release rely remain remember remind remove renew rent "
    "repair repeat replace reply report represent require rescue research reserve rest restore result "
    "retain retire retreat return reveal reverse reward rinse risk roast rush save scan scatter score "
    "seal search secure seem select separate serve settle shape share shift shock shorten show shrink "
    "sign slide slip slow smell soak soar solve sort sound spare spot spray sprout stabilise start "
    "state stay steam steer stir stop store strengthen stretch strike struggle study succeed suffer "
    "suggest supply support suppose surge surpass surround survive suspect swallow switch tackle talk "
    "target taste tend test thank threaten tie touch trace track trade train transfer transform "
    "travel treat trigger trim triple trust try tumble turn underline unite unlock update upgrade "
    "urge use value vanish vary visit volunteer vote wait walk want rot ripen sail park borrow graze "
    "blossom bloom pulse vibrate orbit spin twist roll electrify modernise modernize shine deepen "
    "widen loosen tighten soften harden sharpen brighten darken lengthen outnumber outlast outlive "
    "predate span overstate unload filter pile peel knead stretch dissolve evaporate condense erode "
    "warm warn wash waste watch water weigh weld welcome wipe wonder work worry wrap yield"
)

_IRREGULAR = (
    "be:was:been become:became:become begin:began:begun bend:bent:bent bind:bound:bound "
    "bite:bit:bitten bleed:bled:bled blow:blew:blown break:broke:broken bring:brought:brought "
    "build:built:built buy:bought:bought catch:caught:caught choose:chose:chosen come:came:come "
    "cost:cost:cost cut:cut:cut dig:dug:dug do:did:done draw:drew:drawn drink:drank:drunk "
    "drive:drove:driven eat:ate:eaten fall:fell:fallen feed:fed:fed feel:felt:felt "
    "fight:fought:fought find:found:found fly:flew:flown forget:forgot:forgotten freeze:froze:frozen "
    "get:got:got give:gave:given go:went:gone grow:grew:grown hang:hung:hung have:had:had "
    "hear:heard:heard hide:hid:hidden hit:hit:hit hold:held:held hurt:hurt:hurt keep:kept:kept "
    "know:knew:known lay:laid:laid lead:led:led leave:left:left lend:lent:lent let:let:let "
    "lie:lay:lain light:lit:lit lose:lost:lost make:made:made mean:meant:meant meet:met:met "
    "overtake:overtook:overtaken pay:paid:paid put:put:put read:read:read rebuild:rebuilt:rebuilt "
    "ride:rode:ridden ring:rang:rung rise:rose:risen run:ran:run say:said:said see:saw:seen "
    "seek:sought:sought sell:sold:sold send:sent:sent set:set:set shake:shook:shaken "
    "shine:shone:shone shoot:shot:shot show:showed:shown shrink:shrank:shrunk shut:shut:shut "
    "sing:sang:sung sink:sank:sunk sit:sat:sat sleep:slept:slept speak:spoke:spoken spend:spent:spent "
    "spread:spread:spread spring:sprang:sprung stand:stood:stood steal:stole:stolen stick:stuck:stuck "
    "strike:struck:struck sweep:swept:swept swim:swam:swum take:took:taken teach:taught:taught "
    "tear:tore:torn tell:told:told think:thought:thought throw:threw:thrown "
    "undergo:underwent:undergone understand:understood:understood wake:woke:woken wear:wore:worn "
    "win:won:won withdraw:withdrew:withdrawn write:wrote:written "
    "arise:arose:arisen bite:bit:bitten breed:bred:bred cling:clung:clung "
    "flee:fled:fled forbid:forbade:forbidden forgive:forgave:forgiven overcome:overcame:overcome "
    "oversee:oversaw:overseen quit:quit:quit swear:swore:sworn swell:swelled:swollen swing:swung:swung "
    "undertake:undertook:undertaken uphold:upheld:upheld withstand:withstood:withstood"
)

_DOUBLING = word_set(
    "ban chop drop fit plan scan ship shop slip spot stir stop trim wrap drag cut dig get hit let put "
    "run set sit swim win begin forget refer regret shut"
)

NOT_VERBS = word_set(
    "during morning evening nothing something anything everything building ceiling wedding meeting "
    "spring string king ring thing interesting bed red hundred seed speed feed indeed embed instead "
    "sacred naked beloved tired crowded scared excited worried united so-called based limited"
)
"""Words with a verb's ending that are none, or hardly ever."""


def _s(base: str) -> str:
    if base in {"have", "do", "go", "be"}:
        return {"have": "has", "do": "does", "go": "goes", "be": "is"}[base]
    if base.endswith(("s", "sh", "ch", "x", "z")):
        return base + "es"
    if base.endswith("y") and base[-2] not in "aeiou":
        return base[:-1] + "ies"
    return base + "s"


def _stem(base: str) -> str:
    return base + base[-1] if base in _DOUBLING else base


def _ed(base: str) -> str:
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2] not in "aeiou":
        return base[:-1] + "ied"
    return _stem(base) + "ed"


def _ing(base: str) -> str:
    if base.endswith("ie"):
        return base[:-2] + "ying"
    if base.endswith("e") and base not in {"be", "see", "agree"}:
        return base[:-1] + "ing"
    return _stem(base) + "ing"


@cache
def forms() -> dict[str, frozenset[Form]]:
    """Every known form of every known verb, and which forms it can be."""
    found: dict[str, set[Form]] = {}

    def note(word: str, form: Form) -> None:
        found.setdefault(word, set()).add(form)

    irregular = [entry.split(":") for entry in _IRREGULAR.split()]
    for _, past, participle in irregular:
        note(past, "past")
        note(participle, "participle")
    strong = {entry[0] for entry in irregular}
    for base in sorted(_REGULAR | strong):
        note(base, "base")
        note(_s(base), "s")
        note(_ing(base), "ing")
        if base not in strong:
            note(_ed(base), "past")
            note(_ed(base), "participle")
    return {word: frozenset(kinds) for word, kinds in found.items()}
