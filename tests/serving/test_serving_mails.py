"""A server that is killed while a mail is under way: the next start sends it."""

import socket
import time
from pathlib import Path

import httpx2
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

from tests.support.server import running_server

ADA = "ada@example.org"


class Received:
    """Keeps what comes."""

    def __init__(self) -> None:
        self.mails: list[Envelope] = []

    async def handle_DATA(  # noqa: N802 - the library's name
        self, server: SMTP, session: Session, envelope: Envelope
    ) -> str:
        self.mails.append(envelope)
        return "250 OK"


def test_a_mail_is_sent_although_the_server_was_killed(tmp_path: Path) -> None:
    port = _free_port()
    settings = {
        "VGENFLOW_SMTP_HOST": "127.0.0.1",
        "VGENFLOW_SMTP_PORT": str(port),
        "VGENFLOW_SMTP_SENDER": "video@example.org",
        "VGENFLOW_SMTP_SECURITY": "none",
    }
    with running_server(tmp_path, worker=False, settings=settings) as server:
        body = {"email": ADA, "password": "a lantern in the harbour", "display_name": "Ada"}
        answer = httpx2.post(f"{server.url}/api/v1/accounts", json=body, headers={"Origin": server.url})
        assert answer.status_code == 202, answer.text
        server.process.kill()  # it cannot have been sent: nobody listens yet
        server.process.wait()
    received = Received()
    post = Controller(received, hostname="127.0.0.1", port=port)
    post.start()
    try:
        with running_server(tmp_path, worker=False, settings=settings):
            end = time.monotonic() + 60
            while not received.mails and time.monotonic() < end:
                time.sleep(0.1)
    finally:
        post.stop()
    assert [mail.rcpt_tos for mail in received.mails] == [[ADA]]
    assert b"#token=" in (received.mails[0].original_content or b"").replace(b"=\r\n", b"").replace(
        b"=3D", b"="
    )


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])
