"""Sample props of the pages one refers to: parts, questions, terms, dates, tables, ideas, galleries."""

from collections.abc import Mapping

from pydantic import JsonValue

from vgenflow.story.value import Digest, Language

Sample = Mapping[str, JsonValue]

_MOON = "M12 3c.1 0 .3 0 .4 0a7.5 7.5 0 0 0 7.9 12.4a9 9 0 1 1-8.3-12.4"
_BED = "M3 7v11m0-4h18m0 4v-8a2 2 0 0 0-2-2h-8v6M7 10a1 1 0 1 0 0 .01"
_LEAF = "M5 21c.5-4.5 2.5-8 7-10M9 18c6.2 0 10.5-3.3 11-12V4h-4c-9 0-12 4-12 9c0 1 0 3 2 5z"


def usual(language: Language, picture: Digest) -> dict[str, Sample]:
    """Ordinary props."""
    if language == "zh":
        return {
            "section": {"title": "一张床，\u200b穿过\u200b*阿尔卑斯山*", "mark": "二", "note": "夜车上的一夜，从维也纳到巴黎。"},
            "question": {"text": "一趟夜车，\u200b能不能\u200b*赚钱*？", "answer": "能，如果睡满三百人。"},
            "definition": {
                "term": "卧铺", "hint": "名词，铁路用语", "meaning": "供旅客躺着过夜的铺位，分硬卧和软卧，白天可以收起来当座位。",
                "example": "她订到了最后一张下铺。",
            },
            "timeline": {
                "heading": "夜车的\u200b*百年*",
                "events": [
                    {"when": "1883年", "text": "东方快车首次开行"}, {"when": "1974年", "text": "夜车客流达到顶峰"},
                    {"when": "2016年", "text": "最后一批卧铺停运"}, {"when": "2024年", "text": "五十八条线路重新开通"},
                ],
            },
            "table": {
                "heading": "三条线路，\u200b*一夜到达*", "columns": ["线路", "时间", "票价"],
                "rows": [["维也纳—巴黎", "14小时", "99欧元"], ["柏林—布鲁塞尔", "12小时", "79欧元"], ["苏黎世—汉堡", "11小时", "89欧元"]],
                "highlight_row": 0, "note": "数据：各运营商时刻表，2024年。",
            },
            "trio": {
                "heading": "夜车的\u200b*三个好处*",
                "items": [
                    {"title": "睡着到达", "text": "不用早起，也不用排队安检。", "icon": _BED},
                    {"title": "省一晚房费", "text": "车票就是房间。", "icon": _MOON},
                    {"title": "碳少九成", "text": "只有飞机的十分之一。", "icon": _LEAF},
                ],
            },
            "gallery": {"heading": "格拉茨的\u200b*车间*", "pictures": [{"asset": picture, "caption": "新漆的车厢"}, {"asset": picture, "caption": "床架"}, {"asset": picture}]},
        }  # fmt: skip
    return {
        "section": {"title": "A bed through *the Alps*", "mark": "2", "note": "One night on the train from Vienna to Paris."},
        "question": {"text": "Can a night train ever *make money*?", "answer": "Yes, with 300 people asleep."},
        "definition": {
            "term": "couchette", "hint": "noun, from French", "meaning": "A berth in a shared compartment that is a seat by day and a bed by night, with a sheet and a pillow.",
            "example": "We took the two upper couchettes to Milan.",
        },
        "timeline": {
            "heading": "A century of *sleeping*",
            "events": [
                {"when": "1883", "text": "The Orient Express leaves Paris"}, {"when": "1974", "text": "More travellers than ever before or since"},
                {"when": "2016", "text": "Germany sells its last sleepers"}, {"when": "2024", "text": "58 routes, and no beds left in July"},
            ],
        },
        "table": {
            "heading": "Three routes, *one night*", "columns": ["Route", "Hours", "From"],
            "rows": [["Vienna to Paris", "14", "€99"], ["Berlin to Brussels", "12", "€79"], ["Zurich to Hamburg", "11", "€89"]],
            "highlight_row": 0, "note": "Timetables of the operators, 2024.",
        },
        "trio": {
            "heading": "What a bed *saves*",
            "items": [
                {"title": "A morning", "text": "You arrive before the shops open.", "icon": _BED},
                {"title": "A hotel", "text": "The ticket is the room.", "icon": _MOON},
                {"title": "Nine tenths", "text": "Of the carbon of a flight.", "icon": _LEAF},
            ],
        },
        "gallery": {"heading": "In the *workshop*", "pictures": [{"asset": picture, "caption": "Fresh paint"}, {"asset": picture, "caption": "Bed frames"}, {"asset": picture}]},
    }  # fmt: skip


