"""Chinese: which characters may name a place, and how surely."""

from collections.abc import Iterator

from vgenflow.language.places.english import Raw
from vgenflow.language.places.gazetteer import Gazetteer
from vgenflow.language.places.names import HAN_WORDS

_BEFORE = (
    "在", "从", "自", "由", "到", "至", "往", "去", "赴", "抵达", "到达", "来自", "位于", "前往",
    "飞往", "开往", "驶往", "途经", "经过", "经", "离开", "回到", "返回", "运往", "运到", "销往",
    "出口到", "传到", "传入", "定居", "迁往", "首都", "首府",
)  # fmt: skip
"""What stands before a place."""
_THINGS = (
    "路", "街", "大道", "牌", "队", "菜", "话", "腔", "人", "鸭", "鸡", "面", "酒", "茶", "戏", "剧",
    "派", "帮", "货", "币", "元", "语", "文", "学院", "大学", "日报", "晚报", "时报", "银行", "证券",
    "公司", "集团", "时间", "标准", "协定", "条约", "会议", "公约", "宣言", "共识", "论坛", "洋", "海",
    "湾", "河", "江", "湖", "峡", "半岛", "运河", "豆", "浴", "族", "史", "队员", "女排", "男足",
    "医院", "先生", "女士", "装", "式", "版", "籍", "裔", "狗", "猫", "虎", "菠菜", "土豆", "纸", "扇",
    "绸", "锦", "绣", "烤鸭", "制造", "墙",
)  # fmt: skip
"""What a place only gives its name to."""
_BUT = (
    "人口", "海关", "海岸", "面积", "河畔", "江边", "文化", "酒店", "元旦", "史上", "海拔", "人均",
    "面对", "面临", "派出", "货物",
)  # fmt: skip
"""What begins as one of those, and is not."""
_AND = frozenset("和与、及到至—–-→，")


def candidates(text: str, gazetteer: Gazetteer) -> Iterator[Raw]:
    """Names of the gazetteer, the longest ones, that are not part of another word."""
    at, before = 0, -1
    while at < len(text):
        found = next(
            (
                text[at : at + size]
                for size in range(min(gazetteer.longest[1], len(text) - at), 1, -1)
                if text[at : at + size] in gazetteer.chinese
            ),
            None,
        )
        if found is None:
            at += 1
            continue
        end = at + len(found)
        if not _only_its_name(text, end):
            near = text[max(0, at - 3) : at]
            linked = before >= 0 and text[before:at] != "" and set(text[before:at]) <= _AND
            located = linked or near.endswith(_BEFORE)
            yield Raw(at, end, gazetteer.chinese[found], located, found in HAN_WORDS)
            before = end
        at = end


def _only_its_name(text: str, end: int) -> bool:
    """What follows makes another word of it."""
    rest = text[end : end + 3]
    return rest.startswith(_THINGS) and not rest.startswith(_BUT)
