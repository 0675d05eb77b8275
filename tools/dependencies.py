"""Write docs/decisions/dependencies.md: everything that is not ours, with its licence.

From the lock files, the metadata of the installed packages, `web/package-lock.json` and
`assets.lock`. `./run lock` calls it.
"""

import importlib.metadata
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from vgenflow.packs.lock import Item, Lock, Package, load_lock

ROOT = Path(__file__).resolve().parent.parent
REQUIREMENTS = ROOT / "requirements"
PAGE = ROOT / "docs" / "decisions" / "dependencies.md"
WEB = ROOT / "web"

ALLOWED = frozenset(
    {
        "0BSD",
        "Apache-2.0",
        "BSD-2-Clause",
        "BSD-3-Clause",
        "CC-BY-4.0",
        "CC0-1.0",
        "CNRI-Python",
        "ISC",
        "MIT",
        "MIT-0",
        "MIT-CMU",
    }
    | {"MPL-1.1", "MPL-2.0", "OFL-1.1", "PSF-2.0", "Unlicense", "Zlib"}
)
"""SPDX names a dependency may have without a decision of its own."""

SPELLINGS = {
    "3-Clause BSD License": "BSD-3-Clause",
    "Apache 2.0": "Apache-2.0",
    "Apache License": "Apache-2.0",
    "Apache License 2.0": "Apache-2.0",
    "Apache Software License": "Apache-2.0",
    "BSD 2-Clause License": "BSD-2-Clause",
    "BSD License": "BSD-3-Clause",
    "ISC License": "ISC",
    "MIT License": "MIT",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
    "The BSD 2-Clause License": "BSD-2-Clause",
}
"""How authors wrote it -> SPDX."""

EXCEPTIONS = {
    "av": "BSD-3-Clause; the wheel carries FFmpeg (LGPL-2.1+) with x264 and x265 (GPL-2.0+), see NOTICE",
    "imageio-ffmpeg": "BSD-2-Clause; the wheel carries the program ffmpeg (GPL-3.0+), see NOTICE",
    "psycopg": "LGPL-3.0-only, imported unchanged, see NOTICE",
    "psycopg-binary": "LGPL-3.0-only; carries libpq (PostgreSQL) and OpenSSL (Apache-2.0), see NOTICE",
    "opencv-python-headless": "Apache-2.0; the wheel carries FFmpeg (LGPL-2.1+), never called, see NOTICE",
}
"""What the metadata does not say. Each is recorded in NOTICE."""

OF_PEERS = {
    "decorator": "BSD-2-Clause",
    "imageio": "BSD-2-Clause",
    "moviepy": "MIT",
    "proglog": "MIT",
    "python-dotenv": "BSD-3-Clause",
}
"""What only the benchmark's level installs, so that the list can be made without it."""


UNSTATED = {"axe-playwright-python": "MIT AND MPL-2.0"}
"""What the metadata leaves out and the package's files say: it carries axe, MPL-2.0."""

WHY_IN_PAGES = {
    "@dnd-kit/core": "dragging, by keyboard too",
    "@dnd-kit/sortable": "lists in an order of one's own",
    "@dnd-kit/utilities": "for both",
    "@fontsource-variable/bricolage-grotesque": "headings",
    "@fontsource-variable/geist-mono": "times, costs, bytes",
    "@fontsource-variable/instrument-sans": "the interface",
    "@fontsource-variable/newsreader": "the script",
    "@fontsource-variable/noto-sans-sc": "the interface in Chinese",
    "@fontsource-variable/noto-serif-sc": "the script in Chinese",
    "@mantine/core": "how menus, dialogs, sliders and fields behave",
    "@mantine/hooks": "for it",
    "@tabler/icons-react": "icons",
    "@tanstack/react-query": "what the server said",
    "@tanstack/react-router": "addresses of pages",
    "@tanstack/react-virtual": "long lists",
    "i18next": "two languages",
    "openapi-fetch": "the API, typed by its description",
    "react": "components",
    "react-dom": "components in a page",
    "react-i18next": "i18next in components",
}
"""What `web/package.json` asks for -> why."""


@dataclass(frozen=True, slots=True)
class Requirement:
    """A locked Python package."""

    name: str
    version: str
    licence: str
    why: str
    sizes: tuple[int, int]
    """Bytes to fetch and on disk."""


def main() -> None:
    """Write the page."""
    PAGE.parent.mkdir(parents=True, exist_ok=True)
    PAGE.write_text(page(), encoding="utf-8")


def page() -> str:
    """The whole page as Markdown."""
    sets = {
        "make": "Python packages to make videos",
        "serve": "Python packages for the server",
        "test": "Python packages for the tests only",
        "bench": "Python packages that benchmarks measure against",
    }
    counted = {requirement.name for requirement in requirements("build")}
    parts = [HEAD, *section("Python packages to build others", requirements("build"))]
    for name, title in sets.items():
        fresh = [requirement for requirement in requirements(name) if requirement.name not in counted]
        counted.update(requirement.name for requirement in fresh)
        parts += section(title, fresh)
    return "\n".join([*parts, *of_pages(), *assets(load_lock())])


HEAD = """# Dependencies

Made by `./run dependencies` from the lock files; do not edit. What each licence asks of whoever passes the
product on is in `NOTICE`. None of these is in the repository: they are fetched at set-up and checked against
the hashes in `requirements/*.txt` and `src/vgenflow/packs/assets.lock`.
"""


