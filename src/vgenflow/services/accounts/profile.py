"""What a person sees and changes of their own account."""

from sqlalchemy import update
from sqlalchemy.exc import IntegrityError

from vgenflow.services.accounts.addresses import read_email, read_name
from vgenflow.services.accounts.callers import Caller, Callers
from vgenflow.services.accounts.context import Context, Visitor
from vgenflow.services.accounts.directory import Directory, wrong_token
from vgenflow.services.accounts.errors import Changed, ConfirmAnew, WrongPassword
from vgenflow.services.accounts.models import Account
from vgenflow.services.accounts.password_rules import check_password, normalised
from vgenflow.services.accounts.repository import Repository
from vgenflow.services.accounts.schemas import AccountView
from vgenflow.services.disclosures.states import Letter
from vgenflow.services.scope import Scope


class Profile:
    """Reads and changes name, address and password."""

    def __init__(self, context: Context, callers: Callers) -> None:
        self._context = context
        self._callers = callers

    async def view(self, scope: Scope) -> AccountView:
        """The account, opened."""
        async with self._context.database.reading() as session:
            return _view(scope, await Repository(session, scope).account())

    async def rename(self, scope: Scope, name: str, revision: int) -> AccountView:
        """Change the display name; `Changed` if the account is no longer at `revision`."""
        name = read_name(name)
        async with self._context.database.writing() as session:
            account = await Repository(session, scope).account(held=True)
            if account.revision != revision:
                raise Changed("The account was changed elsewhere: look again, then repeat your change.")
            account.display_name = scope.columns.seal(f"accounts.display_name/{account.id}", name)
            account.revision += 1
            return _view(scope, account)

    async def change_password(self, caller: Caller, current: str, password: str, visitor: Visitor) -> None:
        """Set a new password; other sessions end, and the person is told by mail.

        Raises `WrongPassword`, `WeakPassword`, and `WaitFirst` after too many attempts.
        """
        context, scope, password = self._context, caller.scope, normalised(password)
        account = await self._account(scope)
        shown = _view(scope, account)
        await self._prove(account, current)
        check_password(password, (shown.email or "", shown.display_name))
        sealed = await context.passwords.sealed_hash(account.id, password)
        async with context.database.writing() as session:
            same = update(Account).where(Account.id == account.id, Account.password == account.password)
            if (
                await session.execute(same.values(password=sealed).returning(Account.id))
            ).one_or_none() is None:
                raise WrongPassword("The password was changed elsewhere just now: sign in anew.")
            await Repository(session, scope).end_sessions(but=caller.session)
            await Directory(session, context.instance, context.now).cancel("reset", account.id)
            if shown.email is not None:
                context.post(session, "password-changed", visitor.language, shown.email, account=account.id)
        self._callers.forget(account.id)

    async def ask_for_email(self, caller: Caller, email: str, password: str | None, visitor: Visitor) -> None:
        """Mail a link to a new address that makes it the account's; its owner is told if it is taken.

        Whoever has a password proves it; others have signed in a moment ago (`ConfirmAnew`).
        """
        context, email = self._context, read_email(email)
        account = await self._account(caller.scope)
        await self.confirm(caller, account, password)
        mark = context.email_mark(email)
        await context.limits.ask_for_letter(mark, visitor)
        async with context.database.writing() as session:
            directory = Directory(session, context.instance, context.now)
            await directory.cancel("email", account.id)
            owner = await directory.by_email(mark)
            token = directory.issue("email", account.id, {"email": email}, context.settings.ticket_life)
            is_free = owner is None or owner.id == account.id
            letter: Letter = "email-change" if is_free else "email-in-use"
            said = token if is_free else ""
            context.post(session, letter, visitor.language, email, account=account.id, token=said)

    async def confirm_email(self, token: str, visitor: Visitor) -> None:
        """Make the address of a mailed token the account's, and tell the old one; `WrongToken`."""
        context = self._context
        try:
            async with context.database.writing() as session:
                directory = Directory(session, context.instance, context.now)
                taken = await directory.take("email", token)
                account = await directory.by_id(taken.account or "")
                if account is None or account.state != "active":
                    raise wrong_token()
                columns = await context.columns(account.space_id)
                place, email = f"accounts.email/{account.id}", taken.payload["email"]
                old = None if account.email is None else columns.open(place, account.email)
                account.email, account.email_mark = columns.seal(place, email), context.email_mark(email)
                account.revision += 1
                await directory.cancel("reset", account.id)  # mailed to the old address
                if old is not None and old != email:
                    context.post(session, "email-changed", visitor.language, old, account=account.id)
        except IntegrityError as error:  # the address has become somebody else's meanwhile
            raise wrong_token() from error

    async def confirm(self, caller: Caller, account: Account, password: str | None) -> None:
        """Make sure that it is the owner who asks for what could take the account away."""
        if account.password is not None:
            await self._prove(account, password or "")
            return
        since = caller.signed_in_at
        if since is None or self._context.now() - since > self._context.settings.recent:
            raise ConfirmAnew("This needs a fresh sign-in: sign out, sign in again and repeat it.")

    async def _prove(self, account: Account, password: str) -> None:
        guess = await self._context.limits.prove(account.id)
        verdict = await self._context.passwords.check(account.id, normalised(password), account.password)
        if not verdict.is_right:
            raise WrongPassword("This is not your present password.")
        await guess.was_right()

    async def _account(self, scope: Scope) -> Account:
        async with self._context.database.reading() as session:
            return await Repository(session, scope).account()


def _view(scope: Scope, account: Account) -> AccountView:
    place = f"accounts.email/{account.id}"
    return AccountView(
        id=account.id,
        space=account.space_id,
        email=None if account.email is None else scope.columns.open(place, account.email),
        display_name=scope.columns.open(f"accounts.display_name/{account.id}", account.display_name),
        role=scope.role,
        state="suspended" if account.state == "suspended" else "active",
        has_password=account.password is not None,
        created_at=account.created_at,
        revision=account.revision,
    )
