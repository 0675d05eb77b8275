"""Signing in by OpenID Connect, against a real provider; and against answers that no good provider gives."""

import asyncio
import base64
import json
from dataclasses import replace
from datetime import UTC, datetime
from ipaddress import ip_network
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from joserfc import jwt
from joserfc.jwk import ECKey, OctKey
from pydantic import ValidationError
from sqlalchemy import func, select

from tests.accounts.conftest import Bench
from tests.support.openid import CLIENT, REDIRECT, SECRET, Browser, Provider
from vgenflow.net import Allowance, NetPolicy, Response
from vgenflow.services.accounts import AccountsService, Caller, OpenIDProvider, errors, openid
from vgenflow.services.accounts.identities import Begun
from vgenflow.services.accounts.models import Account, Identity, Space
from vgenflow.services.accounts.openid import OpenIDClient, Secrets
from vgenflow.services.accounts.repository import Repository
from vgenflow.services.accounts.schemas import Wanting
from vgenflow.services.accounts.sessions import SignedIn


def service_of(bench: Bench, provider: Provider) -> AccountsService:
    bench.clock.time = datetime.now(UTC)
    return bench.another(
        providers=(OpenIDProvider("works", "The works", provider.issuer, CLIENT, SECRET),),
        network=NetPolicy((Allowance(ip_network("127.0.0.1/32"), provider.port),)),
    )


async def come_back(bench: Bench, accounts: AccountsService, begun: Begun, name: str, **more: Any) -> Any:
    answer = await asyncio.to_thread(Browser().sign_in, begun.address, name)
    return await accounts.identities.finish(begun.attempt, answer, bench.visitor(), **more)


async def sign_in(bench: Bench, accounts: AccountsService, name: str) -> Caller:
    signed_in = await come_back(bench, accounts, await accounts.identities.begin("works", REDIRECT), name)
    assert isinstance(signed_in, SignedIn)
    return await accounts.authenticate(signed_in.token)


def test_somebody_new_gets_an_account_and_comes_back_to_it(run, openid_provider) -> None:
    async def work(bench: Bench) -> None:
        accounts = service_of(bench, openid_provider)
        first = await sign_in(bench, accounts, "grace")
        view = await accounts.profile.view(first.scope)
        assert (view.email, view.display_name, view.has_password) == ("grace@example.org", "grace", False)
        again = await sign_in(bench, accounts, "grace")
        assert again.scope.account == first.scope.account
        assert (await sign_in(bench, accounts, "edsger")).scope.account != first.scope.account
        await accounts.close()

    run(work)


def test_who_wanted_a_page_is_told_of_it_and_nobody_else(run, openid_provider) -> None:
    async def work(bench: Bench) -> None:
        accounts = service_of(bench, openid_provider)
        begun = await accounts.identities.begin("works", REDIRECT, to="/films/a?at=3#b")
        assert accounts.identities.wanted(begun.attempt) == "/films/a?at=3#b"
        assert accounts.identities.wanted(begun.attempt[:-8] + "AAAAAAA=") == "/"
        assert accounts.identities.wanted("") == "/"
        await accounts.close()

    run(work)


@pytest.mark.parametrize(
    "to", ["//evil.example", "/\\evil.example", "https://evil.example", "/a\r\nb: c", ""]
)
def test_a_page_of_another_site_cannot_be_wanted(to: str) -> None:
    with pytest.raises(ValidationError):
        Wanting(to=to)


def test_an_unverified_address_counts_for_nothing(run, openid_provider) -> None:
    async def work(bench: Bench) -> None:
        accounts = service_of(bench, openid_provider)
        victim = await bench.member("grace@example.org")
        intruder = await sign_in(bench, accounts, "grace?")
        assert intruder.scope.account != victim.scope.account
        assert (await accounts.profile.view(intruder.scope)).email is None
        await accounts.close()

    run(work)


