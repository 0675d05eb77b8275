"""Name, address and password; a forgotten password; the end of an account."""

import asyncio

import pytest
from sqlalchemy import event, func, select

from tests.accounts.conftest import ADA, PASSWORD, Bench
from vgenflow.db import Base
from vgenflow.services.accounts import errors, keys
from vgenflow.services.accounts.models import Account, ApiKey, Session, Ticket
from vgenflow.store.columns import Columns
from vgenflow.store.errors import Damaged

NEW = "copper moon over dunes"
OTHER = "countess@example.net"


def test_a_name_changes_from_the_revision_that_was_seen(run) -> None:
    async def work(bench: Bench) -> None:
        scope = (await bench.member()).scope
        view = await bench.accounts.profile.rename(scope, "Ada King", 1)
        assert (view.display_name, view.revision) == ("Ada King", 2)
        with pytest.raises(errors.Changed):
            await bench.accounts.profile.rename(scope, "Augusta", 1)
        assert (await bench.accounts.profile.view(scope)).display_name == "Ada King"

    run(work)


def test_a_password_changes_by_the_old_one_and_ends_other_sessions(run) -> None:
    async def work(bench: Bench) -> None:
        other, caller = await bench.member(), await bench.enter()
        profile = bench.accounts.profile
        with pytest.raises(errors.WrongPassword):
            await profile.change_password(caller, "not the old one", NEW, bench.visitor())
        with pytest.raises(errors.WeakPassword):
            await profile.change_password(caller, PASSWORD, "ada@example.org1", bench.visitor())
        await profile.change_password(caller, PASSWORD, NEW, bench.visitor())
        left = await bench.accounts.sessions.list(caller)
        assert [view.id for view in left] == [caller.session] != [other.session]
        with pytest.raises(errors.SignInRefused):
            await bench.enter()
        await bench.enter(password=NEW)
        mail = await bench.last_mail()
        assert (mail.to, mail.subject) == (ADA, "Your password was changed")

    run(work)


def test_the_old_password_cannot_be_tried_for_ever(run) -> None:
    async def work(bench: Bench) -> None:
        caller = await bench.member()
        refused = []
        for _ in range(6):
            with pytest.raises(errors.VgenflowError) as caught:
                await bench.accounts.profile.change_password(caller, "wrong", NEW, bench.visitor())
            refused.append(caught.type)
        assert refused == [errors.WrongPassword] * 5 + [errors.WaitFirst]

    run(work)


def test_an_address_changes_once_the_new_one_is_confirmed(run) -> None:
    async def work(bench: Bench) -> None:
        caller, profile = await bench.member(), bench.accounts.profile
        for wrong in (None, "", "wrong"):
            with pytest.raises(errors.WrongPassword):
                await profile.ask_for_email(caller, OTHER, wrong, bench.visitor())
        await profile.ask_for_email(caller, OTHER, PASSWORD, bench.visitor(language="zh"))
        mail = await bench.last_mail()
        assert (mail.to, mail.subject, mail.language) == (OTHER, "请确认新邮箱", "zh")
        assert (await profile.view(caller.scope)).email == ADA
        await bench.accounts.recovery.ask(ADA, bench.visitor())  # a link to the old address …
        reset = await bench.last_token()
        bench.post.mails.pop()
        token = await bench.last_token()
        await profile.confirm_email(token, bench.visitor())
        assert (await profile.view(caller.scope)).email == OTHER
        mail = await bench.last_mail()
        assert (mail.to, mail.subject) == (ADA, "Your address was changed")
        await bench.enter(OTHER)
        with pytest.raises(errors.SignInRefused):
            await bench.enter(ADA)
        for used in (token, reset):  # … is worth nothing any more
            with pytest.raises(errors.WrongToken):
                await profile.confirm_email(used, bench.visitor())
            with pytest.raises(errors.WrongToken):
                await bench.accounts.recovery.finish(used, NEW, bench.visitor())

    run(work)


def test_the_address_of_another_account_cannot_be_taken(run) -> None:
    async def work(bench: Bench) -> None:
        caller, bob = await bench.member(), await bench.member("bob@example.org")
        await bench.accounts.profile.ask_for_email(caller, "Bob@example.org", PASSWORD, bench.visitor())
        mail = await bench.last_mail()
        assert (mail.to, "token" in mail.text) == ("Bob@example.org", False)
        for who in (caller, bob):  # both may confirm the same free address; the first gets it
            await bench.accounts.profile.ask_for_email(who, OTHER, PASSWORD, bench.visitor())
        tokens = [_token(bench, -2), _token(bench, -1)] if await bench.last_mail() else []
        done = await asyncio.gather(
            *(bench.accounts.profile.confirm_email(token, bench.visitor()) for token in tokens),
            return_exceptions=True,
        )
        assert sorted(type(result).__name__ for result in done) == ["NoneType", "WrongToken"]

    run(work)


def test_a_forgotten_password_is_replaced_by_mail(run) -> None:
    async def work(bench: Bench) -> None:
        caller, recovery = await bench.member(), bench.accounts.recovery
        await recovery.ask("ADA@example.org", bench.visitor())
        assert (await bench.last_mail()).to == ADA  # the address that was verified, not the one typed
        token = await bench.last_token()
        with pytest.raises(errors.WeakPassword):
            await recovery.finish(token, "password1234", bench.visitor())
        await recovery.finish(token, NEW, bench.visitor())
        assert await bench.accounts.sessions.list(caller) == []
        with pytest.raises(errors.WrongToken):
            await recovery.finish(token, NEW, bench.visitor())
        with pytest.raises(errors.SignInRefused):
            await bench.enter()
        await bench.enter(password=NEW)
        assert (await bench.last_mail()).subject == "Your password was changed"

    run(work)


