"""Projects: made, listed, edited, taken back, compared, erased.

Every edit names the revision it was made on. Its content and the project's row, which moves on only if the
revision still holds, are written in one transaction, so of two writers one is told `Changed` and nothing is
lost. Who is answered can rely on it, whatever happens to the machine (`durable`).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any, Generic

from vgenflow.db import Database
from vgenflow.kit.ids import new_id
from vgenflow.services.projects import openings
from vgenflow.services.projects.errors import (
    Changed,
    NothingToRedo,
    NothingToUndo,
    Outdated,
    UnknownProject,
    WrongState,
)
from vgenflow.services.projects.holdings import Held, Holdings, Stores
from vgenflow.services.projects.models import ProjectRow, VersionRow
from vgenflow.services.projects.openings import Openings
from vgenflow.services.projects.recent import Recent
from vgenflow.services.projects.repository import Head, Place, Repository
from vgenflow.services.projects.schemas import Card, Difference, Project, Version
from vgenflow.services.projects.search import Titles
from vgenflow.services.projects.states import (
    CREATED,
    FOLLOWING,
    MACHINE,
    MADE,
    RESTORED,
    ProjectState,
)
from vgenflow.services.projects.works import Edit_contra, Facts, Work, Works
from vgenflow.services.scope import Now, Scope
from vgenflow.services.threads import Threads
from vgenflow.store.keyring import Keyring

_AT_ONCE = 4
"""Threads for what waits for the store or takes long. Edits of a line do neither."""
_MOST_HEADS = 4096
"""Projects whose rows are remembered as they were last seen: writing checks the row itself."""
_UNUSED = 3600.0
"""Seconds after which what nobody uses is no longer kept in memory."""
_PAGE = 200
_REBASES = 5
"""How often what was made is fitted to a project that is being edited, before that is given up."""


@dataclass(frozen=True, slots=True)
class Edited(Generic[Work]):
    """A project with its content, and with what it held before if it was changed."""

    project: Project
    work: Work
    before: Work | None = None


@dataclass(frozen=True, slots=True)
class Kept:
    """The object that a version's content is kept as, and that object if it goes into the row, sealed."""

    name: str
    content: bytes | None = None


