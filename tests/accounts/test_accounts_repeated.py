"""POSTs of accounts that are sent twice with an Idempotency-Key: done once, and no secret is kept for it."""

import time

from fastapi.testclient import TestClient
from sqlalchemy import create_engine, text

from tests.accounts.conftest import ADA, PASSWORD
from tests.accounts.test_accounts_routes import house, quick_hashes, register, sign_in, site  # noqa: F401
from vgenflow.store.columns import Columns
from vgenflow.studio.house import House


def mails(house: House) -> int:  # noqa: F811
    """How many mails lie in the outbox, once those under way are there."""
    folder, before, still = house.settings.data_dir / "outbox", -1, 0
    while still < 5:
        time.sleep(0.05)
        count = len(list(folder.glob("*.eml")))
        before, still = count, still + 1 if count == before else 0
    return before


def test_one_mail_comes_of_a_request_sent_twice(site: TestClient, house: House) -> None:  # noqa: F811
    named = {"Idempotency-Key": "1"}
    asked = {"email": ADA, "password": PASSWORD, "display_name": "Ada"}
    answers = [site.post("/api/v1/accounts", json=asked, headers=named) for _ in range(2)]
    assert [answer.status_code for answer in answers] == [202, 202]
    assert answers[1].headers["idempotency-replayed"] == "true"
    assert mails(house) == 1
    other = site.post("/api/v1/accounts", json={**asked, "email": "bo@example.org"}, headers=named)
    assert "idempotency-replayed" not in other.headers  # somebody else's 1
    assert mails(house) == 2
    for _ in range(2):
        forgotten = site.post("/api/v1/password/forgotten", json={"email": "bo@example.org"}, headers=named)
        assert forgotten.status_code == 202
    assert forgotten.headers["idempotency-replayed"] == "true"


def test_a_new_address_is_asked_for_once(site: TestClient, house: House) -> None:  # noqa: F811
    register(site, house)
    sign_in(site)
    before, named = mails(house), {"Idempotency-Key": "new-address"}
    for password in (PASSWORD, "another than before"):  # no mark of it was kept that tells them apart
        body = {"email": "queen@example.org", "password": password}
        answer = site.post("/api/v1/account/email", json=body, headers=named)
        assert answer.status_code == 202
    assert mails(house) == before + 1


def test_a_key_is_made_once_and_shown_once(site: TestClient, house: House) -> None:  # noqa: F811
    register(site, house)
    sign_in(site)
    body, named = {"name": "Nightly", "grants": ["read"]}, {"Idempotency-Key": "nightly"}
    made = site.post("/api/v1/keys", json=body, headers=named)
    assert made.status_code == 201
    again = site.post("/api/v1/keys", json=body, headers=named)
    assert (again.status_code, again.json()["code"]) == (409, "idempotency.shown-once")
    assert made.json()["id"] in again.json()["detail"]
    assert made.json()["key"] not in again.text
    assert [one["id"] for one in site.get("/api/v1/keys").json()["items"]] == [made.json()["id"]]
    other = site.post("/api/v1/keys", json={**body, "name": "Daily"}, headers=named)
    assert (other.status_code, other.json()["code"]) == (422, "idempotency.reused")
    engine = create_engine(f"sqlite:///{house.settings.data_dir / 'vgenflow.db'}")
    with engine.connect() as connection:
        row = connection.execute(text("SELECT id, space_id, answer FROM idempotency")).one()
    engine.dispose()
    opened = Columns(house.keyring, row.space_id).open(f"idempotency.answer/{row.id}", row.answer)
    assert made.json()["id"] in opened
    assert made.json()["key"] not in opened
    assert "Nightly" not in opened
