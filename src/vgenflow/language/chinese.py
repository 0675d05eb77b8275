"""Chinese words and marks at which a sentence may be broken or shortened, and line-breaking rules."""

from vgenflow.language.words import word_set

NO_LINE_START = frozenset("，。、；：？！）》」』】〕〉”’…—·%％℃°,.;:?!)]}")
"""Marks that never begin a line (kinsoku, GB/T 15834 and JIS X 4051)."""

NO_LINE_END = frozenset("（《「『【〔〈“‘([{￥$€£")
"""Marks that never end a line."""

CONNECTIVES = (
    "与此同时",
    "值得注意的是",
    "值得一提的是",
    "需要注意的是",
    "更重要的是",
    "总的来说",
    "总而言之",
    "换句话说",
    "也就是说",
    "不仅如此",
    "除此之外",
    "尽管如此",
    "一般来说",
    "具体来说",
    "事实上",
    "实际上",
    "另一方面",
    "一方面",
    "与之相比",
    "相比之下",
    "首先",
    "其次",
    "再次",
    "最后",
    "然后",
    "接着",
    "随后",
    "此外",
    "另外",
    "同时",
    "因此",
    "所以",
    "于是",
    "然而",
    "但是",
    "不过",
    "可是",
    "其实",
    "当然",
    "例如",
    "比如",
    "此时",
    "而且",
    "并且",
    "甚至",
    "从而",
    "因而",
    "总之",
    "如今",
    "但",
    "而",
    "却",
)
"""Openings that join a sentence to the one before, longest first."""

CONDITIONS = ("如果", "只要", "只有", "除非", "假如", "要是", "若", "一旦", "无论", "不管", "当")
"""A clause that begins so limits what the main clause claims: never dropped on its own."""

CONCESSIONS = ("虽然", "尽管", "由于", "因为", "虽说", "固然", "随着", "为了", "除了")
"""A clause that begins so may be dropped and the main clause still holds."""

BREAK_BEFORE = word_set(
    "和 与 及 或 但 而 并 在 从 向 对 把 被 让 使 比 跟 因 为 由 以 到 就 才 却 也 都 还 又 "
    "所以 因此 因为 如果 但是 而且 并且 以及 或者 通过 随着 对于 关于 "
    "由于 为了 可以 能够 已经 正在"
)
"""Words before which a phrase may begin."""

STICK_TO_PREVIOUS = word_set("的 了 着 过 地 得 们 吗 呢 吧 啊 等 上 中 里 内 外 后 前 时 之")
"""Particles that belong to the word before them."""

ADVERBS = (
    "非常",
    "十分",
    "已经",
    "往往",
    "逐渐",
    "渐渐",
    "不断",
    "纷纷",
    "进一步",
    "更加",
    "悄然",
    "真正",
)
"""Adverbs whose loss leaves the claim as it is."""

MEASURES = "名位个人次家条辆架艘座台部本张件项种只头匹棵株块片颗所间层楼场届期"
"""Measure words that may stand between a number and its noun."""


def is_han(char: str) -> bool:
    """Whether `char` is a Chinese character."""
    return (
        "\u4e00" <= char <= "\u9fff" or "\u3400" <= char <= "\u4dbf" or "\U00020000" <= char <= "\U0003ffff"
    )
