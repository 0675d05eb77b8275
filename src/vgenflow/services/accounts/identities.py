"""Signing in by a provider of OpenID Connect, and linking such sign-ins to an account."""

import base64
import binascii
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy.exc import IntegrityError

from vgenflow.kit.ids import new_id
from vgenflow.services.accounts.addresses import LONGEST_NAME, read_email, read_name
from vgenflow.services.accounts.callers import Caller
from vgenflow.services.accounts.context import Context, Visitor
from vgenflow.services.accounts.directory import Directory
from vgenflow.services.accounts.errors import (
    EmailTaken,
    IdentityTaken,
    LastMethod,
    NotFound,
    ProviderRefused,
    RegistrationClosed,
    SignInRefused,
    UnknownProvider,
    WrongEmail,
    WrongName,
)
from vgenflow.services.accounts.models import Account, Identity
from vgenflow.services.accounts.openid import OpenIDClient, Proven, Secrets
from vgenflow.services.accounts.profile import Profile
from vgenflow.services.accounts.registration import Registration
from vgenflow.services.accounts.repository import Repository
from vgenflow.services.accounts.schemas import IdentityView, ProviderView
from vgenflow.services.accounts.sessions import Sessions, SignedIn
from vgenflow.services.scope import Scope
from vgenflow.store.errors import Damaged

ATTEMPT_LIFE: Final = timedelta(minutes=10)
"""How long a person may take at the provider."""
HOME: Final = "/"
"""The page for who wanted no other."""


@dataclass(frozen=True, slots=True, repr=False)
class Begun:
    """A sign-in under way."""

    address: str
    """Where to send the browser."""
    attempt: str
    """What the browser must bring back: sealed, and of no use to anybody else."""


