"""Mails that come late, not at all, or never should; that a crash does not lose, and no log tells of."""

import asyncio
import json
import logging
from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import select, text

from tests.accounts.conftest import ADA, PASSWORD, Bench
from vgenflow.net.mail import MailDelayed, MailRefused, MailUnconfigured
from vgenflow.services.accounts.models import OutboxRow
from vgenflow.services.accounts.postman import GIVEN_UP, pause

Run = Callable[[Any], Any]


class Died(BaseException):
    """As if the process ended here."""


async def register(bench: Bench) -> None:
    await bench.accounts.registration.register(ADA, PASSWORD, "Ada", bench.visitor())


async def left(bench: Bench) -> int:
    async with bench.database.reading() as session:
        return len((await session.scalars(select(OutboxRow))).all())


def test_a_mail_is_tried_again_and_the_trouble_is_over(run: Run) -> None:
    async def work(bench: Bench) -> None:
        bench.post.failures = [MailDelayed("a."), MailDelayed("b.")]
        await register(bench)
        await bench.settle()
        postman = bench.accounts.postman
        assert postman.is_troubled
        await postman.send_due()  # too early
        assert len(bench.post.failures) == 1
        bench.clock.pass_by(seconds=2)
        await postman.send_due()
        bench.clock.pass_by(seconds=10)
        await postman.send_due()
        assert [mail.to for mail in bench.post.mails] == [ADA]
        assert postman.outcomes == {"sent": 1}
        assert not postman.is_troubled
        assert await left(bench) == 0

    run(work)


@pytest.mark.parametrize("error", [MailDelayed, MailUnconfigured])
def test_after_a_day_it_is_given_up_and_the_log_has_no_address(
    run: Run, caplog: pytest.LogCaptureFixture, error: type[Exception]
) -> None:
    async def work(bench: Bench) -> int:
        bench.post.failures = [error(f"{ADA} is away.")] * 100
        await register(bench)
        await bench.settle()
        began, tries = bench.clock.time, 1
        while await left(bench):
            bench.clock.pass_by(minutes=20)
            await bench.accounts.postman.send_due()
            tries += 1
            assert bench.clock.time - began <= GIVEN_UP
        assert bench.accounts.postman.outcomes == {"failed": 1}
        assert bench.post.mails == []
        return 100 - len(bench.post.failures)

    with caplog.at_level(logging.INFO):
        tried = run(work)
    assert 20 <= tried <= 40  # once an hour in the long run
    assert caplog.records[-1].message == "mail.given_up"
    assert ADA not in json.dumps([vars(record) for record in caplog.records], default=repr)


def test_pauses_grow_to_an_hour() -> None:
    pauses = [pause(tries).total_seconds() for tries in range(1, 9)]
    assert pauses == [2, 10, 50, 250, 1250, 3600, 3600, 3600]


def test_one_refused_address_says_nothing_of_the_server(run: Run) -> None:
    async def work(bench: Bench) -> None:
        bench.post.failures = [MailRefused("a.")]
        await register(bench)
        await bench.settle()
        assert bench.accounts.postman.outcomes == {"refused": 1}
        assert not bench.accounts.postman.is_troubled
        assert await left(bench) == 0

    run(work)


def test_a_mail_whose_sender_died_is_sent_by_the_next(run: Run) -> None:
    async def work(bench: Bench) -> None:
        bench.post.failures = [Died()]
        await register(bench)
        await asyncio.wait(bench.accounts.postman._under_way)
        assert bench.post.mails == []
        other = bench.another()
        await other.postman.send_due()  # it may still be under way
        assert bench.post.mails == []
        bench.clock.pass_by(minutes=3)
        await asyncio.gather(other.postman.send_due(), bench.accounts.postman.send_due())
        assert [mail.to for mail in bench.post.mails] == [ADA]
        assert await left(bench) == 0

    run(work)


def test_what_was_not_committed_is_not_sent(run: Run) -> None:
    async def work(bench: Bench) -> None:
        context = bench.accounts._context

        async def broken() -> None:
            async with bench.database.writing() as session:
                context.post(session, "confirm", "en", ADA, account=None, token="t")
                await session.flush()
                raise Died

        with pytest.raises(Died):
            await broken()
        await bench.settle()
        await bench.accounts.postman.send_due()
        assert bench.post.mails == []
        assert await left(bench) == 0

    run(work)


def test_a_row_tells_neither_address_nor_token(run: Run) -> None:
    async def work(bench: Bench) -> str:
        bench.post.failures = [MailDelayed("a.")]
        await register(bench)
        await bench.settle()
        async with bench.database.reading() as session:
            rows = (await session.execute(text("SELECT * FROM outbox"))).all()
        assert len(rows) == 1
        return repr(rows)

    told = run(work)
    for words in (ADA, "example.org", "confirm", "token"):
        assert words not in told


def test_mails_go_with_their_account_and_by_their_address(run: Run) -> None:
    async def work(bench: Bench) -> None:
        caller = await bench.member()
        bench.post.failures = [MailDelayed("a.")] * 2
        await bench.accounts.recovery.ask(ADA, bench.visitor())
        await bench.settle()
        await bench.accounts.registration.register("bo@example.org", PASSWORD, "Bo", bench.visitor())
        await bench.settle()
        assert await left(bench) == 2
        await bench.accounts.erase(caller.scope)
        assert await left(bench) == 1
        mark = bench.accounts._context.email_mark("bo@example.org")
        await bench.accounts.postman.forget("bo@example.org", mark)
        assert await left(bench) == 0
        assert bench.post.forgotten == [ADA, "bo@example.org"]

    run(work)


def test_who_has_no_account_gets_no_mail_and_leaves_nothing(run: Run) -> None:
    async def work(bench: Bench) -> None:
        await bench.accounts.recovery.ask("nobody@example.org", bench.visitor())
        await bench.settle()
        assert bench.post.mails == []
        assert await left(bench) == 0

    run(work)


def test_a_mail_that_cannot_be_read_holds_up_no_other_and_goes(run: Run) -> None:
    async def work(bench: Bench) -> None:
        bench.post.failures = [MailDelayed("a.")]
        await register(bench)
        await bench.settle()
        async with bench.database.writing() as session:
            await session.execute(text("UPDATE outbox SET payload = :noise"), {"noise": b"x" * 64})
        bench.clock.pass_by(minutes=1)
        await bench.accounts.postman.send_due()
        await bench.accounts.registration.register("bo@example.org", PASSWORD, "Bo", bench.visitor())
        await bench.settle()
        assert [mail.to for mail in bench.post.mails] == ["bo@example.org"]
        bench.clock.pass_by(hours=25)
        await bench.accounts.tidy()
        assert await left(bench) == 0

    run(work)


def test_closing_does_not_wait_for_ever(run: Run) -> None:
    async def work(bench: Bench) -> None:
        bench.post.failures = [MailDelayed("a.")]
        bench.accounts.postman.begin()
        await register(bench)
        await asyncio.sleep(0.05)
        await asyncio.wait_for(bench.accounts.postman.close(0.05), 2)
        assert await left(bench) == 1

    run(work)
