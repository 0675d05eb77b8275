"""Sessions: they begin with a password, and end by time, by will and with the account."""

import asyncio
import hashlib

import pytest
from sqlalchemy import select

from tests.accounts.conftest import ADA, PASSWORD, Bench
from vgenflow.services.accounts import errors
from vgenflow.services.accounts.models import Account, AttemptsRow, Session
from vgenflow.services.accounts.passwords import Passwords
from vgenflow.store.columns import Columns


def test_signing_in_rotates_the_session(run) -> None:
    async def work(bench: Bench) -> None:
        await bench.member()
        sessions = bench.accounts.sessions
        first = await sessions.sign_in(ADA, PASSWORD, bench.visitor())
        second = await sessions.sign_in(ADA, PASSWORD, bench.visitor(), replaced=first.token)
        assert first.token != second.token
        with pytest.raises(errors.SessionOver):
            await bench.accounts.authenticate(first.token)
        assert (await bench.accounts.authenticate(second.token)).scope.role == "member"

    run(work)


@pytest.mark.parametrize("step", [{"days": 14}, {"days": 13, "hours": 22}])
def test_an_unused_session_ends_and_a_used_one_lasts(run, step) -> None:
    async def work(bench: Bench) -> None:
        await bench.member()
        token = (await bench.accounts.sessions.sign_in(ADA, PASSWORD, bench.visitor())).token
        bench.clock.pass_by(**step)
        if step["days"] == 14:
            with pytest.raises(errors.SessionOver):
                await asked_again(bench, token)
            return
        for _ in range(3):
            await asked_again(bench, token)
            bench.clock.pass_by(**step)
        await asked_again(bench, token)

    run(work)


def test_no_session_lasts_for_ever(run) -> None:
    async def work(bench: Bench) -> None:
        await bench.member()
        token = (await bench.accounts.sessions.sign_in(ADA, PASSWORD, bench.visitor())).token
        for _ in range(5):
            bench.clock.pass_by(days=10)
            await asked_again(bench, token)
        bench.clock.pass_by(days=10)
        with pytest.raises(errors.SessionOver):  # what is kept in memory lasts no longer either
            await bench.accounts.authenticate(token)
        with pytest.raises(errors.SessionOver):
            await asked_again(bench, token)

    run(work)


def test_a_list_names_devices_and_ends_them(run) -> None:
    async def work(bench: Bench) -> None:
        await bench.member()
        phone = (
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.1 Mobile/15E148 Safari/604.1"
        )
        await bench.accounts.sessions.sign_in(ADA, PASSWORD, bench.visitor(agent=phone))
        caller = await bench.enter()
        listed = await bench.accounts.sessions.list(caller)
        assert [(view.device, view.browser, view.browser_version, view.is_this) for view in listed] == [
            ("desktop", "Firefox", 128, True),
            ("phone", "Safari", 18, False),
            ("desktop", "Firefox", 128, False),
        ]
        await bench.accounts.sessions.end(caller, listed[1].id)
        with pytest.raises(errors.NotFound):
            await bench.accounts.sessions.end(caller, listed[1].id)
        await bench.accounts.sessions.end_others(caller)
        assert [view.is_this for view in await bench.accounts.sessions.list(caller)] == [True]
        await bench.accounts.sessions.end(caller, caller.session)
        assert await bench.accounts.sessions.list(caller) == []

    run(work)


def test_nobody_ends_the_session_of_another(run) -> None:
    async def work(bench: Bench) -> None:
        ada, bob = await bench.member(), await bench.member("bob@example.org")
        with pytest.raises(errors.NotFound):
            await bench.accounts.sessions.end(bob, ada.session)
        await bench.accounts.sessions.end_others(bob)
        assert len(await bench.accounts.sessions.list(ada)) == 1

    run(work)


