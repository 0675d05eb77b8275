"""Inks: the colours of an engraving by what they show, by day and by night."""

from dataclasses import dataclass

from vgenflow.story.template import Palette


@dataclass(frozen=True, slots=True)
class Inks:
    """Flat tints and line colours of one picture."""

    paper: str
    line: str
    """Sky and near outlines."""
    light: str
    light_line: str
    lit: str
    lit_line: str
    shade: str
    shade_line: str
    far_lit: str
    far_shade: str
    far_line: str
    hill: str
    hill_line: str
    near: str
    near_line: str
    tree: str
    pale: str
    """Walls and sails."""


def inks_of(palette: Palette, night: bool) -> Inks:
    """By day ink lines on tints; by night pale lines on dark ones (white-line engraving)."""
    darkest, deep, mid, sage, rock, sand, white = _seven(palette)
    if night:
        return Inks(
            paper=palette.background, line=rock, light=palette.ink, light_line=palette.light,
            lit=deep, lit_line=white, shade=deep, shade_line=sage,
            far_lit=palette.background, far_shade=palette.background, far_line=sage,
            hill=deep, hill_line=sage, near=darkest, near_line=mid, tree=darkest, pale=darkest,
        )  # fmt: skip
    return Inks(
        paper=palette.background, line=palette.ink, light=palette.light,
        light_line=palette.light_shadow or palette.accent,
        lit=white, lit_line=palette.ink, shade=sage, shade_line=palette.ink,
        far_lit=sand, far_shade=rock, far_line=palette.muted,
        hill=deep, hill_line=darkest, near=deep, near_line=sage, tree=darkest, pale=white,
    )  # fmt: skip


def _seven(palette: Palette) -> tuple[str, str, str, str, str, str, str]:
    """Seven tints, darkest first, whatever the palette gives."""
    given = palette.tints or (palette.accent, palette.muted, palette.hairline, palette.surface)
    picked = [given[round(i * (len(given) - 1) / 6)] for i in range(7)]
    return picked[0], picked[1], picked[2], picked[3], picked[4], picked[5], picked[6]