def shortest(language: Language, picture: Digest) -> dict[str, Sample]:
    """The least that validates."""
    word = {"en": "A", "zh": "一"}[language]
    columns: list[JsonValue] = [word, word]
    row: list[JsonValue] = ["", "1"]
    return {
        "section": {"title": word},
        "question": {"text": word},
        "definition": {"term": word, "meaning": word},
        "timeline": {"events": [{"when": "1", "text": word}] * 2},
        "table": {"columns": columns, "rows": [row]},
        "trio": {"items": [{"title": word}] * 2},
        "gallery": {"pictures": [{"asset": picture}] * 2},
    }


def longest(language: Language, picture: Digest) -> dict[str, Sample]:
    """About as much as a source gives."""
    if language == "zh":
        line = "夜行列车缓慢、意外却又有利可图的归来，告诉我们欧洲人明天将怎样出行"
        item = "这一点需要用十几个字来解释清楚才行"
        when = "2024年11月12日"
        cells: list[JsonValue] = [
            "维也纳中央车站到巴黎东站", "14小时25分", "1,299.00欧元", "每天一班，全年开行", "已售罄",
        ]  # fmt: skip
        names: list[JsonValue] = ["线路与起点终点车站", "全程所需时间", "最低票价", "开行日期", "余票"]
    else:
        line = "What the slow, unlikely and surprisingly profitable return of sleeper trains tells us about Europe"
        item = "A longer point that explains itself in about a dozen ordinary words"
        when = "12 November 2024"
        cells = [
            "Vienna Central to Paris East",
            "14 h 25 min",
            "€1,299.00",
            "Daily, all year round",
            "Sold out",
        ]
        names = ["Route and both stations", "Time on the way", "Lowest fare", "Days of service", "Beds left"]
    return {
        "section": {"title": line, "mark": "XXVIII", "note": item * 3},
        "question": {"text": line + "?", "answer": item},
        "definition": {"term": line[:60], "hint": item, "meaning": (item + ", ") * 5, "example": item * 2},
        "timeline": {"heading": line, "events": [{"when": when, "text": item}] * 7, "highlight": 3},
        "table": {
            "heading": line, "columns": names[:4], "rows": [cells[:4]] * 6, "highlight_row": 2, "highlight_column": 2,
            "note": item * 2,
        },
        "trio": {"heading": line, "items": [{"title": item[:36], "text": item, "icon": _BED}] * 3},
        "gallery": {"heading": line, "pictures": [{"asset": picture, "caption": item}] * 6, "credit": item * 2},
    }  # fmt: skip


def hostile(mixed: str, word: str, picture: Digest) -> dict[str, Sample]:
    """Far too much of `mixed`, and a `word` without a break."""
    return {
        "section": {"title": mixed[:240], "mark": word[:8], "note": mixed[:240]},
        "question": {"text": mixed[:400], "answer": word},
        "definition": {"term": word[:80], "hint": word[:80], "meaning": mixed[:400], "example": mixed[:240]},
        "timeline": {"heading": mixed[:240], "events": [{"when": word[:40], "text": mixed[:240]}] * 7},
        "table": {
            "heading": mixed[:240], "columns": [word] * 5, "rows": [[mixed[:200]] * 5] * 8, "highlight_row": 7,
            "highlight_column": 4, "note": word,
        },
        "trio": {"heading": mixed[:240], "items": [{"title": word[:60], "text": mixed[:200], "icon": "M0 0h"}] * 3},
        "gallery": {"heading": mixed[:240], "pictures": [{"asset": picture, "caption": word}] * 6, "credit": word},
    }  # fmt: skip
