"""Templates tried out: what `check` says of one that cannot be read, and the film of one."""

import av
import pytest

from tests.support.drawn import PACKS
from vgenflow.engine.gallery.loop import KINDS, loop
from vgenflow.story.template import Template
from vgenflow.studio.trials import broken, preview, style_of
from vgenflow.templates import BadTemplate, load, names
from vgenflow.templates.archive import UserTemplate


def changed(name: str = "swiss", **fields: object) -> UserTemplate:
    return UserTemplate(Template.model_validate({**load(name).model_dump(), **fields}), {})


@pytest.mark.parametrize("name", names())
def test_colours_of_packaged_templates_are_read(name, monkeypatch):
    monkeypatch.setattr("vgenflow.studio.trials.check", lambda *_, **__: ())
    assert not list(broken(UserTemplate(load(name), {}), PACKS))


def test_colours_that_cannot_be_read_are_named(monkeypatch):
    monkeypatch.setattr("vgenflow.studio.trials.check", lambda *_, **__: ())
    day = load("swiss").day.model_dump() | {"muted": "#CCCCCC"}
    found = list(broken(changed(day=day), PACKS))
    assert any("day.muted on day.background: contrast: 1.6, not at least 4.5" in each for each in found)


def test_layouts_that_break_a_rule_are_named_with_what_to_do(monkeypatch):
    monkeypatch.setattr("vgenflow.studio.trials.ASPECTS", {"1:1": (1080, 1080)})
    scale = load("swiss").scale.model_dump() | {"label": 2.2, "note": 2.2, "credit": 2.2, "caption": 2.2}
    settings = {"display": {"tracking": 0.4, "leading": 0.7, "leading_chinese": 1.0}}
    found = list(broken(changed(scale=scale, settings=settings), PACKS))
    assert found
    assert all("To mend it, " in each for each in found)


def test_a_typeface_that_is_not_packaged_is_refused():
    fonts = load("swiss").fonts | {"display": ("font.comic.400",)}
    with pytest.raises(BadTemplate, match="does not come with"):
        style_of(changed(fonts=fonts), PACKS)


@pytest.mark.parametrize("name", names())
def test_a_loop_is_five_to_eight_seconds_of_every_template(name):
    timeline = loop(style_of(UserTemplate(load(name), {}), PACKS), "0" * 64)
    assert [clip.layout for clip in timeline.clips] == list(KINDS)
    assert 5 <= timeline.frames / 30 <= 8
    assert all(page.end <= timeline.frames for page in timeline.captions)


def test_a_preview_is_a_film_and_a_still(tmp_path, monkeypatch):
    monkeypatch.setattr("vgenflow.studio.trials.loop", lambda *given: loop(*given, (320, 180)))
    film, poster = preview(UserTemplate(load("swiss"), {}), PACKS, tmp_path, 1)
    with av.open(str(film)) as opened:
        assert 5 <= opened.duration / av.time_base <= 8.2
    assert poster.read_bytes().startswith(b"\x89PNG")
