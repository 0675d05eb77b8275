"""How accounts come to be."""

from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from vgenflow.kit.ids import new_id
from vgenflow.services.accounts.addresses import read_email, read_name
from vgenflow.services.accounts.context import Context, Visitor
from vgenflow.services.accounts.directory import Directory, wrong_token
from vgenflow.services.accounts.errors import EmailTaken, RegistrationClosed
from vgenflow.services.accounts.models import Account, Space
from vgenflow.services.accounts.password_rules import check_password, normalised
from vgenflow.services.disclosures.states import Letter
from vgenflow.services.scope import Role


class Registration:
    """Makes accounts: for who confirms an address, and the first operator's."""

    def __init__(self, context: Context) -> None:
        self._context = context

    async def register(self, email: str, password: str, name: str, visitor: Visitor) -> None:
        """Mail a link that makes the account. To an address that has one, say that instead.

        There is no account, and nothing of it in the database but sealed, until the link is used. Whether
        the address is known shows neither in the answer nor in what is done before it.
        """
        context = self._context
        if not context.settings.open_registration:
            raise RegistrationClosed("Nobody can register here: ask whoever runs this server.")
        email, name, password = read_email(email), read_name(name), normalised(password)
        check_password(password, (email, name))
        mark = context.email_mark(email)
        await context.limits.ask_for_letter(mark, visitor)
        account = new_id()
        sealed = await context.passwords.sealed_hash(account, password)
        payload = {"account": account, "email": email, "name": name, "password": sealed.hex()}
        async with context.database.writing() as session:
            directory = Directory(session, context.instance, context.now)
            known = await directory.by_email(mark)
            owner = known.id if known else None  # with whom it is erased
            token = directory.issue("register", owner, payload, context.settings.ticket_life)
            letter: Letter = "confirm" if known is None else "already-registered"
            said = token if known is None else ""  # nobody ever gets the other ticket
            context.post(session, letter, visitor.language, email, account=owner, token=said)

    async def confirm(self, token: str) -> None:
        """Make the account that a mailed token stands for; `WrongToken` if it is good for nothing.

        It does not sign in: only who knows the password of the registration may.
        """
        context = self._context
        try:
            async with context.database.writing() as session:
                directory = Directory(session, context.instance, context.now)
                payload = (await directory.take("register", token)).payload
                if await directory.by_email(context.email_mark(payload["email"])) is not None:
                    raise wrong_token()
                account = await self.made(payload["account"], payload["name"], payload["email"], "member")
                account.password = bytes.fromhex(payload["password"])
                await self.admit(session, account)
        except IntegrityError as error:  # another link of the same address was quicker
            raise wrong_token() from error

    async def needs_setup(self) -> bool:
        """Whether there is no operator yet."""
        async with self._context.database.reading() as session:
            directory = Directory(session, self._context.instance, self._context.now)
            return not await directory.has_operator()

    async def setup_token(self) -> str | None:
        """A token with which the first operator registers; None once there is one. Older ones end."""
        context = self._context
        async with context.database.writing() as session:
            directory = Directory(session, context.instance, context.now)
            if await directory.has_operator():
                return None
            await directory.cancel("setup", None)
            return directory.issue("setup", None, {}, context.settings.ticket_life)

    async def register_operator(self, token: str, email: str, password: str, name: str) -> Account:
        """Make the first operator's account; the address needs no proof. `WrongToken`, `EmailTaken`."""
        context = self._context
        email, name, password = read_email(email), read_name(name), normalised(password)
        check_password(password, (email, name))
        async with context.database.reading() as session:
            await Directory(session, context.instance, context.now).look("setup", token)
        account = await self.made(new_id(), name, email, "operator")
        account.password = await context.passwords.sealed_hash(account.id, password)
        async with context.database.writing() as session:
            directory = Directory(session, context.instance, context.now)
            await directory.take("setup", token)
            if await directory.has_operator():
                raise wrong_token()
            if await directory.by_email(context.email_mark(email)) is not None:
                raise EmailTaken("An account has this address already: take another.")
            await self.admit(session, account)
        return account

    async def admit(self, session: AsyncSession, account: Account) -> None:
        """Keep a new account and its space; SQLAlchemy's `IntegrityError` if its address is taken."""
        session.add(Space(id=account.space_id, created_at=self._context.now()))
        await session.flush()
        session.add(account)
        await session.flush()

    async def made(self, account: str, name: str, email: str | None, role: Role) -> Account:
        """A new account's row, sealed under the key of a new space. To be kept by `admit`."""
        context, space = self._context, new_id()
        columns = await context.columns(space)
        return Account(
            id=account,
            space_id=space,
            display_name=columns.seal(f"accounts.display_name/{account}", name),
            email=None if email is None else columns.seal(f"accounts.email/{account}", email),
            email_mark=None if email is None else context.email_mark(email),
            password=None,
            role=role,
            state="active",
            revision=1,
            created_at=context.now(),
        )
