"""Deleting and closing: access ends, nothing is left, others are untouched, the receipt holds."""

import asyncio
import base64
import json
from collections.abc import Sequence
from contextlib import AbstractAsyncContextManager

import pytest
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from sqlalchemy import func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from tests.accounts.conftest import PASSWORD
from tests.privacy.privacy_cases import Instance, a_picture, files_of, later
from vgenflow.db import Base
from vgenflow.production.operations.works import Compositions
from vgenflow.services.accounts import Visitor
from vgenflow.services.accounts.errors import ConfirmAnew, SessionOver, WrongPassword
from vgenflow.services.privacy.closing import SECOND_LOOK
from vgenflow.services.privacy.erasing import PIECE
from vgenflow.services.privacy.errors import UnknownArchive, UnknownReceipt
from vgenflow.services.privacy.ledger import Erased
from vgenflow.services.privacy.ports import Vault
from vgenflow.services.privacy.schemas import Receipt, ReceiptKeys
from vgenflow.services.projects.errors import UnknownProject
from vgenflow.services.projects.service import Projects
from vgenflow.store.buckets import Address, Bucket
from vgenflow.store.space import Space

STAYING = {"erasures"}
VISITOR = Visitor("203.0.113.7", "a browser", "en")
CHINESE = Visitor("203.0.113.7", "a browser", "zh")


def statement_of(receipt: Receipt, keys: ReceiptKeys) -> dict[str, str]:
    """Verified as the documentation says, with nothing of ours."""
    header, payload, signature = (base64.urlsafe_b64decode(part + "==") for part in receipt.jws.split("."))
    kid = json.loads(header)["kid"]
    key = next(key for key in keys.model_dump()["keys"] if key["kid"] == kid)
    public = Ed25519PublicKey.from_public_bytes(base64.urlsafe_b64decode(key["x"] + "=="))
    public.verify(signature, receipt.jws.rpartition(".")[0].encode())
    told: dict[str, str] = json.loads(payload)
    return told


async def counts(there: Instance, space: str) -> dict[str, int]:
    """Rows of a space, by table."""
    found = {}
    async with there.database.reading() as session:
        for name, table in Base.metadata.tables.items():
            column = table.c.id if name == "spaces" else table.c.get("space_id")
            if column is not None and name not in STAYING:
                count = await session.scalar(select(func.count()).select_from(table).where(column == space))
                found[name] = count or 0
    return found


class Killed(BaseException):
    """As if the process had ended there."""


class Forgetting:
    """A store of jobs that notes what it is to forget."""

    def __init__(self) -> None:
        self.runs: list[str] = []
        self.compacted = 0

    def forget(self, runs: Sequence[str]) -> None:
        self.runs.extend(runs)

    def compact(self) -> None:
        self.compacted += 1


def test_a_deleted_project_leaves_nothing_and_a_receipt(instance: Instance) -> None:
    instance.jobs = Forgetting()
    instance.privacy = instance.another()

    async def story(there: Instance) -> None:
        scope = (await there.member()).scope
        other = (await there.member("bob@example.org", "Bob")).scope
        project, kept = await there.film(scope), await there.film(scope, title="kept")
        theirs = await there.film(other)
        run = await there.video(scope, project)
        with pytest.raises(UnknownProject):
            await there.privacy.closing.delete_project(other, project)

        receipt = await there.privacy.closing.delete_project(scope, project)

        told = statement_of(receipt, there.privacy.receipts.keys())
        assert (told["kind"], told["space"], told["subject"]) == ("project", scope.space, project)
        assert told["asked_at"] <= told["keys_destroyed_at"] <= told["erased_at"] < told["backups_gone_by"]
        assert told == json.loads(receipt.statement.model_dump_json())
        assert await there.privacy.closing.receipt(scope, told["id"]) == receipt
        with pytest.raises(UnknownReceipt):
            await there.privacy.closing.receipt(other, told["id"])
        forged = receipt.model_copy(update={"jws": receipt.jws.replace("A", "B")})
        with pytest.raises((InvalidSignature, ValueError, StopIteration)):
            statement_of(forged, there.privacy.receipts.keys())
        with pytest.raises(UnknownProject):
            await there.projects.get(scope, project)
        assert list(there.blobs.list(f"{scope.space}/{project}")) == []
        assert not there.keyring.knows(scope.space, project)
        assert (await counts(there, scope.space))["runs"] == 0
        assert (await counts(there, scope.space))["projects"] == 1
        assert (await there.projects.current(scope, kept)).work
        assert (await there.projects.current(other, theirs)).work
        assert there.jobs.runs == [run]
        assert there.ledger.all() == (Erased("project", scope.space, project),)

        later(there, seconds=SECOND_LOOK.total_seconds())
        await there.privacy.closing.go_on()
        assert await _erasures(there) == 0

    instance.run(story)