def requirements(name: str) -> list[Requirement]:
    """The packages of requirements/NAME.txt that this machine installs."""
    sizes = json.loads((REQUIREMENTS / "sizes.json").read_text(encoding="utf-8"))[name]["packages"]
    reasons = {**asked_by(REQUIREMENTS / f"{name}.txt"), **reasons_in(REQUIREMENTS / f"{name}.in")}
    return [
        Requirement(package, version, licence_of(package), reasons.get(package, ""), tuple(sizes[package]))
        for package, version in pinned(REQUIREMENTS / f"{name}.txt")
        if package in sizes
    ]


def pinned(path: Path) -> Iterator[tuple[str, str]]:
    """Name and version of each package in a lock file."""
    for match in re.finditer(r"^([\w.-]+)==(\S+)", path.read_text(encoding="utf-8"), re.MULTILINE):
        yield match[1], match[2]


def reasons_in(path: Path) -> dict[str, str]:
    """Package -> the comment behind it in an `.in` file."""
    found = re.finditer(r"^([\w-]+)\S* +# (.+)$", path.read_text(encoding="utf-8"), re.MULTILINE)
    return {match[1]: match[2] for match in found}


def asked_by(path: Path) -> dict[str, str]:
    """Package -> "for X, Y", from the `# via` comments of a lock file."""
    reasons = {}
    for block in re.split(r"\n(?=\S)", path.read_text(encoding="utf-8")):
        askers = re.findall(r"^    #(?: via|  ) ([\w.-]+)$", block, re.MULTILINE)
        if askers:
            reasons[block.split("==")[0]] = "for " + ", ".join(askers)
    return reasons


def licence_of(name: str) -> str:
    """The licence that a package states, as SPDX where we know the spelling."""
    recorded = EXCEPTIONS.get(name) or OF_PEERS.get(name) or UNSTATED.get(name)
    if recorded:
        return recorded
    metadata = importlib.metadata.metadata(name).json
    classified = [
        line.split(" :: ")[-1] for line in metadata.get("classifier", ()) if line.startswith("License ::")
    ]
    stated = str(metadata.get("license_expression") or metadata.get("license", "")).split("\n")[0].strip()
    best = stated or (classified[0] if classified else "unknown")
    return SPELLINGS.get(re.sub(r" {2,}.*", "", best), best)


def is_allowed(licence: str) -> bool:
    """Whether an SPDX expression can be met with allowed licences only."""
    return any(
        all(part.strip("() ") in ALLOWED for part in option.split(" AND "))
        for option in licence.split(" OR ")
    )


def section(title: str, listed: list[Requirement]) -> list[str]:
    """A heading and a table of packages."""
    down, disk = (sum(requirement.sizes[index] for requirement in listed) / 1e6 for index in (0, 1))
    rows = [
        f"| {one.name} | {one.version} | {one.licence} | {one.sizes[0] / 1e6:.1f} | {one.why} |"
        for one in sorted(listed, key=lambda one: one.name)
    ]
    head = ["| package | version | licence | MB down | why |", "| --- | --- | --- | --- | --- |"]
    return [
        f"## {title}",
        "",
        f"{len(listed)} packages, {down:.0f} MB down, {disk:.0f} MB on disk.",
        "",
        *head,
        *rows,
        "",
    ]


def in_pages() -> list[tuple[str, str, str]]:
    """Name, version and licence of each npm package whose code or typefaces are in the studio's pages."""
    packages = json.loads((WEB / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    found = {
        (path.rpartition("node_modules/")[2], told["version"], told.get("license", "unknown").strip("()"))
        for path, told in packages.items()
        if path and not told.get("dev")
    }
    return sorted(found)


def of_pages() -> list[str]:
    """The table of those packages."""
    rows = [
        f"| {name} | {version} | {licence} | {WHY_IN_PAGES.get(name, '')} |"
        for name, version, licence in in_pages()
    ]
    note = (
        f"{len(rows)} packages of npm, built into the pages with their licences (`dist/licences.txt`); those "
        "without a reason are needed by others. What only builds and checks the pages is in "
        "`web/package-lock.json`."
    )
    head = ["| package | version | licence | why |", "| --- | --- | --- | --- |"]
    return ["## Packages in the studio's pages", "", note, "", *head, *rows, ""]


def assets(lock: Lock) -> list[str]:
    """Models, voices, typefaces, icons and music, by package."""
    sizes = (
        f"{lock.download_size / 1e6:.0f} MB down besides the wheels, {lock.disk_size / 1e6:.0f} MB on disk."
    )
    head = ["| package | version | licence | by | why | files |", "| --- | --- | --- | --- | --- | --- |"]
    rows = [asset_row(package) for package in lock.packages]
    return ["## Models, voices, typefaces, icons, music", "", sizes, "", *head, *rows, ""]


def asset_row(package: Package) -> str:
    """One package of files."""
    made = " Machine-made." if package.machine_made else ""
    return (
        f"| {package.name} | {package.version} | {package.licence} | {package.attribution} "
        f"| {package.why}{made} | {files(package.items)} |"
    )


def files(items: tuple[Item, ...]) -> str:
    """The names of the files, or how many where there are many."""
    return f"{len(items)} tracks" if len(items) > 10 else ", ".join(f"`{item.name}`" for item in items)


if __name__ == "__main__":
    main()
