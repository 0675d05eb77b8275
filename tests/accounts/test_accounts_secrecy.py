"""What nobody finds who holds the database, its journal, the logs or the keyring alone."""

import base64
import json
import logging
import urllib.parse
from pathlib import Path

import pytest
from sqlalchemy import LargeBinary, select
from sqlalchemy.engine import make_url

from tests.accounts.conftest import Bench
from vgenflow.db import Base, Database
from vgenflow.services.accounts import errors
from vgenflow.services.accounts.models import Account, ApiKey, Session, Ticket
from vgenflow.services.accounts.passwords import MEMORY_KIB, PASSES, Passwords
from vgenflow.services.accounts.tokens import mark_of, new_token
from vgenflow.store.columns import Columns
from vgenflow.store.errors import Damaged
from vgenflow.store.keyring import FileKeyring
from vgenflow.studio.logs import Lines

PASSWORD = "Kestrel9 umbra fjord"
NEW_PASSWORD = "Quartz7 lagoon vesper"
EMAIL = "planted.kestrel@example.org"
NEW_EMAIL = "moved.kestrel@example.org"
NAME = "Zephyrine Okonkwo-Vrabel"
ADDRESS = "198.51.100.237"
AGENT = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0 Plantedbuild/77.3"
FIRST_OF_USERS = 16_384
"""Postgres numbers what users make from here on (FirstNormalObjectId)."""
KEY_NAME = "Planted robot of Zephyrine"


def test_planted_words_are_found_nowhere(run, database_url, tmp_path: Path, caplog) -> None:
    tokens: list[str] = []
    caplog.set_level(logging.DEBUG)

    async def work(bench: Bench) -> None:
        visitor = bench.visitor(ADDRESS, AGENT)
        accounts = bench.accounts
        await accounts.registration.register(EMAIL, PASSWORD, NAME, visitor)
        tokens.append(await bench.last_token())
        assert await _found(bench, database_url, tmp_path, tokens) == {}  # the waiting registration
        await accounts.registration.confirm(tokens[-1])
        signed_in = await accounts.sessions.sign_in(EMAIL, PASSWORD, visitor)
        tokens.append(signed_in.token)
        caller = await accounts.authenticate(signed_in.token)
        key = await accounts.keys.make(caller.scope, KEY_NAME, ["read"], 5)
        tokens.append(key.key)
        await accounts.authenticate(key.key)
        for wrong in (NEW_PASSWORD, PASSWORD + "x"):
            with pytest.raises(errors.SignInRefused):
                await accounts.sessions.sign_in(EMAIL, wrong, visitor)
        await accounts.profile.change_password(caller, PASSWORD, NEW_PASSWORD, visitor)
        await accounts.profile.ask_for_email(caller, NEW_EMAIL, NEW_PASSWORD, visitor)
        bench.post.failures.append(OSError(f"{EMAIL} {PASSWORD}"))
        await accounts.recovery.ask(EMAIL, visitor)
        await bench.settle()
        assert await _found(bench, database_url, tmp_path, tokens) == {}
        (sealed,) = await _rows(bench, Account)
        assert caller.scope.columns.open(f"accounts.email/{sealed.id}", sealed.email) == EMAIL

    run(work)
    lines = "\n".join(Lines().format(record) for record in caplog.records)
    assert "mail.failed" in lines
    assert [word for word in (*_words(), *tokens) if word in lines] == []


def test_the_scan_itself_finds_what_is_planted(run, database_url, tmp_path: Path) -> None:
    """Every word put into the open, in a column that the service would have sealed."""

    async def work(bench: Bench) -> None:
        await bench.member()
        words = _words()
        async with bench.database.writing() as session:
            account = (await session.scalars(select(Account))).one()
            account.display_name = "\n".join(words).encode()
        found = await _found(bench, database_url, tmp_path, [])
        assert set().union(*found.values()) == set(words)

    run(work)


def test_rows_name_no_secret_even_to_who_holds_the_instance_key(run) -> None:
    async def work(bench: Bench) -> None:
        caller = await bench.member(EMAIL, PASSWORD, NAME)
        await bench.accounts.keys.make(caller.scope, KEY_NAME, ["read"], 5)
        instance = Columns.of_instance(bench.keyring, "accounts")
        (account,) = await _rows(bench, Account)
        hashed = instance.open(f"accounts.password/{account.id}", account.password)
        assert hashed.startswith("$argon2id$")
        with pytest.raises(Damaged):  # not under the key of the space, which the privacy of others hangs on
            instance.open(f"accounts.email/{account.id}", account.email)
        for table in (Session, ApiKey):
            (row,) = await _rows(bench, table)
            assert len(row.mark) == 32

    run(work)


def test_a_hash_moved_to_another_account_does_not_open_it(run) -> None:
    async def work(bench: Bench) -> None:
        await bench.member(EMAIL, PASSWORD, NAME)
        await bench.member("eve@example.org", "eve knows this one")
        async with bench.database.writing() as session:
            first, second = (await session.scalars(select(Account).order_by(Account.id))).all()
            mine = bench.accounts._context.email_mark("eve@example.org")
            eve, other = (first, second) if first.email_mark == mine else (second, first)
            other.password = eve.password
        with pytest.raises(Damaged):
            await bench.enter(EMAIL, "eve knows this one")

    run(work)