def test_asking_for_a_password_of_nobody_sends_nothing(run) -> None:
    async def work(bench: Bench) -> None:
        assert await bench.accounts.recovery.ask("nobody@example.org", bench.visitor()) is None
        await bench.settle()
        assert bench.post.mails == []

    run(work)


def test_what_is_done_is_the_same_for_known_and_unknown_addresses(run, monkeypatch) -> None:
    """Not the clock is compared but the work: every statement, every hash, every mail begun."""

    async def work(bench: Bench) -> None:
        await bench.member()
        await bench.settle()
        steps: list[str] = []
        _listen(bench, steps, monkeypatch)
        ways = {
            "sign in": lambda email: bench.accounts.sessions.sign_in(
                email, "wrong password", bench.visitor()
            ),
            "register": lambda email: bench.accounts.registration.register(
                email, NEW, "Ada", bench.visitor()
            ),
            "reset": lambda email: bench.accounts.recovery.ask(email, bench.visitor()),
        }
        for name, way in ways.items():
            done = []
            for email in (ADA, "nobody@example.org"):
                steps.clear()
                await asyncio.gather(way(email), return_exceptions=True)
                done.append(tuple(steps))
            assert done[0] == done[1], name
            assert len(done[0]) > 1, name

    run(work)


def test_a_closing_account_lets_nobody_in_and_an_erased_one_is_gone(run) -> None:
    async def work(bench: Bench) -> None:
        ada, bob = await bench.member(), await bench.member("bob@example.org")
        token = (await bench.accounts.sessions.sign_in(ADA, PASSWORD, bench.visitor())).token
        key = (await bench.accounts.keys.make(ada.scope, "robot", ["read"], 30)).key
        await bench.accounts.authenticate(key)
        for _ in range(2):
            await bench.accounts.close_account(ada.scope)
        for shown in (token, key):
            with pytest.raises((errors.SessionOver, errors.WrongApiKey)):
                await bench.accounts.authenticate(shown)
        with pytest.raises(errors.SignInRefused):
            await bench.enter()
        sealed = ada.scope.columns.seal("projects.title/1", "Night trains")
        for _ in range(2):
            await bench.accounts.erase(ada.scope)
        assert bench.post.forgotten == [ADA]
        with pytest.raises(Damaged):
            Columns(bench.keyring, ada.scope.space).open("projects.title/1", sealed)
        async with bench.database.reading() as session:
            for table in (Account, Session):
                assert {
                    row.account_id if table is Session else row.id
                    for row in await session.scalars(select(table))
                } == {bob.scope.account}
            for table in (ApiKey, Ticket):
                assert await session.scalar(select(func.count()).select_from(table)) == 0
        assert (await bench.accounts.profile.view(bob.scope)).email == "bob@example.org"
        await bench.member()  # the address is free again

    run(work)


def test_what_has_expired_is_swept(run) -> None:
    async def work(bench: Bench) -> None:
        caller = await bench.member()
        await bench.accounts.recovery.ask(ADA, bench.visitor())
        await bench.accounts.keys.make(caller.scope, "short", ["read"], 1)
        await bench.accounts.keys.make(caller.scope, "long", ["read"], 300)
        await bench.accounts.tidy()
        assert await _counts(bench) == (1, 2, 1)
        bench.clock.pass_by(days=1, minutes=1)
        await bench.accounts.tidy()
        assert await _counts(bench) == (1, 2, 0)
        bench.clock.pass_by(days=13, hours=12)
        await bench.accounts.tidy()
        assert await _counts(bench) == (0, 1, 0)

    run(work)


def test_every_table_of_accounts_goes_with_its_space() -> None:
    ours = ("accounts", "identities", "sessions", "api_keys")
    for name in ours:
        column = Base.metadata.tables[name].c.space_id
        (key,) = column.foreign_keys
        assert (key.target_fullname, key.ondelete) == ("spaces.id", "CASCADE")
        assert column.index or column.unique


async def _counts(bench: Bench) -> tuple[int, ...]:
    async with bench.database.reading() as session:
        return tuple(
            [
                await session.scalar(select(func.count()).select_from(table))
                for table in (Session, ApiKey, Ticket)
            ]
        )


def _token(bench: Bench, place: int) -> str:
    return bench.post.mails[place].text.split("#token=")[1].split()[0]


def _listen(bench: Bench, steps: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Note what is asked of the database and hashed, until the postman comes: that is after the answer."""
    engine = bench.database._engine.sync_engine
    event.listen(engine, "before_cursor_execute", lambda _c, _u, sql, *_: steps.append(sql))
    passwords, postman = bench.accounts._context.passwords, bench.accounts.postman
    verify, hashed = passwords._hash.verify_and_update, passwords._hash.hash

    class Noting:
        def verify_and_update(self, *given):
            steps.append("verify")
            return verify(*given)

        def hash(self, *given):
            steps.append("hash")
            return hashed(*given)

    monkeypatch.setattr(passwords, "_hash", Noting())
    monkeypatch.setattr(postman, "_soon", lambda: steps.append("mail"))


def test_edits_and_limits_hold_side_by_side(run, monkeypatch) -> None:
    monkeypatch.setattr(keys, "MOST_KEYS", 2)

    async def work(bench: Bench) -> None:
        scope = (await bench.member()).scope
        names = await asyncio.gather(
            *(bench.accounts.profile.rename(scope, f"Ada {number}", 1) for number in range(4)),
            return_exceptions=True,
        )
        assert sum(isinstance(result, errors.Changed) for result in names) == 3
        made = await asyncio.gather(
            *(bench.accounts.keys.make(scope, "robot", ["read"], 1) for _ in range(4)), return_exceptions=True
        )
        assert sum(isinstance(result, errors.TooManyKeys) for result in made) == 2

    run(work)
