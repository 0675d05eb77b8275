"""Registering, the account itself, its address and its password."""

from typing import Annotated

from fastapi import APIRouter

from vgenflow.api.browsers import SESSION, BrowserOf
from vgenflow.api.context import HouseOf, SignedInBySession, allowed
from vgenflow.api.etags import Expected, Tag
from vgenflow.api.idempotency import Repeatable, RepeatableByAnybody
from vgenflow.api.routes.sessions import let_in
from vgenflow.services.accounts.schemas import (
    AccountView,
    AskingForReset,
    ByToken,
    ChangingEmail,
    ChangingPassword,
    MailNotice,
    Registering,
    Renaming,
    Resetting,
    SettingUp,
)
from vgenflow.services.scope import Scope
from vgenflow.studio.house import House

router = APIRouter(tags=["accounts"])
_repeatable = APIRouter(route_class=Repeatable)
_by_anybody = APIRouter(route_class=RepeatableByAnybody)


@_by_anybody.post("/accounts", status_code=202)
async def register(house: HouseOf, browser: BrowserOf, body: Registering) -> MailNotice:
    """Ask for an account: a mail says how to go on. The answer is the same for a known address."""
    password = body.password.get_secret_value()
    await house.accounts.registration.register(body.email, password, body.display_name, browser.visitor)
    return _notice(house)


@router.post("/accounts/confirm", status_code=204)
async def confirm_registration(house: HouseOf, body: ByToken) -> None:
    """Make the account that a mailed token stands for. Signing in comes after it."""
    await house.accounts.registration.confirm(body.token.get_secret_value())


@router.post("/setup", status_code=201)
async def set_up(house: HouseOf, browser: BrowserOf, body: SettingUp) -> AccountView:
    """Make the first operator's account, by the token printed in the terminal, and sign in."""
    account = await house.accounts.registration.register_operator(
        body.token.get_secret_value(), body.email, body.password.get_secret_value(), body.display_name
    )
    begun = await house.accounts.sessions.begin(account, browser.visitor)
    return await let_in(house, browser, begun)


@router.get("/account")
async def read_account(house: HouseOf, tag: Tag, scope: Annotated[Scope, allowed("account")]) -> AccountView:
    """The account of the caller."""
    view = await house.accounts.profile.view(scope)
    tag(view.revision)
    return view


@router.patch("/account")
async def rename_account(
    house: HouseOf, tag: Tag, scope: Annotated[Scope, allowed("account")], revision: Expected, body: Renaming
) -> AccountView:
    """Change the display name."""
    view = await house.accounts.profile.rename(scope, body.display_name, revision)
    tag(view.revision)
    return view


@router.put("/account/password", status_code=204)
async def change_password(
    house: HouseOf, caller: SignedInBySession, browser: BrowserOf, body: ChangingPassword
) -> None:
    """Change the password, by the present one. Other devices are signed out and a mail tells of it."""
    await house.accounts.profile.change_password(
        caller, body.current.get_secret_value(), body.password.get_secret_value(), browser.visitor
    )


@_repeatable.post("/account/email", status_code=202)
async def change_email(
    house: HouseOf, caller: SignedInBySession, browser: BrowserOf, body: ChangingEmail
) -> MailNotice:
    """Ask for another address: a mail to it says how to go on. The answer is the same for a known address."""
    password = None if body.password is None else body.password.get_secret_value()
    await house.accounts.profile.ask_for_email(caller, body.email, password, browser.visitor)
    return _notice(house)


@router.post("/account/email/confirm", status_code=204)
async def confirm_email(house: HouseOf, browser: BrowserOf, body: ByToken) -> None:
    """Make the address of a mailed token the account's; the old address is told."""
    await house.accounts.profile.confirm_email(body.token.get_secret_value(), browser.visitor)


@_by_anybody.post("/password/forgotten", status_code=202)
async def ask_for_password(house: HouseOf, browser: BrowserOf, body: AskingForReset) -> MailNotice:
    """Ask for a new password: a mail says how to go on. The answer is the same for an unknown address."""
    await house.accounts.recovery.ask(body.email, browser.visitor)
    return _notice(house)


@router.post("/password/new", status_code=204)
async def set_password(house: HouseOf, browser: BrowserOf, body: Resetting) -> None:
    """Set a new password by a mailed token. All devices are signed out."""
    await house.accounts.recovery.finish(
        body.token.get_secret_value(), body.password.get_secret_value(), browser.visitor
    )
    browser.drop(SESSION)


def _notice(house: House) -> MailNotice:
    """What holds for every mail: it says nothing of this one."""
    return MailNotice(mail="delayed" if house.accounts.postman.is_troubled else "on-its-way")


router.include_router(_repeatable)
router.include_router(_by_anybody)