def test_a_verified_address_of_another_account_is_not_linked_by_itself(run, openid_provider) -> None:
    async def work(bench: Bench) -> None:
        accounts = service_of(bench, openid_provider)
        await bench.member("grace@example.org")
        with pytest.raises(errors.EmailTaken):
            await sign_in(bench, accounts, "grace")
        async with bench.database.reading() as session:
            for table in (Account, Space):
                assert await session.scalar(select(func.count()).select_from(table)) == 1
        await accounts.close()

    run(work)


def test_an_account_is_linked_by_its_owner_and_keeps_a_way_in(run, openid_provider) -> None:
    async def work(bench: Bench) -> None:
        accounts, password = service_of(bench, openid_provider), "violet tram under ice"
        ada, bob = await bench.member(), await bench.member("bob@example.org")
        identities = accounts.identities
        with pytest.raises(errors.WrongPassword):
            await identities.begin_link(ada, "works", REDIRECT, "wrong")
        begun = await identities.begin_link(ada, "works", REDIRECT, password)
        for other in (None, bob):  # the way back belongs to who set out
            with pytest.raises(errors.ProviderRefused):
                await come_back(bench, accounts, begun, "grace", caller=other)
        assert await come_back(bench, accounts, begun, "grace", caller=ada) is None
        assert (await sign_in(bench, accounts, "grace")).scope.account == ada.scope.account
        begun = await identities.begin_link(bob, "works", REDIRECT, password)
        with pytest.raises(errors.IdentityTaken):
            await come_back(bench, accounts, begun, "grace", caller=bob)
        (linked,) = await identities.list(ada.scope)
        assert await identities.list(bob.scope) == []
        with pytest.raises(errors.NotFound):
            await identities.unlink(bob.scope, linked.id)
        await identities.unlink(ada.scope, linked.id)
        grace = await sign_in(bench, accounts, "grace")
        assert grace.scope.account != ada.scope.account
        (only,) = await identities.list(grace.scope)
        with pytest.raises(errors.LastMethod):
            await identities.unlink(grace.scope, only.id)
        await accounts.close()

    run(work)


def test_without_a_password_a_fresh_sign_in_is_asked_for(run, openid_provider) -> None:
    async def work(bench: Bench) -> None:
        accounts = service_of(bench, openid_provider)
        caller = await sign_in(bench, accounts, "grace")
        await accounts.profile.ask_for_email(caller, "new@example.org", None, bench.visitor())
        bench.clock.pass_by(minutes=11)
        with pytest.raises(errors.ConfirmAnew):
            await accounts.profile.ask_for_email(caller, "new@example.org", None, bench.visitor())
        await accounts.close()

    run(work)


def test_a_code_counts_once_in_one_browser_and_for_ten_minutes(run, openid_provider) -> None:
    async def work(bench: Bench) -> None:
        accounts = service_of(bench, openid_provider)
        identities = accounts.identities
        mine, theirs = [await identities.begin("works", REDIRECT) for _ in range(2)]
        assert mine.address != theirs.address
        answer = await asyncio.to_thread(Browser().sign_in, mine.address, "grace")
        stolen = {**answer, "state": parse_qs(urlsplit(theirs.address).query)["state"][0]}
        attempts = [
            (theirs.attempt, answer),  # another browser's answer
            (theirs.attempt, stolen),  # with the state put right: PKCE and nonce stand in the way
            (mine.attempt + "A", answer),
            ("", answer),
            (mine.attempt, {"error": "access_denied", "state": answer["state"], "iss": answer["iss"]}),
        ]
        for attempt, given in attempts:
            with pytest.raises(errors.ProviderRefused):
                await identities.finish(attempt, given, bench.visitor())
        with pytest.raises(errors.ProviderFailed):
            await identities.finish(mine.attempt, {**answer, "iss": "https://evil.example"}, bench.visitor())
        fresh = await identities.begin("works", REDIRECT)
        answer = await asyncio.to_thread(Browser().sign_in, fresh.address, "grace")
        await identities.finish(fresh.attempt, answer, bench.visitor())
        with pytest.raises(errors.ProviderRefused):
            await identities.finish(fresh.attempt, answer, bench.visitor())
        late = await identities.begin("works", REDIRECT)
        bench.clock.pass_by(minutes=10)
        with pytest.raises(errors.ProviderRefused):
            await identities.finish(late.attempt, answer, bench.visitor())
        await accounts.close()

    run(work)