class Projects(Generic[Work, Edit_contra]):
    """The projects of spaces. `works` knows what they hold, `stores` where it lies."""

    def __init__(
        self,
        database: Database,
        stores: Stores,
        keyring: Keyring,
        works: Works[Work, Edit_contra],
        now: Now,
    ) -> None:
        self._database = database
        self._keyring = keyring
        self._works = works
        self._now = now
        self._threads = Threads(_AT_ONCE, "projects")
        self._holdings = Holdings(stores, works)
        self._titles = Titles()
        self._heads = Recent[tuple[str, str], Head](_MOST_HEADS)
        self._openings = Openings(database)

    async def close(self) -> None:
        """Write down what is still to be written, and let go of threads."""
        await self._openings.close()
        self._threads.close()

    def tidy(self) -> None:
        """Drop from memory what was not used for an hour: another process may have erased it."""
        for memory in (self._holdings, self._titles, self._heads):
            memory.tidy(_UNUSED)

    async def create(
        self, scope: Scope, work: Work, *, title: str = "", files: Iterable[bytes] = (), project: str = ""
    ) -> Edited[Work]:
        """A new project that holds `work`, with the files it refers to. `project` names it beforehand."""
        project, version = project or new_id(), new_id()
        await self._threads.run(self._holdings.keep_files, scope.space, project, files)
        return await self._created(scope, project, version, work, title)

    async def duplicate(self, scope: Scope, project: str, *, copy: str = "") -> Edited[Work]:
        """Another project with the same content, without the versions before it. `copy` names it."""
        found = await self.get(scope, project)
        work = await self.load(scope, project)
        copy, version = copy or new_id(), new_id()
        await self._threads.run(self._holdings.copy_files, scope.space, project, copy, work)
        return await self._created(scope, copy, version, work, found.title)

    async def _created(
        self, scope: Scope, project: str, version: str, work: Work, title: str
    ) -> Edited[Work]:
        content = await self._threads.run(self._holdings.write, scope.space, project, version, work)
        facts, now = self._works.facts(work), self._now()
        row = ProjectRow(
            id=project,
            space_id=scope.space,
            title=_sealed_title(scope, project, title or facts.title),
            state="ready" if facts.made else "new",
            language=facts.language,
            card=_sealed_card(scope, project, facts.card),
            revision=1,
            head=version,
            last_number=1,
            created_at=now,
            updated_at=now,
            titled_at=now,
            opened_at=None,
            deleted_at=None,
        )
        first = _version(scope, project, version, 1, None, CREATED, Kept(version, content), now)
        async with self._database.writing(durable=True) as session:
            repository = Repository(session, scope)
            await repository.add(row, first)
        return Edited(_told(scope, row), work)

    async def bring(self, scope: Scope, project: str, files: Iterable[bytes]) -> None:
        """Give a project files that an edit is going to name by their digests."""
        await self.get(scope, project)
        await self._threads.run(self._holdings.keep_files, scope.space, project, files)

    async def get(self, scope: Scope, project: str) -> Project:
        """A project; `UnknownProject` if there is none."""
        async with self._database.reading() as session:
            return _told(scope, await Repository(session, scope).head(project))

    async def at(self, scope: Scope, project: str, expected: int) -> Project:
        """A project at a revision; `Changed` if it has another by now."""
        return _told(scope, await self._head_at(scope, project, expected))

    async def opened(self, scope: Scope, project: str) -> Project:
        """A project that a person opens now."""
        found = await self.get(scope, project)
        now = self._now()
        if found.opened_at is not None and now - found.opened_at < openings.EVERY:
            return found
        return found.model_copy(update={"opened_at": self._openings.note(scope.space, project, now)})

    async def list(
        self, scope: Scope, *, after: str | None = None, limit: int = 50, text: str = ""
    ) -> tuple[Sequence[Project], str | None]:
        """Projects, the latest changed first, and where the next page begins; those that `text` finds."""
        wanted = await self._found(scope, text) if text.strip() else None
        rows: list[Head] = []
        place = _place(after)
        async with self._database.reading() as session:
            repository = Repository(session, scope)
            while len(rows) <= limit:
                size = limit + 1 if wanted is None else _PAGE
                page = await repository.recent(place, size)
                rows.extend(row for row in page if wanted is None or row.id in wanted)
                if len(page) < size:
                    break
                place = Place(page[-1].updated_at, page[-1].id)
        shown = rows[:limit]
        following = _position(shown[-1]) if len(rows) > limit else None
        return [_told(scope, row) for row in shown], following

    async def _found(self, scope: Scope, text: str) -> frozenset[str]:
        is_learned = False
        while not is_learned:
            since = self._titles.known(scope.space)
            async with self._database.reading() as session:
                rows = await Repository(session, scope).titled_since(since.as_of)
            titles = {row.id: _title(scope, row) for row in rows}
            as_of = max((row.titled_at for row in rows), default=None)
            is_learned = self._titles.learn(scope.space, titles, since, as_of)
        return self._titles.matching(scope.space, text)

    async def rename(self, scope: Scope, project: str, expected: int, title: str) -> Project:
        """Give a project another title."""
        now = self._now()
        async with self._database.writing(durable=True) as session:
            repository = Repository(session, scope)
            sealed = _sealed_title(scope, project, title)
            done = await repository.advance(project, expected, title=sealed, updated_at=now, titled_at=now)
            if done is None:
                raise await _changed(repository, project)
            return _told(scope, await repository.head(project))

    async def erase(self, scope: Scope, project: str) -> None:
        """Destroy the key of what a project holds, its objects being noise then, and let nobody see it again.

        What belongs to it in all tables is deleted, in pieces, by whoever erases (`services.privacy`).
        """
        await self._threads.run(self._keyring.destroy_scope, scope.space, project)
        async with self._database.writing() as session:
            await Repository(session, scope).hide(project, self._now())
        self.forget(scope.space, project)

    def forget(self, space: str, project: str) -> None:
        """Drop what is in memory of a project, which was erased."""
        self._holdings.forget(space, project)
        self._titles.forget(space, project)
        self._heads.forget((space, project))

    async def move(self, scope: Scope, project: str, state: ProjectState) -> None:
        """Bring a project to a state; `WrongState` if none leads there from where it is."""
        among = [before for before, following in FOLLOWING.items() if state in following]
        async with self._database.writing() as session:
            repository = Repository(session, scope)
            if not await repository.move(project, state, among):
                found = await repository.head(project)
                raise WrongState(f"The project is {found.state}: it cannot be {state} next.")

    async def load(self, scope: Scope, project: str, version: str | None = None) -> Work:
        """What a version holds; the current one if none is named."""
        async with self._database.reading() as session:
            repository = Repository(session, scope)
            head = await repository.head(project)
            name = head.object
            if version is not None and version != head.head:
                name = (await repository.version(project, version)).object
        return (await self._read(scope, project, name)).work

    async def current(self, scope: Scope, project: str) -> Edited[Work]:
        """A project and what it holds now."""
        head = await self._head(scope, project)
        return Edited(_told(scope, head), (await self._read(scope, project, head.object)).work)

    async def apply(self, scope: Scope, project: str, expected: int, edit: Edit_contra) -> Edited[Work]:
        """Edit what a project holds, as a new version. An edit that changes nothing makes none."""
        head = await self._head_at(scope, project, expected)
        before = await self._read(scope, project, head.object)
        files = self._holdings.files(scope.space, project)
        if self._works.is_quick(edit):
            work = self._works.apply(before.work, edit, files)
        else:
            work = await self._threads.run(self._works.apply, before.work, edit, files)
        if work == before.work:
            return Edited(await self.get(scope, project), work, before.work)
        version = new_id()
        packed = self._holdings.pack(version, work, before)
        if packed.is_small:
            content = self._holdings.keep(scope.space, project, work, packed)
        else:
            content = await self._threads.run(self._holdings.keep, scope.space, project, work, packed)
        return await self._moved_on(
            scope, head, self._works.kind(edit), work, version, Kept(version, content)
        )

    async def commit_made(
        self, scope: Scope, project: str, base: str, made: Work, *, since: Work | None = None
    ) -> Edited[Work]:
        """Take up what was made from the version `base`, fitted to the edits made meanwhile, which win.

        `since` is what was taken up of it before, while the making goes on.
        Raises `Outdated` if it no longer fits.
        """
        for _ in range(_REBASES):
            async with self._database.reading() as session:
                repository = Repository(session, scope)
                head = await repository.head(project)
                begun = (await repository.version(project, base)).object
            now = await self._read(scope, project, head.object)
            then = since or (await self._read(scope, project, begun)).work
            work = await self._threads.run(self._works.rebased, then, made, now.work)
            if work is None:
                raise Outdated("The project was changed meanwhile: make it again.")
            if work == now.work:
                return Edited(_told(scope, head), now.work)
            version = new_id()
            content = await self._threads.run(self._holdings.write, scope.space, project, version, work, now)
            try:
                kept = Kept(version, content)
                return await self._moved_on(scope, head, MADE, work, version, kept, is_whole=since is None)
            except Changed:
                continue
        raise Outdated("The project is being changed: make it again.")

    async def undo(self, scope: Scope, project: str, expected: int) -> Edited[Work]:
        """Take the last edit back; what was made of it goes with it."""
        head = await self._head_at(scope, project, expected)
        async with self._database.reading() as session:
            repository = Repository(session, scope)
            version = await repository.version(project, head.head)
            while version.kind in MACHINE and version.parent is not None:
                version = await repository.version(project, version.parent)
            if version.parent is None:
                raise NothingToUndo("There is no edit to take back.")
            target = await repository.version(project, version.parent)
        return await self._go_to(scope, head, target)

    async def redo(self, scope: Scope, project: str, expected: int) -> Edited[Work]:
        """Do again what was taken back last, with what was made of it."""
        head = await self._head_at(scope, project, expected)
        async with self._database.reading() as session:
            repository = Repository(session, scope)
            target = await repository.latest_child(project, head.head)
            if target is None:
                raise NothingToRedo("There is no edit to do again.")
            following = await repository.latest_child(project, target.id)
            while following is not None and following.kind == MADE:
                target, following = following, await repository.latest_child(project, following.id)
        return await self._go_to(scope, head, target)

    async def versions(
        self, scope: Scope, project: str, *, after: str | None = None, limit: int = 50
    ) -> tuple[Sequence[Version], str | None]:
        """Versions of a project, the newest first, and where the next page begins."""
        async with self._database.reading() as session:
            repository = Repository(session, scope)
            row = await repository.head(project)
            rows = await repository.versions(project, int(after) if after else None, limit + 1)
        shown = rows[:limit]
        following = str(shown[-1].number) if len(rows) > limit else None
        return [_told_version(scope, each, row.head) for each in shown], following

    async def label(self, scope: Scope, project: str, version: str, label: str) -> Version:
        """Name a version; an empty name takes it away. The project's revision stays."""
        async with self._database.writing(durable=True) as session:
            repository = Repository(session, scope)
            row, found = await repository.head(project), await repository.version(project, version)
            found.label = scope.columns.seal(f"versions.label/{version}", label) if label else None
            await repository.label(version, found.label)
            return _told_version(scope, found, row.head)

    async def restore(self, scope: Scope, project: str, expected: int, version: str) -> Edited[Work]:
        """An earlier version's content as a new version."""
        head = await self._head_at(scope, project, expected)
        async with self._database.reading() as session:
            found = await Repository(session, scope).version(project, version)
        work = (await self._read(scope, project, found.object)).work
        return await self._moved_on(scope, head, RESTORED, work, new_id(), Kept(found.object))

    async def difference(
        self, scope: Scope, project: str, version: str, since: str | None = None
    ) -> Difference:
        """What differs in a version from another; from the one it was made from if none is named."""
        async with self._database.reading() as session:
            repository = Repository(session, scope)
            await repository.head(project)
            later = await repository.version(project, version)
            earlier = await repository.version(project, since or later.parent or later.id)
        works = [(await self._read(scope, project, row.object)).work for row in (earlier, later)]
        return await self._threads.run(self._works.difference, *works)

    async def _read(self, scope: Scope, project: str, name: str) -> Held[Work]:
        known = self._holdings.remembered(scope.space, project, name)
        if known is not None:
            return known
        rows = await self._contents(scope, project, (name,))
        others = await self._threads.run(self._holdings.objects, scope.space, project, name, rows)
        rows |= await self._contents(scope, project, others)
        return await self._threads.run(self._holdings.read, scope.space, project, name, rows)

    async def _contents(self, scope: Scope, project: str, names: Sequence[str]) -> dict[str, bytes]:
        async with self._database.reading() as session:
            return await Repository(session, scope).contents(project, names)

    async def _head(self, scope: Scope, project: str) -> Head:
        async with self._database.reading() as session:
            head = await Repository(session, scope).head(project)
        self._heads.keep((scope.space, head.id), head)
        return head

    async def _head_at(self, scope: Scope, project: str, expected: int) -> Head:
        """The project at a revision: from memory if it was seen there, for who writes is checked anyway."""
        head = self._heads.get((scope.space, project))
        if head is None or head.revision != expected:
            head = await self._head(scope, project)
        if head.revision != expected:
            raise _changed_since(head)
        return head

    async def _moved_on(  # noqa: PLR0913, PLR0917 - what a version is made of
        self,
        scope: Scope,
        head: Head,
        kind: str,
        work: Work,
        version: str,
        kept: Kept,
        *,
        is_whole: bool = True,
    ) -> Edited[Work]:
        """Make `work` the current version; `Changed` if somebody else was quicker."""
        facts, now, number = self._works.facts(work), self._now(), head.last_number + 1
        values: dict[str, object] = {
            "head": version,
            "last_number": number,
            "language": facts.language,
            "updated_at": now,
        }
        if kind == MADE:
            values["state"] = "ready" if facts.made and is_whole else head.state
            if facts.title and not _title(scope, head):
                values |= {"title": _sealed_title(scope, head.id, facts.title), "titled_at": now}
        row = _version(scope, head.id, version, number, head.head, kind, kept, now)
        before = (await self._read(scope, head.id, head.object)).work
        values |= self._card(scope, head, before, facts)
        return Edited(await self._set(scope, head, values, kept.name, row), work, before)

    async def _go_to(self, scope: Scope, head: Head, target: VersionRow) -> Edited[Work]:
        work = (await self._read(scope, head.id, target.object)).work
        facts = self._works.facts(work)
        values: dict[str, object] = {
            "head": target.id,
            "language": facts.language,
            "updated_at": self._now(),
        }
        before = (await self._read(scope, head.id, head.object)).work
        values |= self._card(scope, head, before, facts)
        return Edited(await self._set(scope, head, values, target.object), work, before)

    def _card(self, scope: Scope, head: Head, before: Work, facts: Facts) -> dict[str, object]:
        """The card, if it differs: sealing takes its time, and most edits change nothing of it."""
        if head.card is not None and self._works.facts(before).card == facts.card:
            return {}
        return {"card": _sealed_card(scope, head.id, facts.card)}

    async def _set(
        self,
        scope: Scope,
        head: Head,
        values: dict[str, object],
        name: str,
        version: Mapping[str, object] | None = None,
    ) -> Project:
        state = await self._database.transact(
            lambda connection: Repository.move_on(connection, scope, head.id, head.revision, values, version)
        )
        if state is None:
            async with self._database.reading() as session:
                raise await _changed(Repository(session, scope), head.id)
        known: dict[str, Any] = {key: value for key, value in values.items() if key != "titled_at"}
        known |= {"state": state, "object": name, "revision": head.revision + 1}
        moved = replace(head, **known)
        self._heads.keep((scope.space, head.id), moved)
        return _told(scope, moved)


