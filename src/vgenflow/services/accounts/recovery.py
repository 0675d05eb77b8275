"""A forgotten password."""

from vgenflow.services.accounts.addresses import read_email
from vgenflow.services.accounts.callers import Callers
from vgenflow.services.accounts.context import Context, Visitor
from vgenflow.services.accounts.directory import Directory, wrong_token
from vgenflow.services.accounts.models import Account
from vgenflow.services.accounts.password_rules import check_password, normalised
from vgenflow.services.accounts.repository import Repository
from vgenflow.services.scope import Scope


class Recovery:
    """Lets who reads an account's mail choose a new password."""

    def __init__(self, context: Context, callers: Callers) -> None:
        self._context = context
        self._callers = callers

    async def ask(self, email: str, visitor: Visitor) -> None:
        """Mail a link for a new password, if an account has this address; which, shows nowhere."""
        context, email = self._context, read_email(email)
        mark = context.email_mark(email)
        await context.limits.ask_for_letter(mark, visitor)
        async with context.database.writing() as session:
            directory = Directory(session, context.instance, context.now)
            account = await directory.by_email(mark)
            token = directory.issue(
                "reset", account.id if account else None, {}, context.settings.ticket_life
            )
            owner = account.id if account else None
            context.post_to_account(session, "reset", visitor.language, mark=mark, account=owner, token=token)

    async def finish(self, token: str, password: str, visitor: Visitor) -> None:
        """Set a new password by a mailed token; all sessions end. `WrongToken`, `WeakPassword`."""
        context, password = self._context, normalised(password)
        account, scope = await self._of(token)
        email = _opened(scope, account)
        check_password(password, (email,))
        sealed = await context.passwords.sealed_hash(account.id, password)
        async with context.database.writing() as session:
            directory = Directory(session, context.instance, context.now)
            await directory.take("reset", token)
            (await Repository(session, scope).account()).password = sealed
            await directory.cancel("reset", account.id)
            await Repository(session, scope).end_sessions(but=None)
            context.post(session, "password-changed", visitor.language, email, account=account.id)
        self._callers.forget(account.id)

    async def _of(self, token: str) -> tuple[Account, Scope]:
        """Whose a mailed token is; `WrongToken` if nobody's."""
        context = self._context
        async with context.database.reading() as session:
            directory = Directory(session, context.instance, context.now)
            taken = await directory.look("reset", token)
            account = await directory.by_id(taken.account or "")
        if account is None or account.state == "closing":
            raise wrong_token()
        return account, await self._scope(account)

    async def _scope(self, account: Account) -> Scope:
        return Scope(account.space_id, account.id, "member", await self._context.columns(account.space_id))


def _opened(scope: Scope, account: Account) -> str:
    """The address that is verified: never as it was typed just now."""
    if account.email is None:
        raise wrong_token()
    return scope.columns.open(f"accounts.email/{account.id}", account.email)
