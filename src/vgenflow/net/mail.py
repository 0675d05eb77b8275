"""Mail: what is sent, over SMTP or into a folder that can be read where no server is set up."""

import os
import re
import secrets
import smtplib
import ssl
import time
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from email import message_from_bytes, policy
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import format_datetime, make_msgid
from ipaddress import ip_address
from pathlib import Path
from typing import Literal, Protocol

from vgenflow.kit.errors import VgenflowError
from vgenflow.net.client import trust

OUTBOX_HOURS = 24
"""How long a mail stays in an outbox."""


class MailError(VgenflowError):
    """The base of everything that keeps a mail from being sent."""

    code = "mail.failed"
    status = 502


class MailDelayed(MailError):
    """The mail server cannot be reached or asks for patience: another try may help."""

    code = "mail.delayed"
    status = 503


class MailRefused(MailError):
    """The mail server refuses this mail for good."""

    code = "mail.refused"


class MailUnconfigured(MailError):
    """The settings of the mail server do not work: its login, its certificate, or no encryption."""

    code = "mail.unconfigured"


@dataclass(frozen=True, slots=True)
class Mail:
    """A mail to one person, in plain text and in HTML that says the same."""

    to: str
    subject: str
    text: str
    html: str
    language: str


@dataclass(frozen=True, slots=True)
class MailRoute:
    """Where a mail leaves this machine for, and how large it is."""

    host: str
    size: int
    """Bytes."""


class Mailer(Protocol):
    """Sends mails. Its methods block: call them in a thread."""

    def route(self, mail: Mail) -> MailRoute | None:
        """How `mail` would leave this machine; None if it stays here."""
        ...

    def send(self, mail: Mail) -> None:
        """Hand `mail` over, or raise a `MailError`."""
        ...

    def forget(self, address: str) -> None:
        """Remove what is still kept here of mails to `address`."""
        ...

    def tidy(self) -> None:
        """Remove what is kept longer than it may be."""
        ...


@dataclass(frozen=True, slots=True)
class SmtpServer:
    """The operator's mail server.

    `security` is `starttls` (asked for, and required), `tls` from the first byte, or `none`, which is
    accepted for this machine alone. `authorities` is a PEM file trusted besides the usual ones.
    The server may be a private host: it is named by the operator, never by a user.
    """

    host: str
    port: int
    sender: str
    security: Literal["starttls", "tls", "none"] = "starttls"
    user: str = ""
    password: str = ""
    authorities: Path | None = None
    seconds: float = 20.0

    def __repr__(self) -> str:
        return f"SmtpServer({self.host}:{self.port}, {self.security})"


class SmtpMailer:
    """Sends over SMTP, one connection a mail. It keeps nothing."""

    def __init__(self, server: SmtpServer) -> None:
        if server.security == "none" and not _is_this_machine(server.host):
            raise MailUnconfigured(
                f"Mail to {server.host} would travel in the open: set its security to starttls or tls."
            )
        self._server = server

    def route(self, mail: Mail) -> MailRoute | None:
        """See `Mailer.route`. A server on this machine passes mails on as well."""
        size = len(compose(mail, self._server.sender).as_bytes(policy=policy.SMTP))
        return MailRoute(self._server.host, size)

    def send(self, mail: Mail) -> None:
        """See `Mailer.send`."""
        message = compose(mail, self._server.sender)
        try:
            smtp = self._connected()
            try:
                smtp.send_message(message, self._server.sender, [mail.to])
            finally:
                _leave(smtp)
        except smtplib.SMTPRecipientsRefused as error:
            status, _ = next(iter(error.recipients.values()))
            raise _refusal(status) from error
        except smtplib.SMTPNotSupportedError as error:
            raise MailUnconfigured(
                "The mail server does not offer what the settings ask for: check its port and security."
            ) from error
        except smtplib.SMTPAuthenticationError as error:
            raise MailUnconfigured("The mail server refuses the login in the settings.") from error
        except smtplib.SMTPResponseException as error:
            raise _refusal(error.smtp_code) from error
        except ssl.SSLCertVerificationError as error:
            raise MailUnconfigured(
                "The mail server's certificate does not prove who it is: check host and port."
            ) from error
        except (smtplib.SMTPException, OSError) as error:
            raise MailDelayed("The mail server cannot be reached; it will be tried again.") from error

    def forget(self, address: str) -> None:
        """See `Mailer.forget`: nothing is kept."""

    def tidy(self) -> None:
        """See `Mailer.tidy`: nothing is kept."""

    def _connected(self) -> smtplib.SMTP:
        server = self._server
        context = trust(server.authorities)
        if server.security == "tls":
            smtp: smtplib.SMTP = smtplib.SMTP_SSL(
                server.host,
                server.port,
                local_hostname=_greeting(server),
                timeout=server.seconds,
                context=context,
            )
        else:
            smtp = smtplib.SMTP(server.host, server.port, _greeting(server), server.seconds)
        try:
            if server.security == "starttls":
                smtp.starttls(context=context)
            if server.user:
                smtp.login(server.user, server.password)
        except (smtplib.SMTPException, OSError):
            smtp.close()
            raise
        return smtp


