"""More people at a server: accounts made as their owners would, by the mails in its outbox."""

import email
import re
import time
from email.policy import default

from tests.support.server import Server
from vgenflow.api.browsers import LOCAL_SESSION

PASSWORD = "violet tram under ice"
PATIENCE = 10.0
"""Seconds until a mail must lie there."""


def mailed_link(server: Server, address: str, page: str) -> str:
    """The link to a page in the newest such mail to an address, once it lies in the outbox."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        for path in reversed(server.mails()):
            mail = email.message_from_bytes(path.read_bytes(), policy=default)
            body = mail.get_body(("plain",))
            found = re.search(rf"http\S+/{page}#token=\S+", body.get_content() if body else "")
            if mail["To"] == address and found:
                return found[0]
        time.sleep(0.05)
    raise AssertionError(f"no mail to {address}")


def member(server: Server, address: str) -> str:
    """An account with `PASSWORD`, called as its address begins; the token of its session."""
    http, origin = server.http, {"Origin": server.url}
    body = {"email": address, "password": PASSWORD, "display_name": address.partition("@")[0]}
    assert http.post("/api/v1/accounts", json=body, headers=origin).status_code == 202
    token = mailed_link(server, address, "confirm").rpartition("token=")[2]
    assert http.post("/api/v1/accounts/confirm", json={"token": token}, headers=origin).status_code == 204
    return sign_in(server, address)


def sign_in(server: Server, address: str, password: str = PASSWORD) -> str:
    """The token of a new session."""
    body = {"email": address, "password": password}
    answer = server.http.post("/api/v1/sessions", json=body, headers={"Origin": server.url})
    assert answer.status_code == 201, answer.text
    server.http.cookies.clear()
    return answer.cookies[LOCAL_SESSION]
