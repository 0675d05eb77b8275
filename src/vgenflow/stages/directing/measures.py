"""Measures: whether the rows of a column count one kind of thing, so that one axis can carry them."""

import re

from vgenflow.language.words import word_set
from vgenflow.stages.directing.tables import UNIT_IN_NAME, Column

_KINDS = {
    "money": word_set(
        "price prices cost costs fare fares rent salary income revenue budget profit toll fee wage"
    )
    | {"价格", "成本", "费用", "票价", "租金", "收入", "利润", "工资", "预算"},
    "time": word_set("time hours hour minutes days duration age lifespan")
    | {"时间", "小时", "时长", "年龄", "寿命"},
    "mass": word_set("weight mass carbon emissions co2 co₂") | {"重量", "质量", "碳", "碳排放", "二氧化碳"},
    "length": word_set("height length width distance range depth altitude")
    | {"高度", "长度", "宽度", "距离", "深度", "里程", "海拔", "跨度"},
    "speed": word_set("speed pace") | {"速度", "时速"},
    "heat": word_set("temperature") | {"温度", "气温", "水温"},
    "area": word_set("area size") | {"面积"},
    "volume": word_set("volume capacity") | {"容量", "体积"},
    "power": word_set("power energy electricity") | {"功率", "能耗", "用电"},
    "share": word_set("share percentage rate ratio") | {"比例", "占比", "份额", "比率"},
    "people": word_set("population people passengers visitors workers staff residents")
    | {"人口", "人数", "乘客", "游客"},
}
_WORD = re.compile(r"[a-z₂0-9]+")


def of_one_measure(names: Column, column: Column) -> bool:
    """Whether the values of `column` may share an axis.

    They may not where the names of the rows carry different units ("Price (€)", "Carbon (kg)"), or speak
    of different measures ("Price", "Travel time"): such a table stays a table.
    """
    units = {_unit(name) for name in names.texts}
    if len(units) > 1 and not column.unit:
        return False
    kinds = {kind for name in names.texts if (kind := _kind(name))}
    return len(kinds) <= 1


def _unit(name: str) -> str:
    match = UNIT_IN_NAME.match(name)
    return match["unit"].strip() if match and match["name"] else ""


def _kind(name: str) -> str:
    """The measure a row's name speaks of, or empty."""
    words = set(_WORD.findall(name.lower()))
    return next(
        (
            kind
            for kind, known in _KINDS.items()
            if words & known or any(not word.isascii() and word in name for word in known)
        ),
        "",
    )
