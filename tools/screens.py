"""Take pictures of the studio's pages: `./run screens [ADDRESS ...] [--to DIR] [--server URL --token TOKEN]`.

Each by day and by night, in English and Chinese, and on a phone, as PNG in `out/screens`. Without a server
it starts one of its own, with an account and nothing in it; without addresses it takes the shell's pages.
"""

import argparse
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import product
from pathlib import Path
from types import SimpleNamespace

from tests.support.browsing import DESK, LANGUAGES, PHONE, THEMES, Studio, a_browser, a_studio

ROOT = Path(__file__).resolve().parent.parent
PAGES = ("/", "/templates", "/library", "/brands", "/settings/account", "/privacy", "/sign-in", "/nowhere")
SIGNED_OUT = ("/sign-in", "/register", "/forgotten-password")


def main(arguments: Sequence[str] | None = None) -> None:
    """Take them, saying where they lie."""
    options = _options(arguments)
    options.to.mkdir(parents=True, exist_ok=True)
    with _studio(options) as studio:
        for address in options.addresses:
            for path in taken(studio, address, options.to):
                print(path)  # noqa: T201 - a tool


def taken(studio: Studio, address: str, folder: Path) -> Iterator[Path]:
    """The pictures of one page, as they are taken."""
    name = address.strip("/").replace("/", "-") or "home"
    variants = [(theme, language, "desk", DESK) for theme, language in product(THEMES, LANGUAGES)]
    variants += [("light", "en", "phone", PHONE), ("dark", "zh", "phone", PHONE)]
    for theme, language, place, size in variants:
        path = folder / f"{name}.{place}.{'day' if theme == 'light' else 'night'}.{language}.png"
        is_in = address not in SIGNED_OUT
        with studio.window(address, language=language, theme=theme, size=size, signed_in=is_in) as page:
            page.wait_for_load_state("networkidle")
            page.screenshot(path=path)
        yield path


@contextmanager
def _studio(options: argparse.Namespace) -> Iterator[Studio]:
    if options.server is None:
        with tempfile.TemporaryDirectory() as folder, a_studio(Path(folder), worker=False) as studio:
            yield studio
        return
    with a_browser() as browser:
        yield Studio(SimpleNamespace(url=options.server), browser, options.token)  # type: ignore[arg-type]


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("addresses", nargs="*", default=PAGES, help="such as /library")
    parser.add_argument("--to", type=Path, default=ROOT / "out" / "screens", help="folder for the pictures")
    parser.add_argument("--server", help="a server that runs, such as http://localhost:8765")
    parser.add_argument("--token", default="", help="value of its session's cookie")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    main()
