"""How a video begins and ends, as its template says."""

from tests.directing.directing_cases import directed, document, script
from tests.support.engine_film import editorial

DRAFT = "sleep.md"


def layouts(draft: str = DRAFT, **said: str) -> list[str]:
    style = editorial().model_copy(update=said)
    return [
        scene.layout for scene in directed(document(draft), script(draft), name=draft, style=style).scenes
    ]


def test_a_video_opens_with_its_title_and_closes_with_its_sources():
    shown = layouts()
    assert (shown[0], shown[-1]) == ("title", "end")
    assert shown == layouts(intro="ident")


def test_without_an_intro_it_opens_with_what_its_first_words_say():
    shown = layouts(intro="none")
    assert "title" not in shown
    assert shown[-1] == "end"


def test_without_an_outro_it_ends_with_its_last_words():
    shown = layouts(outro="none")
    assert shown == layouts()[:-1]


def test_without_an_outro_whose_pictures_and_maps_were_shown_is_named_all_the_same():
    pictures, maps = layouts("puncture.md", outro="none"), layouts("news.md", outro="none")
    assert "picture" in pictures
    assert "map" in maps
    assert pictures[-1] == maps[-1] == "end"
