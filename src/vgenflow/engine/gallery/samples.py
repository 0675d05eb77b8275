"""Sample props: ordinary, shortest, longest and hostile ones for every layout in both languages."""

from collections.abc import Callable, Mapping
from typing import Literal

from pydantic import JsonValue

from vgenflow.engine.gallery import charts, maps, programs, reference
from vgenflow.story.value import Digest, Language

Variant = Literal["usual", "shortest", "longest", "hostile"]
VARIANTS: tuple[Variant, ...] = ("usual", "shortest", "longest", "hostile")
Sample = Mapping[str, JsonValue]

_PERSON = "M8 7a4 4 0 1 0 8 0a4 4 0 0 0 -8 0M6 21v-2a4 4 0 0 1 4 -4h4a4 4 0 0 1 4 4v2"
_HOUSE = "M5 12H3l9-9 9 9h-2M5 12v7a2 2 0 0 0 2 2h10a2 2 0 0 0 2-2v-7M9 21v-6h6v6"
_CLOCK = "M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0M12 7v5l3 3"
_TRAIN = "M4 17V8a3 3 0 0 1 3 -3h8c3.5 0 6 4.5 6 9v1a2 2 0 0 1 -2 2zM4 12h16.5M9 5v7M14.5 5v7M6 20h12"
_BED = "M3 19V6M3 16h18v3M21 16v-3a3 3 0 0 0 -3 -3h-8v6M4.5 12.5a1.8 1.8 0 1 0 3.6 0a1.8 1.8 0 1 0 -3.6 0"
_SUBJECTS: dict[str, Sample] = {
    name: {"icon": icon}
    for icon, names in ((_TRAIN, ("title", "number", "end")), (_BED, ("section", "quote", "definition")))
    for name in names
}
"""What pages speak of; others show what they have where nothing is known."""
_BROKEN: dict[str, Sample] = {name: {"icon": "M0 0h"} for name in _SUBJECTS}
_ROUTES: list[JsonValue] = [12, 19, 25, 41, 58]
"""A year each."""
_DEPARTURES: list[JsonValue] = [1200, 1340.5, -250, 980, 1500, 1710, 2210, 2300, 1790, 1400, 1100, 1650]
"""A month each, one of them less than nothing."""
_LONG_WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
_EMOJI = "👩‍👩‍👧‍👦🇨🇳👍🏽✈️❤️"
_STACKED = "Z\u0351\u0352\u0353a\u0311\u0312\u0313l\u0315\u0316\u0317g\u0320\u0321\u0322o"
_MIXED = f"{_LONG_WORD} *{_EMOJI}* 《{_STACKED}》“中文”mixed／文字 \u202eabc\u0007 * ** 𠮷野家 ＡＢＣ… " * 2


def samples(variant: Variant, language: Language, picture: Digest) -> dict[str, Sample]:
    """Props by layout; `picture` is used where one is needed."""
    made = {
        ("usual", "en"): _usual_english,
        ("usual", "zh"): _usual_chinese,
        ("shortest", "en"): _shortest_english,
        ("shortest", "zh"): _shortest_chinese,
        ("longest", "en"): _longest_english,
        ("longest", "zh"): _longest_chinese,
        ("hostile", "en"): _hostile,
        ("hostile", "zh"): _hostile,
    }[variant, language]
    further: dict[Variant, Callable[[], dict[str, Sample]]] = {
        "usual": lambda: reference.usual(language, picture),
        "shortest": lambda: reference.shortest(language, picture),
        "longest": lambda: reference.longest(language, picture),
        "hostile": lambda: reference.hostile(_MIXED, _LONG_WORD, picture),
    }
    charted = maps.samples(variant, language, _MIXED, _LONG_WORD)
    whole = {**made(picture), **further[variant](), **programs.samples(variant, language, _MIXED), **charted}
    spoken_of = {"hostile": _BROKEN, "shortest": {}}.get(variant, _SUBJECTS)
    return {name: {**props, **spoken_of.get(name, {})} for name, props in whole.items()}


def pages(variant: Variant, language: Language, picture: Digest) -> tuple[tuple[str, Sample], ...]:
    """Layouts with their props: one of each, then further kinds of charts."""
    further = charts.samples(variant, language, _MIXED, _LONG_WORD)
    return (*samples(variant, language, picture).items(), *(("chart", props) for props in further))