class Outbox:
    """A folder of `.eml` files that any mail program opens, for a machine without a mail server.

    Files are for the owner of the process alone and go after 24 hours, or when their account closes.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def route(self, mail: Mail) -> MailRoute | None:
        """See `Mailer.route`: it stays here."""

    def send(self, mail: Mail) -> None:
        """See `Mailer.send`."""
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            self.tidy()
            path = self._folder / f"{datetime.now(UTC):%Y%m%d-%H%M%S}-{secrets.token_hex(4)}.eml"
            unfinished = path.with_suffix(".eml.part")  # nobody reads half a mail
            handle = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
            with os.fdopen(handle, "wb") as file:
                file.write(compose(mail, "vgenflow@localhost").as_bytes(policy=policy.SMTP))
            unfinished.rename(path)
        except OSError as error:
            raise MailDelayed(
                f"The outbox {self._folder} cannot be written to; it will be tried again."
            ) from error

    def forget(self, address: str) -> None:
        """See `Mailer.forget`."""
        for path in self._folder.glob("*.eml*"):
            header = message_from_bytes(path.read_bytes(), policy=policy.default)["To"]
            if header is not None and str(header).casefold() == address.casefold():
                path.unlink(missing_ok=True)

    def tidy(self) -> None:
        """See `Mailer.tidy`."""
        oldest = time.time() - OUTBOX_HOURS * 3600
        for path in self._folder.glob("*.eml*"):
            if path.stat().st_mtime < oldest:
                path.unlink(missing_ok=True)


def compose(mail: Mail, sender: str) -> EmailMessage:
    """`mail` as a message of RFC 5322. An address or subject with a line break is a `ValueError`."""
    message = EmailMessage(policy=policy.SMTP)
    message["From"] = Address("VGenFlow", addr_spec=sender)
    message["To"] = Address(addr_spec=mail.to)
    message["Subject"] = mail.subject
    message["Date"] = format_datetime(datetime.now(UTC))
    message["Message-ID"] = make_msgid(domain=sender.rpartition("@")[2])
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(mail.text, cte=_encoding(mail.text))
    message.add_alternative(mail.html, subtype="html", cte=_encoding(mail.html))
    message["Content-Language"] = mail.language
    return message


def _encoding(text: str) -> str:
    """The plainest that every server passes on (RFC 5322, 2.1.1: lines of 998 characters)."""
    return "7bit" if text.isascii() and max(map(len, text.splitlines()), default=0) < 998 else "base64"


def _greeting(server: SmtpServer) -> str:
    """What we call ourselves: the sender's domain, never this machine's name."""
    return server.sender.rpartition("@")[2]


def _leave(smtp: smtplib.SMTP) -> None:
    """Say goodbye. What was accepted stays accepted even if the server does not answer to that."""
    with suppress(smtplib.SMTPException, OSError):
        smtp.quit()
    smtp.close()


def _refusal(status: int) -> MailError:
    if 400 <= status < 500:
        return MailDelayed("The mail server asks for patience; it will be tried again.")
    return MailRefused(f"The mail server refuses the mail (status {status}).")


def _is_this_machine(host: str) -> bool:
    if re.fullmatch(r"localhost|[\w.-]+\.localhost", host):
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False
