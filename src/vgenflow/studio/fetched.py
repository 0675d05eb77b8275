"""Pages that projects were read from: what was asked of other sites, for whom it concerns to see."""

from collections.abc import Sequence
from datetime import datetime

from pydantic import BaseModel, ConfigDict, Field

from vgenflow.production.composition import Page
from vgenflow.services.scope import Scope
from vgenflow.studio.projects import VideoProjects


class FetchedPage(BaseModel):
    """A page that a project is made from."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    project_id: str
    title: str = Field(description="The project's.", examples=["The night train"])
    address: str = Field(examples=["https://example.org/article"])
    is_read: bool = Field(description="Whether it was asked for; otherwise it is when the video is made.")
    pictures: int = Field(description="Pictures of it that were fetched as well.", examples=[2])
    created_at: datetime = Field(description="When the project was made.")


async def fetched_pages(
    projects: VideoProjects, scope: Scope, *, after: str | None = None, limit: int = 50
) -> tuple[Sequence[FetchedPage], str | None]:
    """Pages of a space's projects, those of the latest changed first, and where the next part begins.

    A part looks at `limit` projects, of which only some come from the web.
    """
    listed, following = await projects.list(scope, after=after, limit=limit)
    found = []
    for project in listed:
        work = (await projects.current(scope, project.id)).work
        if not isinstance(work.source, Page):
            continue
        pictures = 0 if work.document is None else len(work.document.assets)
        found.append(
            FetchedPage(
                project_id=project.id,
                title=project.title,
                address=work.source.address,
                is_read=work.document is not None,
                pictures=pictures,
                created_at=project.created_at,
            )
        )
    return found, following