def test_keys_that_rotate_are_fetched_anew(run, openid_provider) -> None:
    async def work(bench: Bench) -> None:
        accounts = service_of(bench, openid_provider)
        first = await sign_in(bench, accounts, "grace")
        await asyncio.to_thread(openid_provider.rotate_keys)
        bench.clock.pass_by(seconds=31)
        assert (await sign_in(bench, accounts, "grace")).scope.account == first.scope.account
        await accounts.close()

    run(work)


def test_a_wrong_secret_an_unknown_provider_and_the_guards(run, openid_provider) -> None:
    async def work(bench: Bench) -> None:
        good = service_of(bench, openid_provider)
        provider = good._context.settings.providers[0]
        wrong = bench.another(
            providers=(replace(provider, client_secret="wrong"),), network=good._context.settings.network
        )
        with pytest.raises(errors.ProviderFailed):
            await sign_in(bench, wrong, "grace")
        guarded = bench.another(providers=(provider,))  # which allows no private address
        with pytest.raises(errors.ProviderFailed):
            await guarded.identities.begin("works", REDIRECT)
        with pytest.raises(errors.UnknownProvider):
            await good.identities.begin("elsewhere", REDIRECT)
        closed = bench.another(
            providers=(provider,), network=good._context.settings.network, open_registration=False
        )
        with pytest.raises(errors.RegistrationClosed):
            await sign_in(bench, closed, "hedy")
        for service in (good, wrong, guarded, closed):
            await service.close()

    run(work)


ISSUER = "https://id.example.org"
KEY = ECKey.generate_key("P-256", {"kid": "one"})
KEPT = Secrets("state", "nonce", "verifier")
NOW = datetime(2026, 3, 1, tzinfo=UTC)
GOOD = {
    "iss": ISSUER,
    "sub": "1",
    "aud": CLIENT,
    "exp": NOW.timestamp() + 60,
    "iat": NOW.timestamp(),
    "nonce": "nonce",
    "email": "ada@example.org",
    "email_verified": True,
}
METADATA = {
    "issuer": ISSUER,
    "authorization_endpoint": f"{ISSUER}/auth",
    "token_endpoint": f"{ISSUER}/token",
    "jwks_uri": f"{ISSUER}/keys",
}


def proven(
    monkeypatch, token: str, metadata: dict[str, Any] = METADATA, status: int = 200, **more: Any
) -> Any:
    """What a client makes of a provider that answers so."""
    keys = {"keys": [KEY.as_dict(private=False), {"kty": "oct", "k": "c2VjcmV0", "kid": "shared"}]}
    answers = {"openid-configuration": metadata, "keys": keys, "token": {"id_token": token} | more}

    def call(method: str, url: str, **_: Any) -> Response:
        body = answers[url.rpartition("/")[2]]
        code = status if url.endswith("/token") else 200
        return Response(url, code, (), json.dumps(body).encode(), "application/json", "")

    monkeypatch.setattr(openid, "call", call)
    client = OpenIDClient(OpenIDProvider("id", "ID", ISSUER, CLIENT, SECRET), NetPolicy(), lambda: NOW)
    return asyncio.run(client.proven(REDIRECT, KEPT, {"state": "state", "code": "c"}))


def signed(claims: dict[str, Any], key: Any = KEY, **header: str) -> str:
    return jwt.encode(
        {"alg": "ES256", "kid": "one"} | header, claims, key, algorithms=[header.get("alg", "ES256")]
    )