def test_a_row_written_without_the_keyring_signs_nobody_in(run, tmp_path: Path) -> None:
    async def work(bench: Bench) -> None:
        caller = await bench.member(EMAIL, PASSWORD, NAME)
        guessed = Columns.of_instance(FileKeyring(tmp_path / "other"), "accounts")
        token = new_token("session")
        async with bench.database.writing() as session:
            row = (await session.scalars(select(Session))).one()
            row.mark = mark_of(guessed, "session", token)
        assert caller.session
        with pytest.raises(errors.SessionOver):
            await bench.another().authenticate(token)

    run(work)


def test_no_column_holds_an_address_or_a_user_agent() -> None:
    ours = {"spaces", "accounts", "identities", "sessions", "api_keys", "tickets"}
    text = {
        f"{name}.{column.name}"
        for name in ours
        for column in Base.metadata.tables[name].columns
        if not isinstance(column.type, LargeBinary) and str(column.type).startswith("VARCHAR")
    }
    assert {name for name in text if not name.endswith(("id", "_id"))} == {
        "accounts.role",
        "accounts.state",
        "identities.provider",
        "sessions.device",
        "sessions.browser",
        "api_keys.grants",
        "tickets.kind",
    }


def test_hashes_are_at_least_as_strong_as_was_promised(tmp_path: Path) -> None:
    assert MEMORY_KIB >= 19 * 1024
    assert PASSES >= 2
    instance = Columns.of_instance(FileKeyring(tmp_path / "keyring"), "accounts")
    passwords = Passwords(instance)
    hashed = instance.open("accounts.password/a", passwords._sealed("a", PASSWORD))
    assert f"$argon2id$v=19$m={MEMORY_KIB},t={PASSES},p=1$" in hashed
    assert passwords._check("a", PASSWORD, passwords._sealed("a", PASSWORD)).is_right
    assert not passwords._check("a", "", None).is_right
    assert not passwords._check(None, "", None).is_right
    passwords.close()


def _words() -> tuple[str, ...]:
    return (PASSWORD, NEW_PASSWORD, EMAIL, NEW_EMAIL, NAME, ADDRESS, "Plantedbuild", KEY_NAME)


def _forms(word: str) -> set[bytes]:
    """A word as it may lie in a file."""
    plain = word.encode()
    shifted = {base64.b64encode(b" " * shift + plain)[4 : -4 or None] for shift in range(3)}
    quoted = {json.dumps(word).strip('"').encode(), urllib.parse.quote(word).encode()}
    wide = {word.encode("utf-16-le"), plain.hex().encode(), plain.hex().upper().encode()}
    return {plain, plain.lower(), plain.upper(), *quoted, *wide, *shifted}


async def _found(bench: Bench, url: str, folder: Path, tokens: list[str]) -> dict[str, set[str]]:
    """Which planted words lie where: in all files of the test, and in those that Postgres has written."""
    places = {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    if make_url(url).get_backend_name() != "sqlite":
        places |= await _postgres_files(bench.database)
    found: dict[str, set[str]] = {}
    for place, content in places.items():
        for word in (*_words(), *tokens):
            if any(form in content for form in _forms(word)):
                found.setdefault(place, set()).add(word)
    return found


async def _postgres_files(database: Database) -> dict[str, bytes]:
    """The files of our tables and indices, and the journal's last 4 MB: more than any test here writes."""
    async with database.reading() as session:
        connection = await session.connection()
        await connection.exec_driver_sql("COMMIT")
        await connection.exec_driver_sql("CHECKPOINT")
        asked = {
            "home": "SHOW data_directory",
            "number": "SELECT oid FROM pg_database WHERE datname = current_database()",
            "journal": "SELECT pg_walfile_name(pg_current_wal_lsn())",
            "offset": "SELECT file_offset FROM pg_walfile_name_offset(pg_current_wal_lsn())",
        }
        told = {name: (await connection.exec_driver_sql(query)).scalar_one() for name, query in asked.items()}
    home = Path(told["home"])
    ours = (path for path in (home / "base" / str(told["number"])).iterdir() if _is_ours(path.name))
    files = {str(path): path.read_bytes() for path in ours}
    journals = sorted(path for path in (home / "pg_wal").iterdir() if path.is_file())
    written = [path for path in journals if path.name <= told["journal"]]
    tail = b"".join(path.read_bytes() for path in written[-2:-1]) + written[-1].read_bytes()[: told["offset"]]
    return {**files, "journal": tail[-4_000_000:]}


def _is_ours(name: str) -> bool:
    """Whether a file of a Postgres database is of a table that was made after the server."""
    number = name.partition("_")[0].partition(".")[0]
    return number.isdecimal() and int(number) >= FIRST_OF_USERS


async def _rows(bench: Bench, table: type[Account | Session | ApiKey | Ticket]) -> list:
    async with bench.database.reading() as session:
        return list(await session.scalars(select(table)))
