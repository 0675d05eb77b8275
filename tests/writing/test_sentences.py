"""Where sentences end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vgenflow.stages.writing import split

ENGLISH_CASES = [
    "Dr. Smith went to Washington, D.C.| He met Sen. Jones at 3 p.m.| The meeting cost $3.5 million.",
    'It rained.| "Really?" she asked.| "Yes!" he said.| (It was late.)| They left.',
    "See No. 5 for details, e.g. the U.S. economy.| The U.S. is large.",
    "J. K. Rowling wrote it.| Visit www.example.com today.| Then go home.",
    "Wait... what?| Then go...| Or not... maybe later.",
    "He works at Acme Inc.| The firm is old.| Acme Inc. hired him.",
    "What?!| No way!| Good.",
    "“We won.| It was hard,” she said.| “It's over.”| They left.",
    "They left.[1]| Then it rained.[2, 3]| It grew 3.2 percent.",
    "1. Mix the flour.| 2. Add water.",
    "It was Plan B.| The end came.| Vitamin C.| It is in oranges.",
    "George W. Bush spoke.| He met Mr. and Mrs. Brown on Jan. 5.| All was well.",
    "Prices rose 4.5% vs. last year.| Nobody minded.",
    "St. Louis is far.| He lives on Main St.| The house is old.",
    "Born c. 1850 in Ft. Worth, he died in Dec. 1900.| So it goes.",
    "She asked (why?) and left.| Nobody knew.",
    "The company, founded in the U.K. by Lt. Col. Brown, failed.",
    "Use the menu.| Others lose.",
    "He said: “Go!” and went.| She stayed.",
    "It is a company.| It is old.",
    "The end of one line.\n| The next one begins here.",
    "A line without a stop\nthat goes on.| The end.",
    "One paragraph.\n\n| Two.",
    "*Emphasis ends here.*| Then more.| **Bold.**| Yes.",
    "The approx. cost is 5 million.| It is vol. 3 of pp. 10 ff.",
    "Ellipsis inside … goes on.| Done…",
    "He has a Ph.D. in physics.| She has an M.D.| They met.",
    "Room no. 5 is open.| No.| Really.",
]
CHINESE_CASES = [
    "今天天气很好。|我们去公园吧！|你去吗？",
    "他说：“你好。我们走吧！”|然后离开了。",
    "“真的吗？”她问道。|没有人回答。",
    "“我不知道。”李强摇了摇头说。|他走了。",
    "价格是3.5元。|涨了2.5%。",
    "为什么？！|因为……|没有人知道。",
    "《三体》很好看（真的。）|下一句！",
    "他用了iPhone 15。|然后呢？",
    "第一段\n|第二段开始。",
    "他走了。|是的，他走了。",
    "这是“重点”。|新的一句。",
    "「走吧。」|他站起来。",
    "网址是example.com。|请看。",
    "他说，算了。",
    "研究发现[1]。|结果很好。[2]|完。",
    "Hello world. |这是中文。",
]


def pieces(case: str, language: str) -> tuple[list[str], list[str]]:
    text = case.replace("|", "")
    found = [text[cut.start : cut.end] for cut in split(text, language)]
    return found, [part.strip() for part in case.split("|")]


@pytest.mark.parametrize("case", ENGLISH_CASES)
def test_english(case):
    found, wanted = pieces(case, "en")
    assert found == wanted


@pytest.mark.parametrize("case", CHINESE_CASES)
def test_chinese(case):
    found, wanted = pieces(case, "zh")
    assert found == wanted


@pytest.mark.parametrize("language", ["en", "zh"])
@given(text=st.one_of(st.text(max_size=120), st.text(alphabet="Ab. ?!\n“”。！？…)[1]", max_size=80)))
def test_only_space_lies_outside(language, text):
    at = 0
    for cut in split(text, language):
        assert cut.start >= at
        assert not text[at : cut.start].strip()
        assert text[cut.start : cut.end] == text[cut.start : cut.end].strip() != ""
        at = cut.end
    assert not text[at:].strip()
