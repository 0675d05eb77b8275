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

PREPOSITIONS = word_set(
    "和 与 跟 同 及 在 从 自 把 被 将 对 向 往 由 给 以 为 比 让 使 到 于 因 按 据 除 当 并 而 或 但 则 "
    "通过 随着 对于 关于 由于 为了 根据 按照 经过 作为 以及 或者 因为 如果 虽然 但是 而且 并且 尽管"
)
"""Words that lean on what follows them."""

NEGATIONS = word_set("不 没 没有 未 无 别 勿 不能 不会 不是 不再 并不 从不 毫不 绝不 尚未 从未")

DEMONSTRATIVES = word_set(
    "这 那 每 各 某 该 本 此 这些 那些 这个 那个 这种 那种 每个 各种 某些 另 另一 任何 几 数 两 半 第"
)

MODIFIERS = word_set(
    "很 最 更 太 极 非常 十分 已经 已 正在 正 都 也 还 就 才 只 仅 又 再 曾 曾经 将 会 能 可 可以 应该 应 "
    "必须 想 要 需要 能够 不断 逐渐 越来越 更加 几乎 大约 约 近 仅仅 一直 仍然 仍 刚刚 刚 即将 可能 是 "
    "至少 最多 超过 达到 接近 将近 不到 整整 只是 就是 还是 正是 不仅 不但 不只 不光 其实"
)
"""Adverbs and modal verbs that belong to the word after them."""

TITLES = word_set(
    "先生 女士 教授 总统 主席 博士 老师 总理 部长 市长 院士 校长 医生 经理 同学 书记 主任 女王 国王"
)
"""What stands after a person's name."""

NUMERALS = frozenset("零〇一二三四五六七八九十百千万亿两几数半0123456789")


def is_han(char: str) -> bool:
    """Whether `char` is a Chinese character."""
    return (
        "\u4e00" <= char <= "\u9fff" or "\u3400" <= char <= "\u4dbf" or "\U00020000" <= char <= "\U0003ffff"
    )
