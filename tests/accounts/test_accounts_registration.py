"""How accounts come to be."""

import asyncio

import pytest
from sqlalchemy import func, select

from tests.accounts.conftest import ADA, PASSWORD, Bench
from vgenflow.services.accounts import errors
from vgenflow.services.accounts.models import Account, Space, Ticket


async def count(bench: Bench, table: type) -> int:
    async with bench.database.reading() as session:
        return await session.scalar(select(func.count()).select_from(table))


def test_a_confirmed_address_makes_an_account_with_a_space(run) -> None:
    async def work(bench: Bench) -> None:
        await bench.accounts.registration.register("Ada@Example.org", PASSWORD, "  Ada  ", bench.visitor())
        assert await count(bench, Account) == 0
        await bench.accounts.registration.confirm(await bench.last_token())
        assert (await count(bench, Account), await count(bench, Space)) == (1, 1)
        caller = await bench.enter("ADA@example.ORG")
        view = await bench.accounts.profile.view(caller.scope)
        assert (view.email, view.display_name, view.role) == ("Ada@example.org", "Ada", "member")
        assert view.space == caller.scope.space != view.id
        assert caller.grants is None

    run(work)


def test_a_token_works_once_and_for_a_day(run) -> None:
    async def work(bench: Bench) -> None:
        registration = bench.accounts.registration
        await registration.register(ADA, PASSWORD, "Ada", bench.visitor())
        late = await bench.last_token()
        bench.clock.pass_by(hours=24)
        with pytest.raises(errors.WrongToken):
            await registration.confirm(late)
        await registration.register(ADA, PASSWORD, "Ada", bench.visitor())
        token = await bench.last_token()
        bench.clock.pass_by(hours=23, minutes=59)
        await registration.confirm(token)
        for used in (token, late, "", "0" * 52):
            with pytest.raises(errors.WrongToken):
                await registration.confirm(used)

    run(work)


def test_of_two_confirmations_at_once_one_counts(run) -> None:
    async def work(bench: Bench) -> None:
        registration = bench.accounts.registration
        tokens = []
        for _ in range(2):
            await registration.register(ADA, PASSWORD, "Ada", bench.visitor())
            tokens.append(await bench.last_token())
        done = await asyncio.gather(
            *(registration.confirm(token) for token in (*tokens, *tokens)), return_exceptions=True
        )
        assert sum(result is None for result in done) == 1
        assert all(result is None or isinstance(result, errors.WrongToken) for result in done), done
        assert (await count(bench, Account), await count(bench, Space)) == (1, 1)

    run(work)


def test_a_known_address_gets_another_mail_and_the_same_answer(run) -> None:
    async def work(bench: Bench) -> None:
        await bench.member()
        answer = await bench.accounts.registration.register(ADA, "another password 1", "Eve", bench.visitor())
        assert answer is None
        mail = await bench.last_mail()
        assert mail.subject == "You already have an account"
        assert "token" not in mail.text
        with pytest.raises(errors.SignInRefused):
            await bench.enter(ADA, "another password 1")

    run(work)


def test_a_link_mailed_to_another_does_not_sign_in(run) -> None:
    """Who registers with somebody else's address gets nowhere: that person's own registration counts."""

    async def work(bench: Bench) -> None:
        registration = bench.accounts.registration
        await registration.register(ADA, "chosen by the attacker", "Eve", bench.visitor())
        await bench.last_token()
        await registration.register(ADA, PASSWORD, "Ada", bench.visitor())
        await registration.confirm(await bench.last_token())
        await bench.enter(ADA, PASSWORD)
        with pytest.raises(errors.SignInRefused):
            await bench.enter(ADA, "chosen by the attacker")

    run(work)


def test_registration_can_be_closed(run) -> None:
    async def work(bench: Bench) -> None:
        closed = bench.another(open_registration=False)
        with pytest.raises(errors.RegistrationClosed):
            await closed.registration.register(ADA, PASSWORD, "Ada", bench.visitor())
        await closed.close()
        assert await count(bench, Ticket) == 0

    run(work)


def test_mails_to_one_address_are_limited_whether_it_is_known_or_not(run) -> None:
    async def work(bench: Bench) -> None:
        await bench.member()
        bench.clock.pass_by(days=2)
        waits = {}
        for email in (ADA, "new@example.org"):
            for _ in range(3):
                await bench.accounts.registration.register(email, PASSWORD, "Ada", bench.visitor())
            with pytest.raises(errors.WaitFirst) as caught:
                await bench.accounts.registration.register(email, PASSWORD, "Ada", bench.visitor())
            waits[email] = caught.value.seconds
        assert set(waits.values()) == {600}
        bench.clock.pass_by(minutes=10)
        await bench.accounts.registration.register(ADA, PASSWORD, "Ada", bench.visitor())

    run(work)


def test_the_first_operator_registers_by_the_printed_token(run) -> None:
    async def work(bench: Bench) -> None:
        registration = bench.accounts.registration
        await bench.member("bob@example.org")
        old, token = await bench.accounts.setup_token(), await bench.accounts.setup_token()
        for wrong in (old, "0" * 52):
            with pytest.raises(errors.WrongToken):
                await registration.register_operator(wrong, ADA, PASSWORD, "Ada")
        with pytest.raises(errors.EmailTaken):
            await registration.register_operator(token, "bob@example.org", PASSWORD, "Ada")
        done = await asyncio.gather(
            *(registration.register_operator(token, ADA, PASSWORD, "Ada") for _ in range(2)),
            return_exceptions=True,
        )
        assert sum(isinstance(result, errors.WrongToken) for result in done) == 1
        assert (await bench.enter()).scope.role == "operator"
        assert await bench.accounts.setup_token() is None

    run(work)


@pytest.mark.parametrize(
    ("email", "password", "name", "code"),
    [
        ("ada", PASSWORD, "Ada", "accounts.wrong-email"),
        (ADA, "short", "Ada", "accounts.weak-password"),
        (ADA, PASSWORD, "  ", "accounts.wrong-name"),
    ],
)
def test_what_cannot_be_is_said_before_anything_is_done(run, email, password, name, code) -> None:
    async def work(bench: Bench) -> None:
        with pytest.raises(errors.VgenflowError) as caught:
            await bench.accounts.registration.register(email, password, name, bench.visitor())
        assert caught.value.code == code
        assert await count(bench, Ticket) == 0
        assert bench.post.mails == []

    run(work)
