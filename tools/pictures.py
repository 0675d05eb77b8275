"""Compare the reference pictures with what is drawn now: `./run pictures [NAME ...] [--accept]`.

For each picture that differs a sheet is written, reference, now and difference side by side, and a
page that shows all of them; the exit code is then 1. `--accept` makes what is drawn now the
reference of every picture that differs, or of those named. A NAME may leave off its end: `chart`,
`chart-9x16`; those of other templates than Editorial begin with the template's: `ink`, `ink-chart`.
"""

import argparse
import html
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np

from tests.pictures.kept import FOLDER, accept, accepted, drop, lightly, reference
from tests.pictures.likeness import LEVELS, REACH, difference
from tests.pictures.strips import STRIPS, Strip, drawn
from vgenflow.engine.raster.color import Pixels

OUT = Path("out") / "pictures"
MOMENTS = ("first", "second", "third")
COLUMNS = ("reference", "now", "difference x 8")
_HEAD, _GAP, _GROUND = 28, 8, 32


@dataclass(frozen=True, slots=True)
class Finding:
    """A picture that is not what was accepted."""

    name: str
    reason: str
    now: Pixels | None = None
    """None if it is no longer drawn."""
    light: bool = False
    """How it is kept."""
    sheet: Pixels | None = None


def main(arguments: Sequence[str] = sys.argv[1:]) -> int:
    """Compare or accept; the exit code."""
    options = _options(arguments)
    chosen = [strip for strip in STRIPS if _named(strip.name, options.names)]
    gone = sorted(set(accepted(FOLDER)) - {strip.name for strip in STRIPS})
    findings = [Finding(name, "is no longer drawn") for name in gone if _named(name, options.names)]
    if not chosen and not findings:
        names = ", ".join(strip.name for strip in STRIPS)
        _say(f"No picture is called {' or '.join(options.names)}. There are: {names}.")
        return 2
    findings += compare(chosen, drawn, FOLDER)
    for finding in findings:
        _say(f"{finding.name} {finding.reason}")
    if options.accept:
        for finding in findings:
            if finding.now is None:
                drop(finding.name, FOLDER)
            else:
                accept(finding.name, finding.now, FOLDER, light=finding.light)
        _say(f"{len(findings)} of {len(chosen)} pictures accepted anew.")
    elif findings:
        _say(f"{len(findings)} of {len(chosen)} pictures differ: look at {write(findings, options.out)}.")
        _say("If that is meant: ./run pictures --accept")
    else:
        _say(f"All {len(chosen)} pictures look as accepted.")
    return 0 if options.accept or not findings else 1


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser("./run pictures", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help="only these pictures")
    parser.add_argument("--accept", action="store_true", help="accept those that differ")
    parser.add_argument("--out", type=Path, default=OUT, help="folder for the sheets")
    return parser.parse_args(arguments)


def _named(name: str, wanted: Sequence[str]) -> bool:
    return not wanted or any(name == word or name.startswith(f"{word}-") for word in wanted)


def compare(strips: Sequence[Strip], draw: Callable[[Strip], Pixels], folder: Path) -> list[Finding]:
    """The strips that differ from their references in `folder`."""
    findings = list[Finding]()
    for strip in strips:
        made, before = draw(strip), reference(strip.name, folder)
        now = lightly(made) if strip.light else made
        if before is None or before.shape != now.shape:
            reason = "has no reference yet" if before is None else "has another size"
            nothing = np.full_like(now, _GROUND)
            findings.append(Finding(strip.name, reason, made, strip.light, sheet(nothing, now, nothing)))
            continue
        apart = difference(before, now)
        if apart.found:
            moment, x = divmod(apart.where[0], now.shape[1] // 3)
            place = f"{x}, {apart.where[1]} of its {MOMENTS[moment]} moment"
            reason = f"is off by {apart.worst:.0f} levels around {place}"
            sheets = sheet(before, now, apart.picture)
            findings.append(Finding(strip.name, reason, made, strip.light, sheets))
    return findings


def sheet(before: Pixels, now: Pixels, apart: Pixels) -> Pixels:
    """Three strips of one size: a row a moment, under the names of the three columns."""
    moments = zip(*(np.array_split(strip, 3, axis=1) for strip in (before, now, apart)), strict=True)
    rows = [np.hstack([_tile(shown) for shown in moment]) for moment in moments]
    head = np.full((_HEAD, rows[0].shape[1], 3), _GROUND, np.uint8)
    for index, title in enumerate(COLUMNS):
        at = (index * head.shape[1] // 3 + _GAP, _HEAD - 9)
        cv2.putText(head, title, at, cv2.FONT_HERSHEY_SIMPLEX, 0.5, (230, 230, 230), 1, cv2.LINE_AA)
    return np.vstack([head, *rows])


def _tile(picture: Pixels) -> Pixels:
    """A moment with half a gutter around it."""
    half = (_GAP // 2, _GAP // 2)
    return np.pad(picture, (half, half, (0, 0)), constant_values=_GROUND)


def write(findings: Sequence[Finding], folder: Path) -> Path:
    """Write the sheets, in place of those of an earlier call, and the page that shows them; the page."""
    folder.mkdir(parents=True, exist_ok=True)
    for strip in STRIPS:
        (folder / f"{strip.name}.png").unlink(missing_ok=True)
    for finding in findings:
        if finding.sheet is not None:
            cv2.imwrite(str(folder / f"{finding.name}.png"), cv2.cvtColor(finding.sheet, cv2.COLOR_RGB2BGR))
    page = folder / "index.html"
    page.write_text(_page(findings), encoding="utf-8")
    return page


def _page(findings: Sequence[Finding]) -> str:
    """Everything on it lies beside it: nothing is fetched."""
    parts = [
        "<!doctype html>",
        '<html lang="en"><meta charset="utf-8"><title>Pictures that differ</title>',
        "<style>body{margin:24px;background:#202020;color:#e6e6e6;font:16px sans-serif}",
        "img{max-width:100%}code{color:#edb340}</style>",
        f"<h1>{len(findings)} pictures differ</h1>",
        f"<p>By more than {LEVELS:g} levels in the mean of {REACH} x {REACH} pixels. "
        "If that is meant: <code>./run pictures --accept NAME</code></p>",
    ]
    for finding in findings:
        name = html.escape(finding.name)
        parts.append(f'<h2 id="{name}">{name}</h2><p>{html.escape(finding.reason)}</p>')
        if finding.sheet is not None:
            parts.append(f'<img src="{name}.png" alt="{name}: reference, now, difference">')
    return "\n".join([*parts, "</html>", ""])


if __name__ == "__main__":
    sys.exit(main())