def test_a_closed_account_leaves_nothing_and_others_are_untouched(instance: Instance) -> None:
    async def story(there: Instance) -> None:
        caller = await there.member()
        scope = caller.scope
        other = (await there.member("bob@example.org", "Bob")).scope
        theirs = await there.film(other)
        project = await there.film(scope)
        await there.video(scope, project)
        await there.media(scope, "map.png", a_picture("red"))
        archive = (await there.privacy.archives.start(scope, "zh")).id
        before = await counts(there, other.space)

        with pytest.raises(WrongPassword):
            await there.privacy.closing.close_account(caller, "not this one at all", VISITOR)
        assert (await counts(there, scope.space))["accounts"] == 1
        receipt = await there.privacy.closing.close_account(caller, PASSWORD, CHINESE)

        told = statement_of(receipt, there.privacy.receipts.keys())
        assert (told["kind"], told["subject"]) == ("account", scope.account)
        last = there.post.mails[-1]
        assert (last.to, last.language) == ("ada@example.org", "zh")
        assert receipt.jws in last.text
        assert there.post.forgotten == ["ada@example.org"]
        assert set((await counts(there, scope.space)).values()) == {0}
        assert await counts(there, other.space) == before
        assert list(there.blobs.list(scope.space)) == []
        assert not there.keyring.knows(scope.space)
        with pytest.raises(SessionOver):
            await there.accounts.profile.view(scope)
        with pytest.raises(UnknownArchive):
            await there.privacy.archives.get(scope, archive)
        assert (await there.projects.current(other, theirs)).work
        assert not await there.privacy.archivist.work_once()

    instance.run(story)


def test_an_erasure_that_was_cut_off_is_finished(instance: Instance, monkeypatch: pytest.MonkeyPatch) -> None:
    async def story(there: Instance) -> None:
        caller = await there.member()
        scope = caller.scope
        await there.film(scope)

        async def killed(*_: object) -> None:
            raise Killed

        with monkeypatch.context() as patch:
            patch.setattr(there.privacy.closing._eraser, "content", killed)
            with pytest.raises(Killed):
                await there.privacy.closing.close_account(caller, PASSWORD, VISITOR)
        with pytest.raises(SessionOver):
            await there.accounts._callers._of_session(b"")
        assert there.keyring.knows(scope.space)

        await there.another().closing.go_on()
        assert set((await counts(there, scope.space)).values()) == {0}
        assert not there.keyring.knows(scope.space)
        assert list(there.blobs.list(scope.space)) == []

    instance.run(story)


def test_what_is_written_in_the_moment_of_erasing_is_found_at_the_second_look(instance: Instance) -> None:
    async def story(there: Instance) -> None:
        scope = (await there.member()).scope
        project = await there.film(scope)
        late = there.store(scope.space, project)  # as a worker has it open
        await there.privacy.closing.delete_project(scope, project)
        late.put(late.key("segment", "late"), b"late")
        there.store(scope.space, project)  # which makes a new key
        later(there, seconds=SECOND_LOOK.total_seconds() - 5)
        await there.privacy.closing.go_on()
        assert len(list(there.blobs.list(f"{scope.space}/{project}"))) == 1
        later(there, seconds=10)
        await there.privacy.closing.go_on()
        assert list(there.blobs.list(f"{scope.space}/{project}")) == []
        assert not there.keyring.knows(scope.space, project)

    instance.run(story)


