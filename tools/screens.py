"""Take pictures of the studio: `./run screens [ADDRESS ...] [--guide] [--to DIR]`.

Without an address every page is taken, of a studio that is filled with films in every state first (some
minutes); with addresses those pages of an empty one, or of a server that runs (`--server URL --token TOKEN`).
Each by day and by night, in English and Chinese, and on a phone, as PNG in `out/screens`. `--guide` takes the
pictures of the guide instead (`tools/guide.py`).
"""

import argparse
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import product
from pathlib import Path
from types import SimpleNamespace

from tests.support import samples, views
from tests.support.browsing import DESK, LANGUAGES, PHONE, THEMES, Studio, a_browser, a_studio
from tools import guide

ROOT = Path(__file__).resolve().parent.parent


def main(arguments: Sequence[str] | None = None) -> None:
    """Take them, saying where they lie."""
    options = _options(arguments)
    with _studio(options) as studio:
        for path in guide.taken(studio) if options.guide else _pages(studio, options):
            print(path)  # noqa: T201 - a tool


def _pages(studio: Studio, options: argparse.Namespace) -> Iterator[Path]:
    options.to.mkdir(parents=True, exist_ok=True)
    yield from taken(studio, _named(options.addresses) or _all(studio), options.to)


def _all(studio: Studio) -> Mapping[str, str]:
    """Every page by its name, of a studio that is filled first."""
    with studio.api as api:
        made = samples.furnish(api)
    samples.fill_ledger(studio.server.folder, made)
    return {**views.pages(made), **_named(views.STRANGERS)}


def _named(addresses: Sequence[str]) -> Mapping[str, str]:
    return {address.split("#")[0].strip("/").replace("/", "-") or "home": address for address in addresses}


def taken(studio: Studio, pages: Mapping[str, str], folder: Path) -> Iterator[Path]:
    """The pictures of pages, by name, as they are taken: those of a variant in one window."""
    variants = [(theme, language, "desk", DESK) for theme, language in product(THEMES, LANGUAGES)]
    variants += [("light", "en", "phone", PHONE), ("dark", "zh", "phone", PHONE)]
    for (theme, language, place, size), is_in in product(variants, (True, False)):
        with studio.window("/privacy", language=language, theme=theme, size=size, signed_in=is_in) as page:
            for name, address in pages.items():
                if (address in views.STRANGERS) == is_in:
                    continue
                views.visit(page, studio.server.url + address)
                views.settled(page)
                time = "day" if theme == "light" else "night"
                path = folder / f"{name.replace(' ', '-')}.{place}.{time}.{language}.png"
                page.screenshot(path=path)
                yield path


@contextmanager
def _studio(options: argparse.Namespace) -> Iterator[Studio]:
    if options.server is None:
        needs_films = options.guide or not options.addresses
        with tempfile.TemporaryDirectory() as folder, a_studio(Path(folder), worker=needs_films) as studio:
            yield studio
        return
    with a_browser() as browser:
        yield Studio(SimpleNamespace(url=options.server), browser, options.token)  # type: ignore[arg-type]


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("addresses", nargs="*", help="such as /library; every page if there is none")
    parser.add_argument("--guide", action="store_true", help="the pictures of the guide")
    parser.add_argument("--to", type=Path, default=ROOT / "out" / "screens", help="folder for the pictures")
    parser.add_argument("--server", help="a server that runs, such as http://localhost:8765")
    parser.add_argument("--token", default="", help="value of its session's cookie")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    main()
