"""The ledger of disclosures: written before anything leaves, sealed, each space its own, erased with it."""

import asyncio
import json
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from tests.net.conftest import Web, serve
from tests.support.durable import Instance, now
from vgenflow.db import Database
from vgenflow.kit.content import digest
from vgenflow.kit.errors import VgenflowError
from vgenflow.net import Sending, Went, fetch
from vgenflow.production.jobs.witnesses import Witnesses
from vgenflow.services.disclosures.errors import UnknownDisclosure
from vgenflow.services.disclosures.service import LONGEST, Allowance, Disclosures, Leaving, Settled
from vgenflow.services.runs.dispatch import Taken
from vgenflow.services.runs.paying import Bought, CallRefused, Limits, PaidCalls, Request
from vgenflow.services.scope import Scope
from vgenflow.store.columns import Columns
from vgenflow.store.keyring import FileKeyring

PAGE = b"<p>The night train</p>"


@pytest.fixture
def web():
    yield from serve({})


def columns_of(instance: Instance) -> Callable[[str], Columns]:
    return lambda space: Columns(FileKeyring(instance.keyring), space)


def ledger_of(instance: Instance, database: Database) -> Disclosures:
    return Disclosures(database, columns_of(instance), now)


def taken(instance: Instance, scope: Scope) -> Taken:
    project = instance.project(scope, "x")
    run = instance.run(scope, project)
    return Taken(run, scope.space, scope.account, project, None, "make", None, 0, now())


def test_a_page_is_written_down_before_it_is_asked_for(
    database: Database, instance: Instance, web: Web
) -> None:
    scope = instance.space()
    run = taken(instance, scope)
    web.page("/a?q=lamp", PAGE)

    async def story() -> None:
        ledger = ledger_of(instance, database)
        witness = Witnesses(ledger).of(run)
        rows_at_request: list[int] = []

        def noted(sending: Sending) -> Callable[[Went], None]:
            went = witness(sending)
            rows_at_request.append(len(instance.rows("SELECT id FROM disclosures")))
            assert web.asked == []
            return went

        await asyncio.to_thread(fetch, web.link("/a?q=lamp"), policy=web.policy, witness=noted)
        assert rows_at_request == [1]
        [line], following = await ledger.list(scope)
        assert following is None
        assert (line.kind, line.purpose, line.recipient) == ("page", "read", "127.0.0.1")
        assert (line.project_id, line.run_id, line.outcome) == (run.project, run.id, "answered")
        assert line.bytes_in is not None
        assert line.bytes_in > len(PAGE)
        whole = await ledger.get(scope, line.id)
        assert whole.text.startswith("GET /a?q=lamp HTTP/1.1\r\n")
        assert len(whole.text.encode()) == whole.bytes_out
        assert whole.fingerprint == digest(whole.text.encode())
        assert line.allowed_at <= line.left_at

    asyncio.run(story())


def test_what_a_provider_is_sent_stands_there_with_its_cost(database: Database, instance: Instance) -> None:
    scope = instance.space()
    run, space = taken(instance, scope), None
    space = instance.store(scope, run.project)
    body = ["voice-1", "en", "It rises at night."]

    async def story() -> None:
        ledger = ledger_of(instance, database)
        paid = PaidCalls(database, lambda _: Limits(), "w", now, ledger)

        async def buy() -> Bought:
            [row] = instance.rows("SELECT outcome, call_id FROM disclosures")
            assert row["outcome"] == "sent"
            return Bought(b"sound", 1500)

        asked = Request("acme", "voice-1", body, 0, 20, asked="no_logging")
        await paid.once(run, space, asked, buy)
        await paid.once(run, space, asked, buy)  # bought before: nothing leaves

        async def refuse() -> Bought:
            raise CallRefused("The provider refused.")

        with pytest.raises(CallRefused):
            await paid.once(run, space, Request("acme", "voice-1", "other", 0, 20), refuse)
        [refused, done], _ = await ledger.list(scope)
        assert (done.recipient, done.model, done.asked) == ("acme", "voice-1", "no_logging")
        assert (done.cost_micros, done.currency, done.bytes_in, done.outcome) == (1500, "USD", 5, "answered")
        assert json.loads((await ledger.get(scope, done.id)).text) == body
        assert (refused.outcome, refused.cost_micros) == ("failed", None)
        counts = await ledger.counts(scope, now() - timedelta(minutes=1))
        assert (counts.provider, counts.page) == (2, 0)
        assert (await ledger.counts(scope, now() + timedelta(minutes=1))).provider == 0

    asyncio.run(story())


def test_nobody_reads_the_lines_of_others(database: Database, instance: Instance, tmp_path: Path) -> None:
    ada, bob = instance.space(), instance.space()

    async def story() -> None:
        ledger = ledger_of(instance, database)
        words = "a canary sings"
        line = await ledger.leaves(
            Leaving("mail", "reset", "mail.canary.example", words, 20),
            Allowance(ada.space, ada.account, now()),
        )
        assert (await ledger.get(ada, line)).text == words
        assert await ledger.list(bob) == ([], None)
        with pytest.raises(UnknownDisclosure):
            await ledger.get(bob, line)
        with pytest.raises(VgenflowError):
            await ledger.get(ada, "0" * 26)

    asyncio.run(story())
    for path in tmp_path.rglob("*"):
        assert not path.is_file() or b"canary" not in path.read_bytes()


def test_lists_come_in_pages_and_long_words_are_cut_and_say_so(
    database: Database, instance: Instance
) -> None:
    scope = instance.space()

    async def story() -> None:
        ledger = ledger_of(instance, database)
        by = Allowance(scope.space, scope.account, now())
        for number in range(3):
            long = "x" * (LONGEST + 1) if number == 2 else str(number)
            row = await ledger.leaves(Leaving("page", "read", f"{number}.example", long, 1), by)
            await ledger.settle(row, Settled("failed"))
        first, following = await ledger.list(scope, limit=2)
        assert [line.recipient for line in first] == ["2.example", "1.example"]
        rest, end = await ledger.list(scope, limit=2, after=following)
        assert [line.recipient for line in rest] == ["0.example"]
        assert end is None
        cut = await ledger.get(scope, first[0].id)
        assert (len(cut.text), cut.is_cut) == (LONGEST, True)
        assert cut.fingerprint == digest(b"x" * (LONGEST + 1))

    asyncio.run(story())