def test_a_good_token_is_believed(monkeypatch) -> None:
    found = proven(monkeypatch, signed(GOOD))
    assert (found.issuer, found.subject, found.email) == (ISSUER, "1", "ada@example.org")
    assert proven(monkeypatch, signed(GOOD | {"email_verified": "true"})).email is None
    assert proven(monkeypatch, signed(GOOD | {"aud": [CLIENT]})).subject == "1"
    assert proven(monkeypatch, signed(GOOD | {"aud": [CLIENT, "b"], "azp": CLIENT})).subject == "1"


@pytest.mark.parametrize(
    "change",
    [
        {"iss": "https://other.example.org"},
        {"iss": ISSUER + "/"},
        {"aud": "another client"},
        {"aud": ["another client"]},
        {"aud": [CLIENT, "another client"]},
        {"azp": "another client"},
        {"exp": NOW.timestamp() - 61},
        {"iat": NOW.timestamp() + 61},
        {"nbf": NOW.timestamp() + 61},
        {"nonce": "another"},
        {"sub": ""},
        {"sub": "x" * 256},
        *({claim: None} for claim in ("iss", "sub", "aud", "exp", "iat", "nonce")),
    ],
)
def test_a_token_that_does_not_hold_is_refused(monkeypatch, change: dict[str, Any]) -> None:
    claims = {name: value for name, value in (GOOD | change).items() if value is not None}
    with pytest.raises(errors.ProviderFailed):
        proven(monkeypatch, signed(claims))


def test_signatures_of_others_are_refused(monkeypatch) -> None:
    stranger = ECKey.generate_key("P-256", {"kid": "one"})
    header, payload, _ = signed(GOOD).split(".")
    unsigned = base64.urlsafe_b64encode(b'{"alg":"none"}').rstrip(b"=").decode()
    tokens = [
        signed(GOOD, stranger),
        signed(GOOD, ECKey.generate_key("P-256"), kid="two"),
        signed(GOOD, OctKey.import_key(b"a secret of thirty-two characters"), alg="HS256", kid="shared"),
        f"{header}.{payload}.",
        f"{unsigned}.{payload}.",
        f"{header}.{payload}",
        "",
        "a.b.c",
    ]
    for token in tokens:
        with pytest.raises(errors.ProviderFailed):
            proven(monkeypatch, token)


@pytest.mark.parametrize(
    "change",
    [
        {"issuer": "https://other.example.org"},
        {"token_endpoint": "http://id.example.org/token"},
        {"authorization_endpoint": "javascript:alert(1)"},
        {"jwks_uri": None},
        {"authorization_response_iss_parameter_supported": True},
    ],
)
def test_a_provider_that_describes_itself_wrongly_is_refused(monkeypatch, change: dict[str, Any]) -> None:
    with pytest.raises(errors.ProviderFailed):
        proven(monkeypatch, signed(GOOD), METADATA | change)


def test_broken_answers_are_refused(monkeypatch) -> None:
    with pytest.raises(errors.ProviderRefused):
        proven(monkeypatch, "", status=400, error="invalid_grant")
    with pytest.raises(errors.ProviderFailed):
        proven(monkeypatch, "", status=401, error="invalid_client")
    with pytest.raises(errors.ProviderFailed):
        proven(monkeypatch, "", status=500)


def test_a_secret_is_not_shown() -> None:
    provider = OpenIDProvider("id", "ID", ISSUER, CLIENT, SECRET)
    assert SECRET not in repr(provider)


def test_the_last_way_in_stays_when_two_are_removed_at_once(run) -> None:
    async def work(bench: Bench) -> None:
        caller = await bench.member()
        async with bench.database.writing() as session:
            account = await session.get(Account, caller.scope.account)
            account.password = None
            repository = Repository(session, caller.scope)
            for number in range(2):
                repository.add(Identity(provider="id", mark=bytes([number] * 32), created_at=bench.clock()))
        identities = bench.accounts.identities
        done = await asyncio.gather(
            *(identities.unlink(caller.scope, one.id) for one in await identities.list(caller.scope)),
            return_exceptions=True,
        )
        assert sorted(type(result).__name__ for result in done) == ["LastMethod", "NoneType"]

    run(work)
