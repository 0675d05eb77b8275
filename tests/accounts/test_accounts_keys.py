"""API keys."""

import pytest

from tests.accounts.conftest import Bench
from vgenflow.services.accounts import errors, keys


def test_a_key_works_for_what_it_was_made_for_until_it_is_revoked(run) -> None:
    async def work(bench: Bench) -> None:
        scope = (await bench.member()).scope
        made = await bench.accounts.keys.make(scope, "Nightly build", ["write", "read"], 30)
        assert made.key.startswith("vgk_")
        assert made.key not in repr(made)
        caller = await bench.accounts.authenticate(made.key)
        assert caller.scope.account == scope.account
        assert caller.grants == {"read", "write"}
        assert (caller.session, caller.signed_in_at) == (None, None)
        (listed,) = await bench.accounts.keys.list(scope)
        assert (listed.name, listed.grants) == ("Nightly build", {"read", "write"})
        assert listed.last_used_on == bench.clock().date()
        assert not hasattr(listed, "key")
        with pytest.raises(errors.SessionOver):
            await bench.accounts.authenticate_session(made.key)
        await bench.accounts.keys.revoke(scope, made.id)
        with pytest.raises(errors.WrongApiKey):
            await bench.accounts.authenticate(made.key)

    run(work)


def test_a_key_expires(run) -> None:
    async def work(bench: Bench) -> None:
        scope = (await bench.member()).scope
        made = await bench.accounts.keys.make(scope, "robot", ["read"], 1)
        bench.clock.pass_by(hours=23, minutes=59)
        await bench.accounts.authenticate(made.key)
        bench.clock.pass_by(minutes=1)
        for service in (bench.accounts, bench.another()):
            with pytest.raises(errors.WrongApiKey):
                await service.authenticate(made.key)

    run(work)


def test_nobody_sees_or_revokes_the_key_of_another(run) -> None:
    async def work(bench: Bench) -> None:
        ada, bob = (await bench.member()).scope, (await bench.member("bob@example.org")).scope
        made = await bench.accounts.keys.make(ada, "robot", ["read"], 1)
        assert await bench.accounts.keys.list(bob) == []
        with pytest.raises(errors.NotFound):
            await bench.accounts.keys.revoke(bob, made.id)
        await bench.accounts.authenticate(made.key)

    run(work)


def test_keys_have_a_limit(run, monkeypatch) -> None:
    monkeypatch.setattr(keys, "MOST_KEYS", 2)

    async def work(bench: Bench) -> None:
        scope = (await bench.member()).scope
        for _ in range(2):
            await bench.accounts.keys.make(scope, "robot", ["read"], 1)
        with pytest.raises(errors.TooManyKeys):
            await bench.accounts.keys.make(scope, "robot", ["read"], 1)

    run(work)