def _version(  # noqa: PLR0913, PLR0917 - its columns
    scope: Scope,
    project: str,
    version: str,
    number: int,
    parent: str | None,
    kind: str,
    kept: Kept,
    now: datetime,
) -> dict[str, object]:
    return {
        "id": version,
        "space_id": scope.space,
        "project_id": project,
        "number": number,
        "parent": parent,
        "kind": kind,
        "label": None,
        "object": kept.name,
        "content": kept.content,
        "created_at": now,
    }


def _told(scope: Scope, row: ProjectRow | Head) -> Project:
    return Project(
        id=row.id,
        title=_title(scope, row),
        state=row.state,
        language=row.language,
        card=_opened_card(scope, row),
        revision=row.revision,
        version=row.head,
        created_at=row.created_at,
        updated_at=row.updated_at,
        opened_at=row.opened_at,
    )


def _told_version(scope: Scope, row: VersionRow, head: str) -> Version:
    return Version(
        id=row.id,
        number=row.number,
        parent=row.parent,
        kind=row.kind,
        label=scope.columns.open(f"versions.label/{row.id}", row.label) if row.label else "",
        current=row.id == head,
        created_at=row.created_at,
    )


def _title(scope: Scope, row: ProjectRow | Head) -> str:
    return scope.columns.open(f"projects.title/{row.id}", row.title)


def _sealed_title(scope: Scope, project: str, title: str) -> bytes:
    return scope.columns.seal(f"projects.title/{project}", title)


def _sealed_card(scope: Scope, project: str, card: Card | None) -> bytes | None:
    return (
        scope.columns.seal(f"projects.card/{project}", card.model_dump_json()) if card is not None else None
    )


def _opened_card(scope: Scope, row: ProjectRow | Head) -> Card | None:
    if row.card is None:
        return None
    return Card.model_validate_json(scope.columns.open(f"projects.card/{row.id}", row.card))


async def _changed(repository: Repository, project: str) -> Changed | UnknownProject:
    """Why the row did not move on: it is gone, or has another revision."""
    try:
        return _changed_since(await repository.head(project))
    except UnknownProject as unknown:
        return unknown


def _changed_since(row: Head) -> Changed:
    return Changed(f"The project has changed (it is at revision {row.revision}): read it and edit it again.")


def _position(row: Head) -> str:
    return f"{round(row.updated_at.timestamp() * 1000)}.{row.id}"


def _place(after: str | None) -> Place | None:
    if after is None:
        return None
    milliseconds, _, project = after.partition(".")
    return Place(datetime.fromtimestamp(int(milliseconds) / 1000, UTC), project)