def _usual_english(picture: Digest) -> dict[str, Sample]:
    return {
        "title": {"headline": "The quiet return of the *night train*", "kicker": "Transport", "note": "4 min story"},
        "statement": {"text": "You fall asleep in *Vienna*, and wake up in *Paris*."},
        "bullets": {
            "heading": "Why people *come back*",
            "items": [
                {"text": "No airport queues", "icon": _PERSON},
                {"text": "One hotel night saved", "icon": _HOUSE},
                {"text": "A tenth of the carbon", "icon": _CLOCK},
            ],
        },
        "steps": {
            "heading": "How to *book* one",
            "items": [
                {"text": "Pick a route and a date"},
                {"text": "Choose seat, couchette or sleeper"},
                {"text": "Board before ten"},
                {"text": "Wake up somewhere else"},
            ],
        },
        "number": {
            "value": "1.2 million", "unit": "passengers", "lead": "In a year, the night trains carried",
            "label": "passengers across Europe",
            "context": "up 38% in a year", "share": 0.275,
        },
        "chart": {
            "title": "Night routes *in Europe*", "labels": ["2016", "2018", "2020", "2022", "2024"],
            "values": _ROUTES, "unit": "routes", "highlight": 4,
        },
        "quote": {"text": "A bed is the best seat on any train.", "who": "Conductor", "role": "Graz"},
        "picture": {
            "asset": picture, "headline": "Sleeper carriages are being rebuilt *in Graz*", "note": "Graz, Austria",
            "credit": "Engraving: VGenFlow",
        },
        "comparison": {
            "left": "Plane", "right": "Night train",
            "rows": [
                {"label": "Door to door", "left": "7 h", "right": "11 h *asleep*"},
                {"label": "CO₂", "left": "180 kg", "right": "15 kg"},
                {"label": "Price", "left": "€140", "right": "€99"},
            ],
        },
        "end": {
            "sources": ["European night-train timetables, 2016–2024", "Operators’ passenger figures, 2024"],
            "credits": ["Music: Felt Hours, CC BY 4.0", "Voice: made by a machine"],
        },
    }  # fmt: skip


def _usual_chinese(picture: Digest) -> dict[str, Sample]:
    return {
        "title": {"headline": "夜行列车，\u200b悄然\u200b*归来*", "kicker": "交通", "note": "4 分钟读懂"},
        "statement": {"text": "每天夜里，\u200b三百人\u200b在睡梦中\u200b*穿过阿尔卑斯山*。", "night": True},
        "bullets": {
            "heading": "人们\u200b为什么\u200b*回来*",
            "items": [
                {"text": "不用\u200b排队安检", "icon": _PERSON},
                {"text": "省下\u200b一晚房费", "icon": _HOUSE},
                {"text": "碳排放\u200b只有十分之一", "icon": _CLOCK},
            ],
        },
        "steps": {
            "heading": "怎样\u200b*订票*",
            "items": [
                {"text": "选好\u200b路线和日期"}, {"text": "选择\u200b座位或卧铺"}, {"text": "晚上十点前\u200b上车"},
                {"text": "醒来时\u200b已到远方"},
            ],
        },
        "number": {
            "value": "120万", "unit": "名乘客", "lead": "2024年，夜车运送了", "label": "名乘客", "context": "一年增长38%", "share": 0.275,
        },
        "chart": {
            "title": "欧洲\u200b夜行线路", "labels": ["2016年", "2018年", "2020年", "2022年", "2024年"],
            "values": _ROUTES, "unit": "条线路", "highlight": 4, "kind": "bar",
        },
        "quote": {"text": "火车上\u200b最好的\u200b座位，就是\u200b一张床。", "who": "列车长", "role": "格拉茨"},
        "picture": {
            "asset": picture, "headline": "卧铺车厢\u200b正在\u200b*格拉茨*\u200b重建", "note": "奥地利格拉茨",
            "credit": "版画：VGenFlow",
        },
        "comparison": {
            "left": "飞机", "right": "夜车",
            "rows": [
                {"label": "门到门", "left": "7小时", "right": "11小时"},
                {"label": "二氧化碳", "left": "180千克", "right": "15千克"},
                {"label": "价格", "left": "140欧元", "right": "99欧元"},
            ],
        },
        "end": {
            "sources": ["《欧洲夜车时刻表》，2016–2024", "运营商客运数据，2024"],
            "credits": ["音乐：Felt Hours，CC BY 4.0"],
        },
    }  # fmt: skip


