"""Pages that are there but hold no article say why."""
# ruff: noqa: E501 - real sentences are long

import pytest

WORDS = "The river rose by two metres overnight and the old mill was under water by the morning. " * 12


def html(body: str, head: str = "<title>River news</title>") -> str:
    return f"<!doctype html><html><head>{head}</head><body>{body}</body></html>"


FREE = '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":%s}</script>'


@pytest.mark.parametrize(
    ("page", "code"),
    [
        (html(""), "import.empty"),
        ("<html></html>", "import.empty"),
        ("<!-- nothing -->", "import.empty"),
        (html("<h1>404</h1><p>Oops, the page you were looking for was not found. Go back to the start.</p>"),
         "import.not_found"),
        (html("<main><p>Sorry! This page doesn’t exist.</p></main>", "<title>Page not found | Site</title>"),
         "import.not_found"),
        (html(f"<h1>Page not found</h1><p>Meanwhile, read this.</p><p>{WORDS}</p>"), "import.not_found"),
        (html("<p>您访问的页面不存在，五秒后返回首页。</p>", "<title>提示</title>"), "import.not_found"),
        (html("<p>该文章已被删除</p>", "<title>文章不存在</title>"), "import.not_found"),
        (html("<form action=/login><h1>Welcome back</h1><input name=u><input type=password name=p></form>"),
         "import.login_required"),
        (html("<p>Please log in to read this page.</p><p>It is only for members of the club.</p>"),
         "import.login_required"),
        (html("<p>请先登录后查看全文</p>"), "import.login_required"),
        (html(f"<article><p>{WORDS[:300]}</p></article><div class=wall>Subscribe to continue reading</div>"),
         "import.paywall"),
        (html(f"<article><p>{WORDS[:800]}</p></article>", FREE % "false"), "import.paywall"),
        (html("<article><p>" + "长江水位上涨两米。" * 4 + "</p></article><p>订阅后可阅读全文</p>"), "import.paywall"),
        (html("<div id=root></div><script src=app.js></script>"), "import.needs_browser"),
        (html("<noscript>You need to enable JavaScript to run this app.</noscript><div id=app></div>"),
         "import.needs_browser"),
        (html("<h1>Just a moment...</h1><p>Checking your browser before accessing the site.</p>"),
         "import.needs_browser"),
        (html("<nav><a href=/>Home</a> <a href=/a>About</a></nav>"), "import.empty"),
    ],
)  # fmt: skip
def test_walls(page: str, code: str, failing) -> None:
    assert failing(page, "https://site.example/news/river") == code


@pytest.mark.parametrize(
    "page",
    [
        html(f"<article><h1>River news</h1><p>{WORDS}</p></article>"),
        html(f"<article><p>{WORDS}</p></article>", FREE % "true"),
        html(f"<article><p>{WORDS}</p><p>Please log in to comment.</p></article>"),
        html(
            f"<article><h1>How 404 pages work</h1><p>{WORDS * 3}</p></article>",
            "<title>How 404 pages work</title>",
        ),
        html(f"<article><p>{WORDS}</p></article><form><input type=password></form>"),
    ],
)
def test_articles_pass(page: str, reading) -> None:
    assert reading(page, "https://site.example/news/river").document.blocks
