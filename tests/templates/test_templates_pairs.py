"""Which type stands on which colour: measured anew with a palette of colours that are all different."""

import dataclasses
from collections.abc import Iterator

import pytest

from tests.support.drawn import assets, style
from vgenflow import templates
from vgenflow.engine.gallery import stage_of
from vgenflow.engine.gallery.samples import samples
from vgenflow.engine.layouts import LAYOUTS
from vgenflow.story.template import Palette, Style
from vgenflow.templates.pairs import Place, pairs, places

UNMEASURED = {"code"}
"""Kinds whose colours are mixed for their contrast when they are drawn. Elsewhere, where the better of two
inks is taken, both may be one by chance here."""


def told_apart(look: Style) -> tuple[Style, dict[str, Place]]:
    """The look with another colour at every place, and the places by colour."""
    known: dict[str, Place] = {}

    def colored(palette: Palette, name: str) -> Palette:
        def color(role: str) -> str:
            number = len(known) + 1
            made = f"#{number * 5 % 256:02X}{number * 71 % 256:02X}{40 + number // 2:02X}"
            known[made] = Place(name, role)
            return made

        roles = [role for role in Palette.model_fields if role != "tints" and getattr(palette, role)]
        update: dict[str, object] = {role: color(role) for role in roles}
        update["tints"] = tuple(color(f"tint{index}") for index in range(len(palette.tints)))
        return palette.model_copy(update=update)

    grounds = tuple(colored(ground, str(number)) for number, ground in enumerate(look.grounds, 1))
    changed = {"day": colored(look.day, "day"), "night": colored(look.night, "night"), "grounds": grounds}
    made = look.model_copy(update=changed)
    assert len(known) == len(places(look))
    return made, known


def measured(name: str) -> Iterator[tuple[Place, Place, str]]:
    """Type and ground of every text of every sample."""
    found, (look, known) = assets(name), told_apart(style(name))
    for number, (kind, props) in enumerate(samples("usual", "en", found.picture).items(), 1):
        if kind in UNMEASURED:
            continue
        layout = LAYOUTS[kind]
        for shift in range(5 if look.grounds else 1):
            stage = dataclasses.replace(stage_of(look, "16:9", "en", number + shift), style=look)
            for box in layout.measure(layout.props.model_validate(props), stage, found).boxes:
                if box.color in known and box.ground in known and box.color != box.ground:
                    yield known[box.color], known[box.ground], f"{kind}: {box.text[:30]}"


@pytest.mark.slow
@pytest.mark.parametrize("name", templates.names())
def test_every_pair_that_is_drawn_is_known(name: str) -> None:
    rules = {(ink, pair.ground) for pair in pairs(templates.load(name)) for ink in pair.inks}
    missing = {(ink, ground): where for ink, ground, where in measured(name) if (ink, ground) not in rules}
    assert not missing, "add them to vgenflow.templates.pairs"
