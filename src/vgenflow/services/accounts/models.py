"""Tables of spaces, accounts and ways to prove who one is. No address, name or secret stands in the open."""

from datetime import date, datetime

from sqlalchemy import Date, ForeignKey, Index, Integer, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from vgenflow.db import Base, Instant, SealedText, id_column
from vgenflow.kit.ids import LENGTH

_MARK = 32


def _space() -> Mapped[str]:
    return mapped_column(String(LENGTH), ForeignKey("spaces.id", ondelete="CASCADE"), index=True)


def _account() -> Mapped[str]:
    return mapped_column(String(LENGTH), ForeignKey("accounts.id", ondelete="CASCADE"), index=True)


class Space(Base):
    """A tenant: what everything that people make belongs to. Its key is in the keyring."""

    __tablename__ = "spaces"
    id: Mapped[str] = id_column()
    created_at: Mapped[datetime] = mapped_column(Instant)


class Account(Base):
    """A person, and the space that is theirs."""

    __tablename__ = "accounts"
    id: Mapped[str] = id_column()
    space_id: Mapped[str] = mapped_column(
        String(LENGTH), ForeignKey("spaces.id", ondelete="CASCADE"), unique=True
    )
    display_name: Mapped[bytes] = mapped_column(SealedText)
    email: Mapped[bytes | None] = mapped_column(SealedText)
    """Verified. None for somebody whose sign-in provider vouches for no address."""
    email_mark: Mapped[bytes | None] = mapped_column(LargeBinary(_MARK), unique=True)
    """What the account is looked up by: an HMAC under the instance's key."""
    password: Mapped[bytes | None] = mapped_column(LargeBinary)
    """An Argon2id hash, sealed with a key that is not in the database."""
    role: Mapped[str] = mapped_column(String(8))
    state: Mapped[str] = mapped_column(String(16))
    """`active`, `suspended` by an operator, or `closing` while everything is being erased."""
    revision: Mapped[int] = mapped_column(Integer, default=1)
    created_at: Mapped[datetime] = mapped_column(Instant)


class Identity(Base):
    """An account's sign-in at an OpenID Connect provider."""

    __tablename__ = "identities"
    id: Mapped[str] = id_column()
    space_id: Mapped[str] = _space()
    account_id: Mapped[str] = _account()
    provider: Mapped[str] = mapped_column(String(32))
    """The provider's name in the operator's settings."""
    mark: Mapped[bytes] = mapped_column(LargeBinary(_MARK), unique=True)
    """An HMAC of issuer and subject under the instance's key. Neither is kept."""
    created_at: Mapped[datetime] = mapped_column(Instant)


class Session(Base):
    """A browser that is signed in."""

    __tablename__ = "sessions"
    id: Mapped[str] = id_column()
    space_id: Mapped[str] = _space()
    account_id: Mapped[str] = _account()
    mark: Mapped[bytes] = mapped_column(LargeBinary(_MARK), unique=True)
    """An HMAC of the token under the instance's key."""
    device: Mapped[str] = mapped_column(String(8))
    browser: Mapped[str] = mapped_column(String(16))
    browser_version: Mapped[int | None] = mapped_column(Integer)
    """The major version alone."""
    created_at: Mapped[datetime] = mapped_column(Instant)
    seen_at: Mapped[datetime] = mapped_column(Instant)
    """To the hour."""
    expires_at: Mapped[datetime] = mapped_column(Instant)


class ApiKey(Base):
    """A key with which a program works for an account."""

    __tablename__ = "api_keys"
    id: Mapped[str] = id_column()
    space_id: Mapped[str] = _space()
    account_id: Mapped[str] = _account()
    mark: Mapped[bytes] = mapped_column(LargeBinary(_MARK), unique=True)
    """An HMAC of the key under the instance's key."""
    name: Mapped[bytes] = mapped_column(SealedText)
    grants: Mapped[str] = mapped_column(String(64))
    """Words in alphabetical order, a space between them."""
    created_at: Mapped[datetime] = mapped_column(Instant)
    last_used_on: Mapped[date | None] = mapped_column(Date)
    expires_at: Mapped[datetime] = mapped_column(Instant)


class Ticket(Base):
    """A token that was mailed (or printed) and works once."""

    __tablename__ = "tickets"
    __table_args__ = (Index("ix_tickets_expires_at", "expires_at"),)
    id: Mapped[str] = id_column()
    kind: Mapped[str] = mapped_column(String(8))
    mark: Mapped[bytes] = mapped_column(LargeBinary(_MARK), unique=True)
    """An HMAC of kind and token under the instance's key."""
    account_id: Mapped[str | None] = mapped_column(
        String(LENGTH), ForeignKey("accounts.id", ondelete="CASCADE"), index=True
    )
    payload: Mapped[bytes] = mapped_column(SealedText)
    """What the ticket is good for, as JSON sealed under the instance's key."""
    expires_at: Mapped[datetime] = mapped_column(Instant)


class OutboxRow(Base):
    """A mail that is to be sent. It goes when it is sent, refused or a day old, and with its account."""

    __tablename__ = "outbox"
    __table_args__ = (Index("ix_outbox_due_at", "due_at"),)
    id: Mapped[str] = id_column()
    account_id: Mapped[str | None] = mapped_column(
        String(LENGTH), ForeignKey("accounts.id", ondelete="CASCADE"), index=True
    )
    mark: Mapped[bytes] = mapped_column(LargeBinary(_MARK), index=True)
    """What an account with the address is looked up by: an HMAC under the instance's key."""
    payload: Mapped[bytes] = mapped_column(SealedText)
    """Which letter, to whom, with which token: as JSON sealed under the instance's key."""
    tries: Mapped[int] = mapped_column(Integer)
    created_at: Mapped[datetime] = mapped_column(Instant)
    due_at: Mapped[datetime] = mapped_column(Instant)


class AttemptsRow(Base):
    """How often something was tried that must not be tried too often, such as a password."""

    __tablename__ = "attempts"
    __table_args__ = (Index("ix_attempts_expires_at", "expires_at"),)
    mark: Mapped[bytes] = mapped_column(LargeBinary(_MARK), primary_key=True)
    """An HMAC under the instance's key of what is tried, and from where."""
    count: Mapped[int] = mapped_column(Integer)
    last_at: Mapped[datetime] = mapped_column(Instant)
    expires_at: Mapped[datetime] = mapped_column(Instant)
    """From when on it counts no more."""
