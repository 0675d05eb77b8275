"""What is asked and answered about accounts."""

from datetime import date, datetime
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, SecretStr

from vgenflow.services.scope import Role

Grant = Literal["read", "write", "render", "account"]
"""What an API key may do: look; edit; make previews and videos (which costs); see to the account."""
GRANTS: tuple[Grant, ...] = ("read", "write", "render", "account")

Password = Annotated[SecretStr, Field(max_length=1024)]
Email = Annotated[str, Field(max_length=320, examples=["ada@example.org"])]
Name = Annotated[str, Field(max_length=200, examples=["Ada"])]
Token = Annotated[SecretStr, Field(max_length=200)]


class _Model(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Registering(_Model):
    """A new account."""

    email: Email
    password: Password = Field(description="12 characters or more.")
    display_name: Name


class SettingUp(Registering):
    """The first operator's account."""

    token: Token = Field(description="Printed in the terminal where the server was started.")


class ByToken(_Model):
    """The token of a mailed link."""

    token: Token


class SigningIn(_Model):
    """An address and its password."""

    email: Email
    password: Password


class AskingForReset(_Model):
    """The address of an account whose password is forgotten."""

    email: Email


class Resetting(_Model):
    """A new password, by the token of a mailed link."""

    token: Token
    password: Password


class ChangingPassword(_Model):
    """A new password, by the present one."""

    current: Password
    password: Password


class ChangingEmail(_Model):
    """A new address."""

    email: Email
    password: Password | None = Field(None, description="The present password, if the account has one.")


class Renaming(_Model):
    """A new display name."""

    display_name: Name


class MakingKey(_Model):
    """A new API key."""

    name: Name
    grants: frozenset[Grant] = Field(min_length=1, examples=[["read", "render"]])
    days: int = Field(90, ge=1, le=366, description="How long it works.")


class MailNotice(_Model):
    """That a mail is on its way, if there is anybody to write to."""

    mail: Literal["on-its-way", "delayed"] = Field(
        description="`delayed`: this server cannot send mail at the moment and keeps trying for some minutes."
    )


class AccountView(_Model):
    """An account, as its owner sees it."""

    id: str
    space: str
    email: str | None
    display_name: str
    role: Role
    state: Literal["active", "suspended"] = Field(
        description="Who is suspended by the operator may look, export and delete, but make nothing."
    )
    has_password: bool
    created_at: datetime
    revision: int


class SessionView(_Model):
    """A browser that is signed in."""

    id: str
    is_this: bool = Field(description="Whether it is the one that asks.")
    device: str = Field(examples=["desktop"])
    browser: str = Field(examples=["Firefox"])
    browser_version: int | None = Field(examples=[128])
    signed_in_at: datetime
    last_seen_at: datetime = Field(description="To the hour.")
    expires_at: datetime


class KeyView(_Model):
    """An API key, without what makes it work."""

    id: str
    name: str
    grants: frozenset[Grant]
    created_at: datetime
    last_used_on: date | None
    expires_at: datetime


class NewKey(KeyView):
    """An API key that was just made."""

    key: str = Field(description="Shown this once.", repr=False)


class ProviderView(_Model):
    """A provider that people may sign in with."""

    name: str
    title: str


class Linking(_Model):
    """A provider to sign in with from now on."""

    provider: str = Field(max_length=32, examples=["works"])
    password: Password | None = Field(None, description="The present password, if the account has one.")


class Wanting(_Model):
    """Where to be after signing in."""

    to: str = Field(
        "/",
        max_length=1000,
        pattern=r"^/([!-.0-\[\]-~][!-~]*)?$",
        description="A page of this server: its address from the path on.",
        examples=["/library"],
    )


class GoTo(_Model):
    """Where to send the browser."""

    address: str


class WaysIn(_Model):
    """How one may sign in."""

    needs_setup: bool = Field(description="Whether the first operator is still to be registered.")
    open_registration: bool = Field(description="Whether anybody may register.")
    providers: tuple[ProviderView, ...]


class IdentityView(_Model):
    """A provider that the account signs in with."""

    id: str
    provider: str
    created_at: datetime
