"""Runs and projects: what a version asks to be made, and where what was made of it goes."""

import asyncio
from contextlib import suppress
from typing import Any

from vgenflow.production.composition import Composition, Draft, Page, fitted_for, told_lines, with_assets
from vgenflow.production.jobs.ports import Commission, Parts
from vgenflow.production.project import Project
from vgenflow.production.request import LinkSource, Options, TextSource
from vgenflow.production.story import Order
from vgenflow.services.projects.errors import Outdated
from vgenflow.services.projects.service import Projects
from vgenflow.services.runs.dispatch import Taken
from vgenflow.services.runs.errors import RunHasNoSource
from vgenflow.services.runs.ports import Spaces
from vgenflow.services.runs.states import Quality
from vgenflow.services.scope import Scope
from vgenflow.store.space import Space
from vgenflow.story.storyboard import Storyboard
from vgenflow.story.value import Aspect


class ProjectCommissions:
    """The content of runs, out of projects and back. See `production.jobs.ports.Commissions`."""

    def __init__(self, projects: Projects[Composition, Any], spaces: Spaces) -> None:
        self._projects = projects
        self._spaces = spaces

    async def open(self, scope: Scope, run: Taken) -> Commission:
        """See `Commissions.open`."""
        composition = await self._projects.load(scope, run.project, run.version)
        space = self._spaces(scope.space, run.project)
        return await asyncio.to_thread(commission, composition, run, space)

    async def superseded(self, scope: Scope, run: Taken) -> str | None:
        """See `Commissions.superseded`. What was made and still fits is in the store, so little is lost."""
        if run.version is None or run.aspect is not None:
            return None
        head = await self._projects.current(scope, run.project)
        if head.project.version == run.version:
            return None
        asked = await self._projects.load(scope, run.project, run.version)
        is_first = asked.storyboard is None
        return head.project.version if is_first and head.work.options != asked.options else None

    async def hand_over(self, scope: Scope, run: Taken, before: Parts, now: Parts) -> None:
        """See `Commissions.hand_over`."""
        if run.version is None or run.aspect is not None:
            return
        asked = await self._projects.load(scope, run.project, run.version)
        if asked.storyboard is not None:
            return
        begun, made = _with(asked, before), _with(asked, now)
        with suppress(Outdated):
            await self._projects.commit_made(scope, run.project, run.version, made, since=begun)

    async def commit(self, scope: Scope, run: Taken, made: Project, directed: Storyboard) -> str | None:
        """See `Commissions.commit`. Edits made meanwhile win; where nothing fits them, all stays as it is."""
        if run.version is None or run.aspect is not None:
            return run.version
        base = await self._projects.load(scope, run.project, run.version)
        result = _with(base, Parts(made.document, made.script, directed))
        try:
            edited = await self._projects.commit_made(scope, run.project, run.version, result)
        except Outdated:
            return run.version
        return edited.project.version


def _with(composition: Composition, parts: Parts) -> Composition:
    """The composition with what was made of it."""
    script = parts.script or composition.script
    update: dict[str, object] = {"document": composition.document or parts.document, "script": script}
    if script is not None:
        update |= {"locked": (), **told_lines(composition, script)}
    if parts.directed is not None:
        update |= {"storyboard": parts.directed, "stale": (), "fitted": fitted_for(composition.options)}
    return composition.model_copy(update=update)


def asked_as(options: Options, quality: Quality | None, aspect: Aspect | None) -> Options:
    """The options with the quality and shape that a run asks for in place of their own."""
    given = {"profile": quality, "aspect": aspect}
    return options.model_copy(update={name: one for name, one in given.items() if one is not None})


def commission(composition: Composition, run: Taken, space: Space) -> Commission:
    """What a composition asks to be made. Raises `RunHasNoSource` if its draft is gone."""
    options = asked_as(composition.options, run.quality, run.aspect)
    composition = composition.model_copy(update={"options": options})
    is_directed = composition.is_directed
    return Commission(
        order=Order(
            source=_source(composition, space),
            options=options,
            before=None if is_directed else composition.storyboard,
            stale=composition.stale,
            kept=composition.locked,
            second=composition.second,
            recordings=composition.recordings,
        ),
        base=run.version,
        document=with_assets(composition),
        script=composition.script,
        directed=composition.storyboard if is_directed else None,
    )


def _source(composition: Composition, space: Space) -> LinkSource | TextSource | None:
    match composition.source:
        case Page(address=address):
            return LinkSource(address)
        case Draft(name=name, digest=digest):
            data = space.get(space.asset_key(digest))
            if data is None and composition.document is None:
                raise RunHasNoSource("The draft of this project is no longer there: give it again.")
            return None if data is None else TextSource(name, data)
        case _:
            return None