def _shortest_english(picture: Digest) -> dict[str, Sample]:
    return {
        "title": {"headline": "I"},
        "statement": {"text": "No."},
        "bullets": {"items": [{"text": "A"}]},
        "steps": {"items": [{"text": "Go"}]},
        "number": {"value": "1"},
        "chart": {"labels": ["a"], "values": [0]},
        "quote": {"text": "I"},
        "picture": {"asset": picture},
        "comparison": {"left": "A", "right": "B", "rows": [{"left": "0", "right": "1"}]},
        "end": {},
    }


def _shortest_chinese(picture: Digest) -> dict[str, Sample]:
    return {
        "title": {"headline": "一"},
        "statement": {"text": "不。"},
        "bullets": {"items": [{"text": "人"}, {"text": "口"}]},
        "steps": {"items": [{"text": "走"}]},
        "number": {"value": "1", "unit": "人"},
        "chart": {"labels": ["甲", "乙"], "values": [-1, 1], "kind": "line"},
        "quote": {"text": "好"},
        "picture": {"asset": picture, "headline": "山"},
        "comparison": {"left": "甲", "right": "乙", "rows": [{"left": "无", "right": "有"}]},
        "end": {"sources": ["书"]},
    }


def _longest_english(picture: Digest) -> dict[str, Sample]:
    headline = (
        "What the slow, unlikely and surprisingly profitable return of *sleeper trains* tells us about how Europe "
        "will travel tomorrow"
    )
    item = "A longer point that explains itself in about a dozen ordinary words"
    return {
        "title": {"headline": headline, "kicker": "Transport and the environment", "note": "12 November 2026"},
        "statement": {"text": headline + ", when flying is *no longer cheap*."},
        "bullets": {"heading": "Why so many people are *coming back* to it", "items": [{"text": item, "icon": _HOUSE}] * 6},
        "steps": {"heading": "How to book one *without losing your mind*", "items": [{"text": item}] * 8},
        "number": {
            "value": "1,234,567.89 million", "unit": "passenger kilometres", "share": 0.4,
            "lead": "In the year 2024, all of the operators of night trains on the continent together sold",
            "label": "passenger kilometres travelled on all European night trains in the year 2024",
            "context": "almost a third more than in the year before the pandemic",
        },
        "chart": {
            "title": "Average daily departures of night trains *from all stations*",
            "labels": [
                "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
                "November", "December",
            ],
            "values": _DEPARTURES, "unit": "departures",
            "highlight": 7, "note": "Source: timetables of nineteen operators, as published in December 2024.",
        },
        "quote": {
            "text": "We thought that nobody would want to spend eleven hours on a train when the plane takes one. It "
            "turned out that people do not count the hours in which they are asleep, and that a morning in the middle "
            "of a city is worth more than an evening at an airport.",
            "who": "Maximiliane von Hohenstein", "role": "Head of long-distance services, Austrian Federal Railways",
        },
        "picture": {
            "asset": picture, "headline": headline, "note": "Sankt Margarethen an der Raab, Styria",
            "credit": "Photograph: Maximiliane von Hohenstein / Wikimedia Commons, CC BY-SA 4.0",
        },
        "comparison": {
            "left": "Low-cost airline", "right": "Night train with a sleeper",
            "rows": [
                {"label": "Door to door", "left": "7 h 45 min, awake", "right": "11 h 20 min, *asleep*"},
                {"label": "CO₂ per passenger", "left": "180.5 kg", "right": "15.2 kg"},
                {"label": "Price", "left": "€1,140.00", "right": "€99.00"},
                {"label": "Comfort", "left": "A narrow seat and a paper cup", "right": "A bed, a door and a window"},
            ],
        },
        "end": {
            "sources": [f"European night-train timetables, edition {year}, and the operators’ own passenger figures" for year in range(2010, 2025)],
            "credits": ["Photograph: Maximiliane von Hohenstein / Wikimedia Commons, CC BY-SA 4.0"] * 9,
        },
    }  # fmt: skip


