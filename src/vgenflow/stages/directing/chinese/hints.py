"""Hints: where a line of Chinese may be broken without tearing a word."""

from collections.abc import Collection
from itertools import pairwise

from vgenflow.language import chinese
from vgenflow.language.words import word_set

HINT = "\u200b"
"""Zero-width space: draws nothing, and says that a line may end here."""
_LONGEST = 6
_COMMON = word_set(
    "如何 怎样 怎么 什么 为什么 我们 你们 他们 她们 它们 自己 大家 人们 一个 一种 一次 一些 一片 一杯 "
    "没有 不是 不会 不能 可以 能够 需要 应该 已经 正在 还是 就是 也是 但是 因为 所以 如果 虽然 而且 "
    "或者 以及 通过 对于 关于 由于 为了 之间 之后 之前 以来 之中 开始 成为 变成 改变 走遍 世界 全球 "
    "国家 中国 欧洲 美国 日本 印度 城市 时间 今天 明天 昨天 今年 去年 每天 每年 第一 第二 第一次 重要 "
    "真正 重新 归来 回来 悄然 生活 工作 学习 研究 发现 发展 增长 下降 提高 减少 增加 超过 达到 大约 "
    "可能 问题 方法 技术 科学 经济 社会 历史 文化 教育 健康 环境 能源 电力 汽车 火车 列车 飞机 手机 "
    "电脑 网络 数据 人工智能 机器 孩子 学生 老师 医生 工人 专家 公司 政府 市场 价格 成本 产量 气温 "
    "温度 空气 水温 阳光 森林 树木 植物 动物 食物 面包 咖啡 茶叶 茶道 图书 纸质 阅读 屏幕 安静 记忆 "
    "空间 地方 街道 道路 建筑 房子 家庭 朋友 乘客"
)


_SURNAMES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙史陶贺顾毛郝龚邵万钱严武戴莫孔向汤"
)
"""Common surnames: no break between one and the name after it."""


_SUFFIXES = frozenset("人者员家户率量性化学式型版")
"""What makes another word of the word before it: 采茶人."""
_NUMERALS = frozenset("一二三四五六七八九十百千万亿两几半")


def hinted(text: str, words: Collection[str]) -> str:
    """`text` with a hint at every border of a known word; `words` adds those the script uses."""
    parts = _parts(text.replace(HINT, ""), words)
    joined = parts[:1]
    for before, after in pairwise(parts):
        known = len(before) > 1 or len(after) > 1
        named = before[-1] in _SURNAMES and len(before) == 1 and len(after) <= 2
        counted = before[-1] in _NUMERALS and len(after) <= 2
        sticks = (
            named
            or counted
            or (after in _SUFFIXES and len(before) > 1)
            or after in chinese.STICK_TO_PREVIOUS
            or not (before[-1].isalnum() and after[0].isalnum())
        )
        joined.append(HINT + after if known and not sticks else after)
    return "".join(joined)


def _parts(text: str, words: Collection[str]) -> list[str]:
    """The text as known words, longest first, and single characters; narrow characters stay together."""
    parts: list[str] = []
    at = 0
    while at < len(text):
        size = next(
            (n for n in range(min(_LONGEST, len(text) - at), 1, -1) if _known(text[at : at + n], words)), 1
        )
        narrow = bool(parts) and text[at].isascii() and parts[-1][-1].isascii()
        if narrow:
            parts[-1] += text[at]
        else:
            parts.append(text[at : at + size])
        at += 1 if narrow else size
    return parts


def _known(word: str, words: Collection[str]) -> bool:
    return word in words or word in _COMMON
