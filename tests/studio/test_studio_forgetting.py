"""Keys in memory do not outlive what they were for, whichever process has erased it."""

import asyncio
import gc
from pathlib import Path

from tests.accounts.conftest import PASSWORD
from tests.projects.project_cases import small
from vgenflow.db import migrating
from vgenflow.kit.ids import new_id
from vgenflow.services.accounts import Caller, Visitor
from vgenflow.services.accounts.passwords import Passwords
from vgenflow.store.columns import Columns
from vgenflow.store.space import Space
from vgenflow.studio.house import House
from vgenflow.studio.settings import Settings, load_server

VISITOR = Visitor("127.0.0.1", "a browser")


def test_another_process_forgets_what_was_erased_here(tmp_path: Path) -> None:
    async def story(here: House, there: House) -> None:
        caller = await member(here)
        kept = await member(here)
        scope, project = caller.scope, await film(here, caller)
        assert (await there.accounts.authenticate(await again(there, caller))).scope.space == scope.space
        assert await there.projects.load(scope, project)
        assert keys_of(there, scope.space) == {(scope.space,), (scope.space, project)}
        assert await there.projects.load(kept.scope, await film(there, kept))
        before = keys_of(there, kept.scope.space)

        await here.privacy.closing.delete_project(scope, project)
        assert keys_of(here, scope.space) == {(scope.space,)}
        await there.forget_erased()
        assert keys_of(there, scope.space) == {(scope.space,)}
        assert there.projects._holdings._known.get((scope.space, project)) is None

        await here.privacy.closing.close_account(caller, PASSWORD, VISITOR)
        await there.forget_erased()
        for house in (here, there):
            assert keys_of(house, scope.space) == set()
            assert scope.space not in house.accounts._context._columns
        assert keys_of(there, kept.scope.space) == before
        assert kept.scope.space in here.accounts._context._columns

    run(tmp_path, story)


def test_nothing_in_the_server_holds_on_to_a_closed_accounts_key(tmp_path: Path) -> None:
    async def story(here: House, _: House) -> None:
        caller = await member(here)
        await film(here, caller)
        space, marked = caller.scope.space, caller.scope.columns._index
        assert holding(space, marked)
        await here.privacy.closing.close_account(caller, PASSWORD, VISITOR)
        del caller
        assert holding(space, marked) == []

    run(tmp_path, story)


def holding(space: str, marked: bytes) -> list[object]:
    """What is in memory that opens what a space has sealed."""
    gc.collect()
    alive = gc.get_objects()
    columns = [one for one in alive if isinstance(one, Columns) and one._index == marked]
    return [*columns, *(one for one in alive if isinstance(one, Space) and one._space == space)]


def run(folder: Path, story) -> None:
    """Two servers of one instance."""
    machine = Settings(folder, folder / "packs", folder / "models", 1)
    server = load_server(folder, environment={}, public_url="https://video.example.org")
    migrating.upgrade(server.database(folder))

    async def told() -> None:
        houses = House(machine, server), House(machine, server)
        for house in houses:
            context = house.accounts._context
            object.__setattr__(context, "passwords", Passwords(context.instance, memory_kib=64, passes=1))
        try:
            await story(*houses)
        finally:
            for house in houses:
                await house.close()

    asyncio.run(told())


async def member(house: House) -> Caller:
    accounts = house.accounts
    email = f"{new_id()}@example.org"
    account = await accounts.registration.made(new_id(), "Ada", email, "member")
    account.password = await accounts._context.passwords.sealed_hash(account.id, PASSWORD)
    async with house.database.writing() as session:
        await accounts.registration.admit(session, account)
    begun = await accounts.sessions.begin(account, VISITOR)
    return await accounts.authenticate(begun.token)


async def again(house: House, caller: Caller) -> str:
    """A session in another process."""
    email = (await house.accounts.profile.view(caller.scope)).email
    return (await house.accounts.sessions.sign_in(email, PASSWORD, VISITOR)).token


async def film(house: House, caller: Caller) -> str:
    return (await house.projects.create(caller.scope, small(), title="The river")).project.id


def keys_of(house: House, space: str) -> set[tuple[str, ...]]:
    return {place for place in house.keyring._known if place[0] == space}