def _longest_chinese(picture: Digest) -> dict[str, Sample]:
    headline = "夜行列车缓慢、意外却又有利可图的归来，告诉我们欧洲人明天将怎样*出行*以及为什么"
    item = "这一点需要用十几个字来解释清楚才行"
    return {
        "title": {"headline": headline, "kicker": "交通与环境", "note": "2026年11月12日"},
        "statement": {"text": headline + "，尤其在飞行不再便宜的时候。"},
        "bullets": {"heading": "为什么越来越多的人*重新选择*夜行列车", "items": [{"text": item, "icon": _HOUSE}] * 6},
        "steps": {"heading": "怎样订到一张卧铺票而*不发疯*", "items": [{"text": item}] * 8},
        "number": {
            "value": "1,234,567.89万", "unit": "人公里", "lead": "2024年欧洲大陆上所有夜行列车的运营商加起来一共售出了",
            "label": "2024年欧洲全部夜行列车的旅客周转量总计",
            "context": "比疫情之前的那一年增长了将近三分之一", "share": 0.4,
        },
        "chart": {
            "title": "所有车站夜行列车的*日均发车*数量",
            "labels": [f"{month}月" for month in ("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二")],
            "values": _DEPARTURES, "unit": "班次",
            "highlight": 7, "note": "数据来源：十九家运营商2024年12月公布的时刻表。",
        },
        "quote": {
            "text": "我们曾以为，飞机只要一个小时，没有人愿意在火车上度过十一个小时。结果人们并不计算睡着的时间，而在市中心"
            "醒来的一个早晨，比在机场度过的一个夜晚更有价值。",
            "who": "马克西米利安娜·冯·霍恩施泰因", "role": "奥地利联邦铁路长途运输部门负责人",
        },
        "picture": {
            "asset": picture, "headline": headline, "note": "施泰尔马克州圣马加雷滕",
            "credit": "摄影：马克西米利安娜·冯·霍恩施泰因／维基共享资源，CC BY-SA 4.0",
        },
        "comparison": {
            "left": "廉价航空公司", "right": "带卧铺的夜行列车",
            "rows": [
                {"label": "门到门", "left": "7小时45分，醒着", "right": "11小时20分，*睡着*"},
                {"label": "每位乘客的二氧化碳", "left": "180.5千克", "right": "15.2千克"},
                {"label": "价格", "left": "1,140.00欧元", "right": "99.00欧元"},
                {"label": "舒适", "left": "狭窄的座位和一只纸杯", "right": "一张床、一扇门和一扇窗"},
            ],
        },
        "end": {
            "sources": [f"《欧洲夜行列车时刻表》{year}年版，以及各运营商公布的旅客数据" for year in range(2010, 2025)],
            "credits": ["摄影：马克西米利安娜·冯·霍恩施泰因／维基共享资源，CC BY-SA 4.0"] * 9,
        },
    }  # fmt: skip


def _hostile(picture: Digest) -> dict[str, Sample]:
    """Words without breaks, emoji sequences, stacked marks, right-to-left text, unknown characters, far too much."""
    mixed = _MIXED
    return {
        "title": {"headline": mixed[:400], "kicker": _LONG_WORD[:80], "note": "《》《》《》" * 10},
        "statement": {"text": mixed[:400]},
        "bullets": {"heading": mixed[:240], "items": [{"text": mixed[:300], "icon": "M0 0h"}] * 6},
        "steps": {"heading": mixed[:240], "items": [{"text": mixed[:300]}] * 8, "first": 97},
        "number": {
            "value": "−$1,234,567,890,123,456.789012 " + _LONG_WORD[:28], "unit": _LONG_WORD[:60],
            "lead": mixed[:160], "label": mixed[:160],
            "context": mixed[:160], "share": 1.0,
        },
        "chart": {
            "title": mixed[:240], "labels": [f"{_LONG_WORD[:40]} {i}" for i in range(12)],
            "values": [-1e12, 1e12, 0.001, 0, 1, -0.5, 3e5, 1e11, -1e3, 7, 1e12, 2], "unit": _LONG_WORD[:60],
            "highlight": 0, "note": mixed[:160],
        },
        "quote": {"text": (mixed * 2)[:700], "who": _LONG_WORD, "role": mixed[:140]},
        "picture": {"asset": picture, "headline": mixed[:300], "note": _LONG_WORD, "credit": mixed[:160]},
        "comparison": {
            "left": mixed[:80], "right": _LONG_WORD,
            "rows": [{"label": mixed[:60], "left": mixed[:160], "right": "1e999 x"}] * 4,
        },
        "end": {"heading": mixed[:80], "sources": [mixed[:400]] * 60, "credits": [_LONG_WORD * 3] * 60},
    }  # fmt: skip
