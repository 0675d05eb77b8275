"""An edit of a project, as routes make one.

@router.put("/{line_id}/caption", summary="Change a caption")
async def set_caption(edit: Editing, line_id: LineId, body: CaptionText) -> Change:
    return await edit(kinds.SetCaption(line=line_id, text=body.text))
"""

from typing import Annotated

from fastapi import Depends

from vgenflow.api.context import HouseOf, allowed
from vgenflow.api.depending import at_once
from vgenflow.api.etags import Expected, Tag
from vgenflow.api.ids import Id
from vgenflow.services.scope import Scope
from vgenflow.studio.editing import Change, Operation, change

Reading = Annotated[Scope, allowed("read")]
Writing = Annotated[Scope, allowed("write")]


class Editor:
    """Edits the project of the address, at the revision that `If-Match` names."""

    def __init__(self, house: HouseOf, scope: Writing, project_id: Id, expected: Expected, tag: Tag) -> None:
        self.house = house
        self.scope = scope
        self.project = project_id
        self.expected = expected
        self._tag = tag

    async def __call__(self, operation: Operation) -> Change:
        """Carry out an operation; all that it changed, with the new revision as the answer's tag."""
        edited = await self.house.projects.apply(self.scope, self.project, self.expected, operation)
        return self.told(change(edited))

    async def check(self) -> None:
        """`Changed` if the project has another revision by now: for edits with work before them."""
        await self.house.projects.at(self.scope, self.project, self.expected)

    def told(self, changed: Change) -> Change:
        """The answer to an edit."""
        self._tag(changed.project.revision)
        return changed


Editing = Annotated[Editor, Depends(at_once(Editor))]