class Identities:
    """Signs in and links by identity, which is issuer and subject and never an address."""

    def __init__(
        self, context: Context, sessions: Sessions, registration: Registration, profile: Profile
    ) -> None:
        self._context = context
        self._sessions = sessions
        self._registration = registration
        self._profile = profile
        network, now = context.settings.network, context.now
        self._clients = {one.name: OpenIDClient(one, network, now) for one in context.settings.providers}

    def providers(self) -> Sequence[ProviderView]:
        """Whom people may sign in with."""
        return [ProviderView(name=one.name, title=one.title) for one in self._context.settings.providers]

    async def begin(
        self, provider: str, redirect: str, caller: Caller | None = None, to: str = HOME
    ) -> Begun:
        """Begin to sign in, or, with a caller, to link the provider to the caller's account.

        `to`: the page of ours that the person wanted, for `wanted` to give back.
        """
        kept = Secrets.new()
        address = await self._client(provider).address(redirect, kept)
        attempt = {
            "provider": provider,
            "redirect": redirect,
            "account": caller.scope.account if caller else None,
            "to": to,
            "until": (self._context.now() + ATTEMPT_LIFE).timestamp(),
            **asdict(kept),
        }
        sealed = self._context.instance.seal(_PLACE, json.dumps(attempt))
        return Begun(address, base64.urlsafe_b64encode(sealed).decode())

    async def begin_link(self, caller: Caller, provider: str, redirect: str, password: str | None) -> Begun:
        """Begin to link; whoever has a password proves it, others have signed in a moment ago."""
        async with self._context.database.reading() as session:
            account = await Repository(session, caller.scope).account()
        await self._profile.confirm(caller, account, password)
        return await self.begin(provider, redirect, caller)

    def wanted(self, attempt: str) -> str:
        """The page that who began this wanted; the first one if nobody here began it, or too long ago."""
        try:
            return str(self._opened(attempt)["to"])
        except ProviderRefused:
            return HOME

    async def finish(
        self,
        attempt: str,
        answer: dict[str, str],
        visitor: Visitor,
        caller: Caller | None = None,
        replaced: str | None = None,
    ) -> SignedIn | None:
        """End what was begun, with the query that the provider sent the browser back with.

        A new session, or None if a sign-in was linked to the caller's account. Who is new gets an account,
        with the address only if the provider has verified it. Raises `EmailTaken` rather than let a
        provider into an account that it was not linked to.
        """
        kept = self._opened(attempt)
        client = self._client(kept["provider"])
        proven = await client.proven(
            kept["redirect"], Secrets(kept["state"], kept["nonce"], kept["verifier"]), answer
        )
        if kept["account"] is not None:
            if caller is None or caller.scope.account != kept["account"]:
                raise ProviderRefused("Another account began this: sign in to it and link again.")
            await self._link(caller.scope, kept["provider"], proven)
            return None
        account = await self._account(proven) or await self._new(kept["provider"], proven)
        if account.state == "closing":
            raise SignInRefused("This account is being closed.")
        return await self._sessions.begin(account, visitor, replaced)

    async def list(self, scope: Scope) -> Sequence[IdentityView]:
        """The providers that the account signs in with."""
        async with self._context.database.reading() as session:
            rows = await Repository(session, scope).identities()
        return [IdentityView(id=row.id, provider=row.provider, created_at=row.created_at) for row in rows]

    async def unlink(self, scope: Scope, identity: str) -> None:
        """Sign in with a provider no more; `LastMethod` if there is no other way, `NotFound`."""
        async with self._context.database.writing() as session:
            repository = Repository(session, scope)
            account, rows = await repository.account(held=True), await repository.identities()
            chosen = next((row for row in rows if row.id == identity), None)
            if chosen is None:
                raise NotFound("The account has no such sign-in; it may have been removed already.")
            if len(rows) == 1 and account.password is None:
                raise LastMethod("This is the only way to sign in: set a password or link another first.")
            await repository.unlink(chosen)

    async def _link(self, scope: Scope, provider: str, proven: Proven) -> None:
        mark = self._mark(proven)
        try:
            async with self._context.database.writing() as session:
                repository = Repository(session, scope)
                await repository.account()
                repository.add(
                    Identity(id=new_id(), provider=provider, mark=mark, created_at=self._context.now())
                )
        except IntegrityError as error:
            owner = await self._account(proven)
            if owner is None or owner.id != scope.account:
                raise IdentityTaken(
                    "This sign-in belongs to another account: remove it there first."
                ) from error

    async def _account(self, proven: Proven) -> Account | None:
        context = self._context
        async with context.database.reading() as session:
            return await Directory(session, context.instance, context.now).by_identity(self._mark(proven))

    async def _new(self, provider: str, proven: Proven) -> Account:
        """An account for somebody new."""
        context = self._context
        if not context.settings.open_registration:
            raise RegistrationClosed("Nobody can register here: ask whoever runs this server.")
        email = _email(proven)
        account = await self._registration.made(new_id(), _name(proven), email, "member")
        identity = Identity(
            id=new_id(),
            space_id=account.space_id,
            account_id=account.id,
            provider=provider,
            mark=self._mark(proven),
            created_at=context.now(),
        )
        try:
            async with context.database.writing() as session:
                await self._registration.admit(session, account)
                session.add(identity)
        except IntegrityError as error:
            await context.destroy(account.space_id)
            made_meanwhile = await self._account(proven)
            if made_meanwhile is not None:
                return made_meanwhile
            raise EmailTaken(
                "An account with your address exists: sign in to it, then link this sign-in in its settings."
            ) from error
        return account

    def _client(self, provider: str) -> OpenIDClient:
        if provider not in self._clients:
            raise UnknownProvider("This server has no such provider: choose one of the list.")
        return self._clients[provider]

    def _opened(self, attempt: str) -> dict[str, Any]:
        try:
            sealed = base64.b64decode(attempt, altchars=b"-_", validate=True)
            kept: dict[str, Any] = json.loads(self._context.instance.open(_PLACE, sealed))
        except (binascii.Error, ValueError, Damaged) as error:
            raise _begin_again() from error
        if self._context.now() >= datetime.fromtimestamp(kept["until"], self._context.now().tzinfo):
            raise _begin_again()
        return kept

    def _mark(self, proven: Proven) -> bytes:
        return self._context.instance.mark("identity", f"{proven.issuer}\0{proven.subject}")


_PLACE: Final = "openid attempt"


def _begin_again() -> ProviderRefused:
    return ProviderRefused("This sign-in was begun elsewhere or took too long: begin it again.")


def _email(proven: Proven) -> str | None:
    """The verified address, if it is one that we can write to."""
    try:
        return None if proven.email is None else read_email(proven.email)
    except WrongEmail:
        return None


def _name(proven: Proven) -> str:
    """What to call somebody whose provider may not say."""
    for name in (proven.name, (proven.email or "").partition("@")[0]):
        try:
            return read_name((name or "")[:LONGEST_NAME])
        except WrongName:
            continue
    return "VGenFlow"
