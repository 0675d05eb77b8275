"""Six pages as the web really writes them: what is kept, what is gone, and how it is told apart."""
# ruff: noqa: E501 - real sentences are long

import pytest
from import_helpers import PAGES, decode_here

from vgenflow.stages.importing import Source, parse

PARTS = {
    "news": (
        [
            "Twelve electric ferries have replaced the city’s diesel fleet after a trial",
            "The last diesel ferry left the harbour on Tuesday evening, ending 94 years of smoke over the old town.",
            "“We expected to save fuel,” said the harbour director, Ingrid Solheim.",
            "most of it paid by the state’s climate fund.",
            "The batteries, which weigh nine tonnes, are expected to last eight years.",
            "Three things have to happen before the outer islands can follow:",
            "which will run on rapeseed oil from June.",
        ],
        ["cookie", "Sport", "Advertisement", "finance", "tram line", "newsletter", "Most read", "seadog77", "Topics",
         "All rights", "Terms of use", "Share", "14 May", "By Maya", "The islands that want", "fund.1", "Contact"],
    ),
    "blog": (
        [
            "My home server used to draw 86 watts around the clock.",
            "Here is what worked, in the order I would do it again.",
            "Swapped the 650-watt power supply for a 200-watt one.",
            "In my case it was a cheap network card.",
            "That is $122 less every year for one afternoon of work",
        ],
        ["Skip to", "Archive", "Posted on", "min read", "Share this", "Reddit", "quieter fan", "Previous post",
         "thoughts on", "ninety watts", "Recent Posts", "412 other", "Proudly", "email address"],
    ),
    "encyclopedia": (
        [
            "The Stone bridge of Arvend is a medieval bridge over the river Olm. It was built between 1338",
            "who taxed salt to pay for it. The deck covers an area of about 1,350 m², and the load",
            "Three floods damaged the bridge.",
        ],
        ["Random article", "Deutsch", "written by everyone", "Arvend viaduct", "Contents", "[1]", "[note", "[edit]",
         "listen", "citation needed", "Arvend castle", "Novak", "museum", "Upper bridge", "Retrieved", "Categories",
         "last edited", "local:", "142 m\n", "by engineers", "city archive"],
    ),
    "docs": (
        [
            "Courier repeats a request that failed for a reason which may pass",
            "Every request has a timeout of 30 seconds. Pass timeout to change it for one call:",
            "A timeout of zero means that the request never ends",
            "Delays double each time",
        ],
        ["Navigation", "Getting started", "Changelog", "¶", "Copyright", "generator", "previous"],
    ),
    "zh_news": (
        [
            "江城日报讯 春分前夕，老城区最后一口待修的古井重新出水。",
            "住在井巷的王秀兰今年七十八岁，“没想到还能再喝上井水。”",
            "启用古井的街区夏季平均气温下降了1.8℃，绿化用水节约了37%。",
            "每月公布一次检测结果。",
        ],
        ["首页", "您当前的位置", "分享到", "来源", "责任编辑", "扫一扫", "相关新闻", "南门夜市", "网友评论",
         "文明上网", "热门", "房价", "版权所有", "（完）", "2026年03月18日"],
    ),
    "magazine": (
        [
            "Every morning at ten to seven, Anders Holm walks out of his kitchen",
            "Holm sent the notebooks by post, in a box marked “potatoes”.",
            "“I only count,” he says, and closes the door of the stove.",
            "Then he opens it again, puts in another log",
            "His granddaughter, who is nine, already knows where it hangs.",
        ],
        ["Sign in", "Become a member", "Hidden tracking", "lighthouse", "More stories", "charity", "social media"],
    ),
}  # fmt: skip


def page(name: str) -> bytes:
    data = (PAGES / f"{name}.html").read_bytes()
    return data.decode().encode("gb18030") if name == "zh_news" else data


@pytest.fixture(params=sorted(PARTS))
def name(request) -> str:
    return request.param


def read_page(name: str, reading):
    return reading(page(name), "https://www.courier.example/x/y.html").document


def test_the_article_is_kept_and_the_rest_is_gone(name: str, reading) -> None:
    document = read_page(name, reading)
    text = "\n".join(block.text for block in document.blocks)
    kept, gone = PARTS[name]
    assert [sentence for sentence in kept if sentence not in text] == []
    assert [phrase for phrase in gone if phrase in text] == []


def test_ids_count_up_and_spans_find_their_text(name: str, reading) -> None:
    document = read_page(name, reading)
    assert [block.id for block in document.blocks] == [f"b{n}" for n in range(1, len(document.blocks) + 1)]
    assert type(document).model_validate_json(document.model_dump_json()) == document


def test_the_child_reads_what_this_process_reads(name: str, reading) -> None:
    source = Source("link", "https://www.courier.example/x/y.html", page(name), "text/html")
    confined = parse(source, fetch=None, open_local=None, decode_picture=decode_here)
    assert confined.document == read_page(name, reading)


def blocks(document, kind: str):
    return [block for block in document.blocks if block.kind == kind]