def test_runs_at_work_are_stopped_first(instance: Instance) -> None:
    async def story(there: Instance) -> None:
        scope = (await there.member()).scope
        project = await there.film(scope)
        await there.video(scope, project)
        runs = Base.metadata.tables["runs"]
        async with there.database.writing() as session:
            await session.execute(update(runs).values(state="running"))

        async def worker() -> None:
            while True:
                await asyncio.sleep(0.01)
                async with there.database.writing() as session:
                    put_down = update(runs).where(runs.c.cancel_asked_at.is_not(None))
                    await session.execute(put_down.values(state="cancelled"))

        working = asyncio.create_task(worker())
        began = asyncio.get_running_loop().time()
        await there.privacy.closing.delete_project(scope, project)
        assert asyncio.get_running_loop().time() - began < 8
        working.cancel()

    instance.run(story)


def test_without_a_password_the_sign_in_must_be_fresh(instance: Instance) -> None:
    async def story(there: Instance) -> None:
        caller = await there.member()
        accounts = Base.metadata.tables["accounts"]
        async with there.database.writing() as session:
            await session.execute(update(accounts).values(password=None))
        later(there, minutes=30)
        with pytest.raises(ConfirmAnew):
            await there.privacy.closing.close_account(caller, None, VISITOR)

    instance.run(story)


async def _erasures(there: Instance) -> int:
    async with there.database.reading() as session:
        table = Base.metadata.tables["erasures"]
        return await session.scalar(select(func.count()).select_from(table)) or 0


def test_a_deletion_that_was_cut_off_is_out_of_sight_at_once_and_finished(
    instance: Instance, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def story(there: Instance) -> None:
        scope = (await there.member()).scope
        project = await there.film(scope)

        async def killed(*_: object) -> None:
            raise Killed

        with monkeypatch.context() as patch:
            patch.setattr(there.privacy.closing._eraser, "stop_runs", killed)
            with pytest.raises(Killed):
                await there.privacy.closing.delete_project(scope, project)
        with pytest.raises(UnknownProject):
            await there.projects.get(scope, project)
        files = files_of(await there.exported(scope))
        assert not [name for name in files if project in name]
        assert files["data/projects.jsonl"] == b""

        await there.another().closing.go_on()
        (receipt,), following = await there.privacy.closing.all_receipts(scope)
        assert following is None
        assert statement_of(receipt, there.privacy.receipts.keys())["subject"] == project
        assert (await counts(there, scope.space))["projects"] == 0
        assert list(there.blobs.list(f"{scope.space}/{project}")) == []
        assert there.ledger.has(project)

    instance.run(story)


def test_much_is_erased_in_pieces_between_which_others_write(instance: Instance) -> None:
    async def story(there: Instance) -> None:
        caller = await there.member()
        scope = caller.scope
        project = await there.film(scope)
        run = await there.video(scope, project)
        events = Base.metadata.tables["run_events"]
        told = {"run_id": run, "space_id": scope.space, "kind": "progress", "happened_at": there.now()}
        rows = [{**told, "seq": 1000 + seq} for seq in range(3 * PIECE)]
        async with there.database.writing(long=True) as session:
            await session.execute(insert(events), rows)
        pieces: list[int] = []
        counted = there.database.writing

        def writing(*, long: bool = False) -> AbstractAsyncContextManager[AsyncSession]:
            pieces.append(long)
            return counted(long=long)

        there.database.writing = writing  # type: ignore[method-assign]
        await there.privacy.closing.close_account(caller, PASSWORD, VISITOR)
        assert sum(pieces) >= 4
        assert set((await counts(there, scope.space)).values()) == {0}

    instance.run(story)


@pytest.mark.slow
def test_a_bucket_is_emptied_as_a_disk_is(instance: Instance, bucket: Address) -> None:
    instance.blobs = Bucket(bucket)  # type: ignore[assignment]
    instance.store = lambda space, scope: Space(instance.blobs, instance.keyring, space, scope)
    instance.vault = Vault(instance.blobs, instance.keyring, instance.store)
    instance.projects = Projects(
        instance.database,
        instance.store,
        instance.keyring,
        Compositions(instance.house.context),
        instance.now,
    )
    instance.privacy = instance.another()

    async def story(there: Instance) -> None:
        caller = await there.member()
        await there.film(caller.scope)
        await there.media(caller.scope, "map.png", a_picture("red"))
        data = await there.exported(caller.scope)
        assert await there.imported(caller.scope, data) == "ready"
        assert len(list(there.blobs.list(caller.scope.space))) > 5
        await there.privacy.closing.close_account(caller, PASSWORD, VISITOR)
        assert list(there.blobs.list(caller.scope.space)) == []

    instance.run(story)