def test_revoking_counts_at_once_here_and_within_a_second_elsewhere(run) -> None:
    async def work(bench: Bench) -> None:
        await bench.member()
        token = (await bench.accounts.sessions.sign_in(ADA, PASSWORD, bench.visitor())).token
        caller, elsewhere = await bench.accounts.authenticate(token), bench.another()
        await elsewhere.authenticate(token)
        await bench.accounts.sessions.end(caller, caller.session)
        with pytest.raises(errors.SessionOver):
            await bench.accounts.authenticate(token)
        await asyncio.sleep(1.0)
        with pytest.raises(errors.SessionOver):
            await elsewhere.authenticate(token)

    run(work)


def test_most_requests_do_not_ask_the_database(run, monkeypatch) -> None:
    async def work(bench: Bench) -> None:
        await bench.member()
        token = (await bench.accounts.sessions.sign_in(ADA, PASSWORD, bench.visitor())).token
        await bench.accounts.authenticate(token)
        monkeypatch.setattr(bench.database, "reading", None)
        for _ in range(100):
            await bench.accounts.authenticate(token)

    run(work)


def test_what_is_no_token_does_not_ask_the_database(run, monkeypatch) -> None:
    async def work(bench: Bench) -> None:
        monkeypatch.setattr(bench.database, "reading", None)
        for wrong in ("", "x", "0" * 51, "U" * 52, "é" * 52):
            with pytest.raises(errors.SessionOver):
                await bench.accounts.authenticate(wrong)
        for wrong in ("vgk_", "vgk_x", "vgk_" + "u" * 52):
            with pytest.raises(errors.WrongApiKey):
                await bench.accounts.authenticate(wrong)

    run(work)


def test_wrong_passwords_slow_down_known_and_unknown_addresses_alike(run) -> None:
    async def work(bench: Bench) -> None:
        await bench.member()
        waits: dict[str, list[int]] = {}
        for number, email in enumerate((ADA, "nobody@example.org")):
            seen, place = waits.setdefault(email, []), f"203.0.113.{number}"
            for _ in range(5):
                with pytest.raises(errors.SignInRefused):
                    await sign_in(bench, email, "wrong password", place)
            for _ in range(11):
                with pytest.raises(errors.WaitFirst) as caught:
                    await sign_in(bench, email, PASSWORD, place)  # nor the right one
                seen.append(caught.value.seconds)
                bench.clock.pass_by(seconds=caught.value.seconds)
                with pytest.raises(errors.SignInRefused):
                    await sign_in(bench, email, "wrong password", place)
        assert waits[ADA] == [1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300]
        assert waits["nobody@example.org"] == waits[ADA]
        await sign_in(bench, ADA, PASSWORD, "192.0.2.1")  # its owner is elsewhere and need not wait
        bench.clock.pass_by(seconds=300)
        for _ in range(6):
            await sign_in(bench, ADA, PASSWORD, "203.0.113.0")  # and all is forgotten

    run(work)


def test_many_places_together_are_slowed_down_too(run) -> None:
    async def work(bench: Bench) -> None:
        for number in range(50):
            with pytest.raises(errors.SignInRefused):
                await sign_in(bench, ADA, "wrong password", f"203.0.113.{number}")
        with pytest.raises(errors.WaitFirst) as caught:
            await sign_in(bench, ADA, "wrong password", "198.51.100.1")
        assert caught.value.seconds == 1
        for _ in range(10):
            bench.clock.pass_by(minutes=1)
            with pytest.raises(errors.SignInRefused):
                await sign_in(bench, ADA, "wrong password", f"198.51.100.{number}")
            number += 1
        with pytest.raises(errors.WaitFirst) as caught:
            await sign_in(bench, ADA, "wrong password", "192.0.2.1")
        assert caught.value.seconds == 60

    run(work)


