"""A program of the source stands with the words that explain it; the line they name is lit."""

import pytest

from tests.directing.directing_cases import directed
from vgenflow.sandbox import decode_picture
from vgenflow.stages.directing.proposals.code import language_of
from vgenflow.stages.importing import Source, read
from vgenflow.stages.writing import WriteRequest, write
from vgenflow.story.document import Code

ENGLISH = """# Retry a request the right way

Networks fail, and most failures last less than a second. A program that asks again often gets its answer.

## A first try

The simplest version calls `fetch` in a loop and sleeps between attempts:

```python
def fetch_again(address, attempts=4):
    for attempt in range(attempts):
        try:
            return fetch(address)
        except TimeoutError:
            time.sleep(2 ** attempt)
    raise GaveUp(address)
```

The `sleep` doubles after every attempt, so a busy server is left alone. Then it raises `GaveUp`.

## Elsewhere

People who live by the sea have known for centuries that a second wave follows the first one.
"""
CHINESE = """# 用十行代码读懂天气

每天早上看一眼天气，是很多人的习惯。其实十行代码就能做到。

## 读取数据

下面的函数向服务器请求一个城市的天气：

```js
async function weather(city) {
  // 请求今天的天气
  const answer = await fetch(`/weather?city=${city}`);
\treturn { 温度: answer.json() };
}
```

先用 fetch 发出请求，再把温度返回给调用者。
"""


def told(draft):
    document = read(
        Source("file", "draft.md", draft.encode()), fetch=None, open_local=lambda _: b"",
        decode_picture=decode_picture,
    ).document  # fmt: skip
    script = write(document, WriteRequest(seconds=None, verbatim=True), embedding=None)
    return document, script, directed(document, script)


@pytest.fixture(scope="module")
def english():
    return told(ENGLISH)


def test_the_program_stands_where_it_is_explained(english):
    document, script, board = english
    [block] = [block for block in document.blocks if isinstance(block, Code)]
    shown = [scene for scene in board.scenes if scene.layout == "code"]
    captions = {line.id: line.caption for line in script.lines}
    assert any("simplest" in captions[line] for line in shown[0].lines)
    assert all(
        scene.props["program"] == block.text and scene.props["language"] == "python" for scene in shown
    )
    assert "def fetch_again" in shown[0].reason
    last = board.scenes[-2]
    assert last.layout != "code"


def test_the_line_is_lit_at_the_word_that_names_it(english):
    _, script, board = english
    captions = {line.id: line.caption for line in script.lines}
    lit = {
        cue.element: captions[cue.line][cue.at :].split()[0].strip("`,.")
        for scene in board.scenes if scene.layout == "code"
        for cue in scene.cues
    }  # fmt: skip
    assert lit["line6"] == "sleep"
    assert lit.get("line7", "GaveUp") == "GaveUp"


def test_chinese_words_and_a_program_with_chinese_in_it():
    document, _, board = told(CHINESE)
    [block] = [block for block in document.blocks if isinstance(block, Code)]
    assert "\u200b" not in block.text
    [scene, *_] = [scene for scene in board.scenes if scene.layout == "code"]
    assert scene.props["program"] == block.text
    assert any(cue.element == "line3" for cue in scene.cues)


def test_of_a_long_program_the_lines_that_are_spoken_of_are_shown():
    rows = "\n".join(f"    step_{word}(state)" for word in (f"{a}{b}" for a in "bcdfghjklm" for b in "aeiou"))
    draft = ENGLISH.replace("    raise GaveUp(address)", f"{rows}\n    raise GaveUp(address)")
    _, _, board = told(draft)
    shown = [scene for scene in board.scenes if scene.layout == "code"]
    assert shown
    assert all(scene.props["program"].count("\n") < 30 for scene in shown)
    lit = [scene for scene in shown if scene.cues]
    assert any("sleep" in scene.props["program"] for scene in lit)
    for scene in shown:
        first = scene.props["first"]
        line = scene.props["program"].split("\n")[0]
        assert draft.split("```python\n")[1].split("\n")[first - 1].strip() == line.strip()


@pytest.mark.parametrize(
    ("program", "language"),
    [
        ("def f(x):\n    return x", "python"), ("const a = () => 1;", "javascript"),
        ("$ pip install x", "console"),
        ('{\n  "a": 1\n}', "json"), ("<div>x</div>", "html"), ("SELECT * FROM t", "sql"),
        ("#include <stdio.h>", "c"), ("Dear reader,\nhello", ""),
    ],
)  # fmt: skip
def test_a_block_that_does_not_say_its_language_is_known_by_marks(program, language):
    assert language_of(program) == language
