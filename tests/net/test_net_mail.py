"""Mails over a real SMTP server and into the outbox."""

import os
import ssl
import stat
import time
from collections.abc import Iterator
from dataclasses import replace
from email import message_from_bytes, policy
from pathlib import Path

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult

from vgenflow.net.mail import (
    Mail,
    MailDelayed,
    MailRefused,
    MailUnconfigured,
    Outbox,
    SmtpMailer,
    SmtpServer,
    compose,
)

MAIL = Mail("ada@example.org", "Confirm your address", "Hello.\n", "<p>Hello.</p>", "en")
CHINESE = Mail("ada@example.org", "确认你的邮箱", "你好。\n", "<p>你好。</p>", "zh")


class Post:
    """What a server received; it refuses recipients by their name."""

    def __init__(self) -> None:
        self.mails: list[bytes] = []
        self.encrypted: list[bool] = []

    async def handle_RCPT(self, server, session, envelope, address, options) -> str:  # noqa: N802
        for word, answer in (("later", "451 later"), ("gone", "550 gone")):
            if address.startswith(word):
                return answer
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope) -> str:  # noqa: N802
        self.mails.append(envelope.content)
        self.encrypted.append(session.ssl is not None)
        return "250 OK"


def login(server, session, envelope, mechanism, data) -> AuthResult:
    return AuthResult(success=(data.login, data.password) == (b"house", b"right"), handled=False)


class Server(Controller):
    """On any free port."""

    def _trigger_server(self) -> None:
        self.port = self.server.sockets[0].getsockname()[1]
        super()._trigger_server()


class Secured(Server):
    """STARTTLS and a login required."""

    context: ssl.SSLContext

    def factory(self) -> SMTP:
        return SMTP(
            self.handler,
            tls_context=self.context,
            require_starttls=True,
            authenticator=login,
            auth_required=True,
        )


@pytest.fixture
def post() -> Post:
    return Post()


@pytest.fixture
def plain(post: Post) -> Iterator[SmtpServer]:
    controller = Server(post, hostname="127.0.0.1", port=0)
    controller.start()
    yield SmtpServer("127.0.0.1", controller.port, "house@example.com", "none", seconds=5)
    controller.stop()


@pytest.fixture
def secured(post: Post, authority) -> Iterator[SmtpServer]:
    Secured.context = authority.context
    controller = Secured(post, hostname="127.0.0.1", port=0)
    controller.start()
    yield SmtpServer(
        "127.0.0.1",
        controller.port,
        "house@example.com",
        "starttls",
        "house",
        "right",
        authority.pem,
        seconds=5,
    )
    controller.stop()


def changed(server: SmtpServer, **fields: object) -> SmtpServer:
    return replace(server, **fields)


@pytest.mark.parametrize("mail", [MAIL, CHINESE])
def test_a_mail_arrives_as_it_was_written(plain: SmtpServer, post: Post, mail: Mail) -> None:
    SmtpMailer(plain).send(mail)
    assert max(len(line) for line in post.mails[0].splitlines()) <= 998
    assert post.mails[0].isascii()
    message = message_from_bytes(post.mails[0], policy=policy.default)
    assert message["Subject"] == mail.subject
    assert message["To"] == mail.to
    assert message["From"] == "VGenFlow <house@example.com>"
    assert message["Auto-Submitted"] == "auto-generated"
    assert message["Content-Language"] == mail.language
    assert message.get_body(("plain",)).get_content().strip() == mail.text.strip()
    assert message.get_body(("html",)).get_content().strip() == mail.html.strip()


def test_nothing_of_this_machine_is_told(plain: SmtpServer, post: Post) -> None:
    SmtpMailer(plain).send(MAIL)
    assert os.uname().nodename.encode() not in post.mails[0]


def test_starttls_and_the_login_are_used(secured: SmtpServer, post: Post) -> None:
    SmtpMailer(secured).send(MAIL)
    assert post.encrypted == [True]


def test_a_server_without_encryption_gets_neither_login_nor_mail(plain: SmtpServer, post: Post) -> None:
    with pytest.raises(MailUnconfigured):
        SmtpMailer(changed(plain, security="starttls", user="house", password="right")).send(MAIL)
    assert post.mails == []


def test_an_unknown_certificate_and_a_wrong_login_are_told_apart(secured: SmtpServer, post: Post) -> None:
    with pytest.raises(MailUnconfigured, match="certificate"):
        SmtpMailer(changed(secured, authorities=None)).send(MAIL)
    with pytest.raises(MailUnconfigured, match="login"):
        SmtpMailer(changed(secured, password="wrong")).send(MAIL)
    assert post.mails == []


def test_mail_in_the_open_stays_on_this_machine() -> None:
    with pytest.raises(MailUnconfigured):
        SmtpMailer(SmtpServer("mail.example.com", 25, "house@example.com", "none"))


def test_for_now_and_for_good_are_told_apart(plain: SmtpServer) -> None:
    with pytest.raises(MailDelayed):
        SmtpMailer(plain).send(Mail("later@example.org", "a", "b", "c", "en"))
    with pytest.raises(MailRefused):
        SmtpMailer(plain).send(Mail("gone@example.org", "a", "b", "c", "en"))
    with pytest.raises(MailDelayed):
        SmtpMailer(changed(plain, port=1)).send(MAIL)


def test_a_password_is_not_shown(secured: SmtpServer) -> None:
    assert "right" not in repr(secured)


@pytest.mark.parametrize("field", ["to", "subject"])
def test_no_header_can_be_smuggled_in(field: str) -> None:
    fields = {"to": "ada@example.org", "subject": "a"}
    fields[field] += "\r\nBcc: eve@example.org"
    with pytest.raises(ValueError, match=r"."):
        compose(Mail(fields["to"], fields["subject"], "b", "c", "en"), "house@example.com")


def test_the_outbox_is_for_its_owner_and_forgets(tmp_path: Path) -> None:
    folder = tmp_path / "outbox"
    outbox = Outbox(folder)
    outbox.forget("nobody@example.org")
    outbox.tidy()
    outbox.send(CHINESE)
    outbox.send(Mail("bob@example.org", "s", "t", "h", "en"))
    files = sorted(folder.iterdir())
    assert [stat.S_IMODE(path.stat().st_mode) for path in (folder, *files)] == [0o700, 0o600, 0o600]
    assert {_recipient(path) for path in files} == {"ada@example.org", "bob@example.org"}
    outbox.forget("Ada@example.org")
    (left,) = folder.iterdir()
    assert _recipient(left) == "bob@example.org"
    old = time.time() - 24 * 3600 - 5
    os.utime(left, (old, old))
    outbox.tidy()
    assert list(folder.iterdir()) == []


def _recipient(path: Path) -> str:
    return message_from_bytes(path.read_bytes(), policy=policy.default)["To"]