def test_attempts_side_by_side_are_counted_before_they_are_checked(run) -> None:
    async def work(bench: Bench) -> None:
        await bench.member()
        tries = (sign_in(bench, ADA, f"wrong password {number}", "192.0.2.1") for number in range(50))
        done = await asyncio.gather(*tries, return_exceptions=True)
        assert sum(isinstance(result, errors.SignInRefused) for result in done) == 5
        assert sum(isinstance(result, errors.WaitFirst) for result in done) == 45

    run(work)


def test_processes_count_together(run) -> None:
    async def work(bench: Bench) -> None:
        await bench.member()
        both = [bench.another(), bench.another()]
        tries = (
            both[number % 2].sessions.sign_in(ADA, f"wrong {number}", bench.visitor("192.0.2.1"))
            for number in range(20)
        )
        done = await asyncio.gather(*tries, return_exceptions=True)
        assert sum(isinstance(result, errors.SignInRefused) for result in done) == 5
        assert sum(isinstance(result, errors.WaitFirst) for result in done) == 15
        bench.clock.pass_by(minutes=61)
        for accounts in both:  # all is forgotten, and swept
            with pytest.raises(errors.SignInRefused):
                await accounts.sessions.sign_in(ADA, "wrong", bench.visitor("192.0.2.1"))
        bench.clock.pass_by(hours=25)
        await bench.accounts.tidy()
        async with bench.database.reading() as session:
            assert (await session.scalars(select(AttemptsRow))).all() == []

    run(work)


def test_what_was_counted_names_nobody(run) -> None:
    async def work(bench: Bench) -> None:
        with pytest.raises(errors.SignInRefused):
            await sign_in(bench, ADA, "wrong", "192.0.2.1")
        instance = Columns.of_instance(bench.keyring, "accounts")
        async with bench.database.reading() as session:
            marks = {row.mark for row in await session.scalars(select(AttemptsRow))}
        assert len(marks) == 3
        guessed = (ADA, "192.0.2.1")
        assert not marks & {hashlib.sha256(text.encode()).digest() for text in guessed}
        assert not marks & {instance.mark(domain, text) for domain in ("email", "place") for text in guessed}

    run(work)


def test_one_place_cannot_try_many_addresses(run) -> None:
    async def work(bench: Bench) -> None:
        for number in range(20):
            with pytest.raises(errors.SignInRefused):
                await sign_in(bench, f"a{number}@example.org", "wrong", f"2001:db8::{number:x}")
        with pytest.raises(errors.WaitFirst):
            await sign_in(bench, "b@example.org", "wrong", "2001:db8::ffff")
        with pytest.raises(errors.SignInRefused):
            await sign_in(bench, "b@example.org", "wrong", "2001:db8:0:1::1")

    run(work)


def test_signing_in_takes_up_stronger_hashes(run) -> None:
    async def work(bench: Bench) -> None:
        await bench.member()
        stronger = bench.another()
        passwords = Passwords(Columns.of_instance(bench.keyring, "accounts"), memory_kib=128, passes=2)
        object.__setattr__(stronger._context, "passwords", passwords)
        before = await _hash(bench)
        for _ in range(2):
            await stronger.sessions.sign_in(ADA, PASSWORD, bench.visitor())
        after = await _hash(bench)
        assert ("m=64,t=1" in before, "m=128,t=2" in after) == (True, True)
        await bench.enter()

    run(work)


async def asked_again(bench: Bench, token: str) -> None:
    """Authenticate by the database, not by what is kept in memory."""
    bench.accounts._callers.forget(await _owner(bench))
    await bench.accounts.authenticate(token)


async def sign_in(bench: Bench, email: str, password: str, address: str) -> None:
    await bench.accounts.sessions.sign_in(email, password, bench.visitor(address))


async def _owner(bench: Bench) -> str:
    async with bench.database.reading() as session:
        return (await session.scalars(select(Session.account_id))).first()


async def _hash(bench: Bench) -> str:
    async with bench.database.reading() as session:
        account = (await session.scalars(select(Account))).one()
    return bench.accounts._context.instance.open(f"accounts.password/{account.id}", account.password)
