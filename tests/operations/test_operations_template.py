"""Choosing a template: one that comes with VGenFlow by name, one of one's own by value."""

import pytest

from tests.operations.operation_cases import NAMES, composition, context
from vgenflow.production.operations import apply
from vgenflow.production.operations.errors import UnknownTemplate
from vgenflow.production.operations.kinds import SetTemplate
from vgenflow.templates import load

NAME = NAMES[0]
OWN = load("editorial").model_copy(update={"name": "mine", "radius": 3.0})


def test_a_template_of_ones_own_is_held_until_another_is_chosen():
    chosen = apply(composition(NAME), SetTemplate(template="mine", look=OWN), context(NAME))
    assert (chosen.options.template, chosen.options.look) == ("mine", OWN)
    assert not chosen.is_directed
    back = apply(chosen, SetTemplate(template="editorial"), context(NAME))
    assert back.options == composition(NAME).options


def test_one_that_is_not_there_and_one_without_its_typefaces_are_refused():
    with pytest.raises(UnknownTemplate, match="choose one of editorial"):
        apply(composition(NAME), SetTemplate(template="mine"), context(NAME))
    missing = OWN.model_copy(update={"fonts": {**OWN.fonts, "display": ("0" * 64,)}})
    with pytest.raises(UnknownTemplate, match="typeface"):
        apply(composition(NAME), SetTemplate(template="mine", look=missing), context(NAME))
