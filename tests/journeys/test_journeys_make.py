"""What a person does: a draft, a page, Chinese, a link, the same again, one sentence changed, the bundle."""

import functools
import http.server
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.cli_runs import QUICK, STORY, assert_whole, found_words, make
from vgenflow.store import scratch

MARKDOWN = """# Night trains return to Europe

Night trains are coming back to Europe. In 2023, three new lines opened between Vienna, Berlin and Paris.

Travellers give four reasons:

- You sleep while you travel.
- You save one night in a hotel.
- A train emits far less carbon than a plane.
- Stations lie in the middle of town.

| Route | Passengers in 2022 | Passengers in 2023 |
| --- | --- | --- |
| Vienna - Berlin | 82,000 | 121,000 |
| Vienna - Paris | 64,000 | 98,000 |

> "We sold out the whole summer in nine days," said Marta Kern, who plans the timetable.

The network is still small. But every year a few more cities light their platforms after midnight.
"""

PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>How bees find their way home</title>
<meta name="author" content="Ida Holm"></head><body>
<nav><a href="/">Home</a><a href="/about">About us</a><a href="/shop">Shop</a></nav>
<div id="cookie">We use cookies. Accept all cookies to continue reading.</div>
<article><h1>How bees find their way home</h1>
<p>A honey bee may fly five kilometres from its hive to find a meadow in flower. On the way it turns hundreds
of times, and yet it comes home in a straight line.</p>
<figure><img src="{picture}" alt="A bee"><figcaption>A bee on thyme. Photo: Ida Holm</figcaption></figure>
<h2>The sun as a compass</h2>
<p>Bees measure the angle between their path and the sun. Because the sun moves across the sky, they correct
the angle with an inner clock. When clouds cover the sun, they read the pattern of its light instead.</p>
<h2>A map of landmarks</h2>
<p>Near the hive, bees remember rows of trees, roads and houses. In experiments, 78 percent of the bees
that were moved to an unknown place still found home within an hour.</p></article>
<aside class="related"><h3>Read next</h3><a href="/ants">Ten facts about ants</a></aside>
<footer>Subscribe to our newsletter. Copyright 2024.</footer></body></html>
"""

CHINESE = """# 夜行列车回来了

夜行列车正在重返欧洲。2023年，维也纳、柏林和巴黎之间新开了三条线路。

乘客选择夜车有四个理由：

- 睡一觉就到了。
- 省下一晚的旅馆费用。
- 碳排放比飞机少得多。
- 车站就在市中心。

去年夏天，所有车票在九天内售罄。每年都有更多城市在午夜后点亮站台。
"""

FLOOD = """# The market that moved

The river rises in spring. It floods the lower town every year, and the cellars stay wet until June.

So in 1998 the people of Alder moved their market uphill. Forty traders carried their stalls in one night.

The new square stands twenty metres above the water. Nobody has had to close early since.
"""

TEN_SECONDS = ("--length", "12")


def offline() -> list[str]:
    """A prefix that runs a command without any network, or a skip that says why not."""
    for prefix in (["unshare", "-n"], ["unshare", "-rn"]):
        done = subprocess.run([*prefix, "true"], capture_output=True, check=False)
        if done.returncode == 0:
            return prefix
    pytest.skip(f"the kernel forbids network namespaces: {done.stderr.decode().strip()}")


@pytest.mark.parametrize(
    ("name", "text"), [("article.md", MARKDOWN), ("page.html", PAGE), ("wen.md", CHINESE)]
)
def test_files_become_videos_without_a_network(tmp_path: Path, name: str, text: str) -> None:
    source = tmp_path / "work" / name
    source.parent.mkdir()
    source.write_text(text.replace("{picture}", "bee.png"))
    run = make(str(source), *QUICK, *TEN_SECONDS, data=tmp_path / "data", prefix=offline())
    assert run.made["video"] == str(source.with_suffix(".mp4"))
    assert_whole(source.with_suffix(".mp4"))
    assert 6 <= run.made["seconds"] <= 22
    said = source.with_suffix(".srt").read_text()
    assert not {"cookies", "newsletter", "Read next", "About us"} & set(said.splitlines())


@pytest.fixture
def server(tmp_path: Path) -> Iterator[str]:
    folder = tmp_path / "site"
    folder.mkdir()
    (folder / "bees.html").write_text(PAGE.replace("{picture}", "bee.png"))
    handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as site:
        threading.Thread(target=site.serve_forever, daemon=True).start()
        yield f"127.0.0.1:{site.server_port}"
        site.shutdown()


def test_a_link_becomes_a_video_in_the_current_folder(server: str, tmp_path: Path) -> None:
    link, allowed = f"http://{server}/bees.html", ("--allow-network", server)
    data, here = tmp_path / "data", tmp_path / "here"
    here.mkdir()
    refused = make(link, *QUICK, data=data, cwd=here)
    assert refused.code == 2
    run = make(link, *allowed, *QUICK, *TEN_SECONDS, data=data, cwd=here)
    assert Path(run.made["video"]).name == "how-bees-find-their-way-home.mp4"
    assert_whole(here / "how-bees-find-their-way-home.mp4")


def test_standard_input(tmp_path: Path) -> None:
    run = make("-", "--verbatim", *QUICK, data=tmp_path / "data", given=STORY, cwd=tmp_path)
    assert Path(run.made["video"]).name == "a-river-in-spring.mp4"
    assert_whole(tmp_path / "a-river-in-spring.mp4")


def test_again_changed_and_from_the_bundle(tmp_path: Path) -> None:
    """One story in turn: made, the same again, one sentence changed, its bundle elsewhere, sealed."""
    data, source = tmp_path / "data", tmp_path / "work" / "story.md"
    source.parent.mkdir()
    source.write_text(FLOOD)
    video = source.with_suffix(".mp4")
    make(str(source), "--verbatim", *QUICK, data=data).made  # noqa: B018
    first = video.read_bytes()

    again = make(str(source), "--verbatim", *QUICK, data=data)
    assert again.made
    assert again.worked().keys() == {"deliver"}
    assert video.read_bytes() == first

    source.write_text(FLOOD.replace("in one night", "in two long nights"))
    changed = make(str(source), "--verbatim", *QUICK, data=data)
    assert changed.made
    assert changed.worked()["narrate"] == 1
    [rendered] = changed.of("stage.finished", "render")
    print(f"one sentence changed: {rendered}")  # noqa: T201
    # its scene, the ways in and out, its survey, and the sound from it to the end of 22 seconds
    assert rendered["ran"] <= 7
    assert rendered["kept"] >= 4
    assert video.read_bytes() != first
    assert_whole(video)

    bundle = video.with_suffix(".vgen")
    copy = tmp_path / "elsewhere" / "copy.vgen"
    copy.parent.mkdir()
    copy.write_bytes(bundle.read_bytes())
    rebuilt = make(str(copy), data=tmp_path / "empty")
    assert rebuilt.made
    assert not {"write", "narrate", "direct", "edit"} & rebuilt.worked().keys()
    assert copy.with_suffix(".mp4").read_bytes() == video.read_bytes()
    assert copy.read_bytes() == bundle.read_bytes()

    roots = [root for root in scratch.roots(data) if root.exists()]
    assert not found_words("two long nights", data, tmp_path / "empty", *roots)
    assert not found_words("river rises", data, tmp_path / "empty", *roots)
