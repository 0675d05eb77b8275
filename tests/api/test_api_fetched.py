"""Pages that projects were read from, as their owner sees them."""

from pathlib import Path

from tests.api.api_world import open_world
from tests.projects.project_cases import small
from vgenflow.production.composition import Page

ADDRESS = "https://example.org/article"


def test_pages_are_listed_with_whether_they_were_asked_for(tmp_path: Path, sqlite_with_tables: Path) -> None:
    (tmp_path / "vgenflow.db").write_bytes(sqlite_with_tables.read_bytes())
    with open_world(tmp_path, "") as world:
        ada = world.people["ada"].scope
        read = small().model_copy(update={"source": Page(address=ADDRESS)})
        asked = Page(address=f"{ADDRESS}/2")
        unread = read.model_copy(
            update={"source": asked, "document": None, "script": None, "storyboard": None}
        )
        for work, title in ((read, "One"), (small(), "A draft"), (unread, "Two")):
            world.do(lambda work=work, title=title: world.house.projects.create(ada, work, title=title))

        def pages(who: str, **query: object) -> dict:
            answer = world.client.get("/api/v1/fetched-pages", params=query, headers=world.headers(who))
            return answer.json()

        found = pages("ada")
        assert [(each["title"], each["address"], each["is_read"]) for each in found["items"]] == [
            ("Two", f"{ADDRESS}/2", False),
            ("One", ADDRESS, True),
        ]
        assert found["items"][1]["pictures"] == len(read.document.assets if read.document else ())
        assert found["next"] is None
        assert pages("bob") == {"items": [], "next": None}

        first = pages("ada", limit=2)
        assert [each["title"] for each in first["items"]] == ["Two"]
        assert [each["title"] for each in pages("ada", cursor=first["next"])["items"]] == ["One"]
