"""The films that are opened: a short one that is made, and a copy of it grown by its own scenes."""

import httpx2

from tests.support.samples import begin, run

DRAFT = """# The night train

The night train returns to the Alps after thirty years. Last year, 1.2 million people slept on the rails.

A sleeper from Vienna to Rome costs about fifteen kilograms of carbon a head.
The same journey by plane costs 154.

First, buy a ticket. Then, pack a bag. Finally, sleep well.
"""


def made(api: httpx2.Client) -> str:
    """A film of some scenes; its id."""
    source = {"kind": "text", "name": "train.md", "text": DRAFT}
    film = begin(api, source, height=360, seconds=None, verbatim=True, music=True)
    run(api, film)
    return film


def grown(api: httpx2.Client, film: str, scenes: int) -> str:
    """A copy of a film in which its scenes come again until there are so many; its id."""
    copied = api.post(f"/api/v1/projects/{film}/duplicate", json={})
    address = f"/api/v1/projects/{copied.raise_for_status().json()['id']}"
    tag = api.get(address).headers["etag"]
    own = [scene["id"] for scene in api.get(f"{address}/scenes").json()["scenes"]]
    for number in range(scenes - len(own)):
        edit = {"kind": "duplicate_scene", "scene": own[number % (len(own) - 1)]}
        answer = api.post(f"{address}/edits", json=edit, headers={"If-Match": tag}).raise_for_status()
        tag = answer.headers["etag"]
    return str(copied.json()["id"])
