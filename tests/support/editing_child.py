"""A process that edits projects as fast as it can and says what was acknowledged, to be killed.

`python -m tests.support.editing_child FOLDER URL PROJECTS`: first a line with the space, then one for each
edit that came back: project, revision and the line's new text.
"""

import asyncio
import os
import sys
from pathlib import Path

from tests.projects.project_cases import House, small
from vgenflow.db import Database
from vgenflow.production.operations import kinds as k
from vgenflow.services.scope import Scope


async def main(folder: Path, url: str, projects: int) -> None:
    """Edit for ever."""
    house = House(folder, Database(url))
    scope = await house.scope()
    _say(scope.space)
    await asyncio.gather(*(_edit(house, scope) for _ in range(projects)))


async def _edit(house: House, scope: Scope) -> None:
    made = (await house.projects.create(scope, small())).project
    revision = made.revision
    while True:
        text = f"Edit {revision + 1} of {made.id}."
        edit = k.SetCaption(line="l1", text=text)
        revision = (await house.projects.apply(scope, made.id, revision, edit)).project.revision
        _say(f"{made.id} {revision} {text}")


def _say(line: str) -> None:
    os.write(1, f"{line}\n".encode())


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])))