@pytest.mark.parametrize(
    ("name", "title", "author", "published", "site", "language"),
    [
        ("news", "Harbour city switches its ferries to battery power", "Maya Lindqvist, Tom Okafor", "2026-05-14",
         "The Coastal Courier", "en"),
        ("blog", "How I cut my home server’s power bill in half", "Jo Marsh", "2025-11-02", "Watts and Bytes", "en"),
        ("encyclopedia", "Stone bridge of Arvend", "", "", "Open Encyclopedia", "en"),
        ("docs", "Retries and timeouts", "", "", "Courier 3.2 documentation", "en"),
        ("zh_news", "老城区三百口古井重新启用", "周文", "2026-03-18", "江城新闻网", "zh"),
        ("magazine", "The man who counts snow", "", "", "static.longform.example", "en"),
    ],
)  # fmt: skip
def test_what_the_page_says_about_itself(name, title, author, published, site, language, reading) -> None:
    document = read_page(name, reading)
    origin = document.origin
    assert (document.title, document.language) == (title, language)
    assert (origin.author, origin.published, origin.site) == (author, published, site)


def test_links_and_descriptions(reading) -> None:
    news = read_page("news", reading)
    assert news.origin.address == "https://www.courier.example/news/2026/may/ferries-battery-power"
    assert news.description == "Twelve electric ferries replace the diesel fleet after a two-year trial."
    assert read_page("docs", reading).origin.address == "https://www.courier.example/x/y.html"


def test_headings(reading) -> None:
    assert [block.text for block in blocks(read_page("news", reading), "heading")] == [
        "What it cost",
        "What comes next",
    ]
    assert [block.text for block in blocks(read_page("encyclopedia", reading), "heading")] == [
        "History",
        "Floods",
    ]
    assert [block.text for block in blocks(read_page("zh_news", reading), "heading")] == ["一口井降温两度"]


def test_lists(reading) -> None:
    (steps,) = blocks(read_page("blog", reading), "list")
    assert steps.ordered
    assert steps.items[1:4] == (
        "Let the disks sleep after ten minutes:",
        "the backup disk sleeps all day,",
        "the media disk sleeps at night.",
    )
    (terms,) = blocks(read_page("docs", reading), "list")
    assert terms.items[1] == "Status 503: The server is busy and says so."
    (measures,) = blocks(read_page("magazine", reading), "list")
    assert len(measures.items) == 3


def test_quotes(reading) -> None:
    (gulls,) = blocks(read_page("news", reading), "quote")
    assert gulls.text == "You can hear the gulls now. I had forgotten that the harbour had gulls."
    assert gulls.attribution == "Petra Aune, who has run the quay kiosk since 1989"
    (brother,) = blocks(read_page("blog", reading), "quote")
    assert brother.attribution == "my brother, an electrician"
    assert blocks(read_page("magazine", reading), "quote") == []


def test_tables(reading) -> None:
    (cost,) = blocks(read_page("news", reading), "table")
    assert (cost.caption, cost.header) == ("Yearly cost of one ferry", ("Item", "Diesel", "Battery"))
    assert cost.rows[0] == ("Energy", "$410,000", "$165,000")
    (floods,) = blocks(read_page("encyclopedia", reading), "table")
    assert floods.header == ("Year", "Arches damaged", "Arches lost", "Closed for")
    assert floods.rows == (
        ("1432", "5", "2", "71 years"),
        ("1784", "4", "0", "2 years"),
        ("1890", "7", "3", "2 years"),
    )
    (watts,) = blocks(read_page("blog", reading), "table")
    assert (watts.caption, watts.header) == ("What each change saved", ("Change", "Watts saved"))
    (wells,) = blocks(read_page("zh_news", reading), "table")
    assert wells.header == ("街区", "古井数", "降温（℃）")


def test_figures(reading) -> None:
    found = {
        name: [(f.address, f.caption, f.credit) for f in blocks(read_page(name, reading), "figure")]
        for name in PARTS
    }
    assert found == {
        "news": [("https://www.courier.example/img/ferry-2048.webp", "The first battery ferry leaves the old quay.",
                  "Lena Brandt/Courier")],
        "blog": [("https://www.courier.example/wp-content/uploads/meter.jpg", "The meter that started it all.", "Jo Marsh")],
        "encyclopedia": [("https://upload.encyclopedia.example/thumb/flood-440.jpg",
                          "The flood of 1784, in an engraving of the time", "")],
        "docs": [],
        "zh_news": [("https://www.courier.example/uploads/2026/jing.jpg", "图为修复后的井巷古井。", "李明 摄")],
        "magazine": [("https://static.longform.example/issues/12/holm-1600.jpg",
                      "Anders Holm at his first measuring post.", "Siri Vang")],
    }  # fmt: skip


def test_code(reading) -> None:
    (shell,) = blocks(read_page("blog", reading), "code")
    assert (shell.language, shell.text.splitlines()[1]) == ("bash", "grep -c C10 report.html")
    (python,) = blocks(read_page("docs", reading), "code")
    assert (python.language, python.text) == (
        "python",
        "from courier import Client\n\nclient = Client(timeout=5)",
    )
