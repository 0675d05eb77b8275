"""Wiring of privacy: what projects hold as archives see it, and where the progress of runs is forgotten."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Final

from sqlalchemy import create_engine, inspect
from sqlalchemy.engine import make_url
from sqlalchemy.pool import NullPool

import vgenflow
from vgenflow.db import Database
from vgenflow.db.database import blocking_url
from vgenflow.production.composition import Composition, Draft, parts, whole
from vgenflow.services.accounts import AccountsService
from vgenflow.services.privacy.compacting import compact
from vgenflow.services.privacy.ledger import Ledger
from vgenflow.services.privacy.ports import Content, Room, Sentence, Vault
from vgenflow.services.privacy.service import PrivacyService
from vgenflow.services.scope import Now
from vgenflow.story.assets import Asset, AssetKind
from vgenflow.studio.accounts import mailer
from vgenflow.studio.admission import admit
from vgenflow.studio.places import jobs_url, ledger_of
from vgenflow.studio.settings import ServerSettings, Settings
from vgenflow.templates.kits import logos, typefaces


class CompositionReads:
    """Compositions as archives see them: see `services.privacy.ports.Reads`."""

    def content(self, given: Mapping[str, bytes]) -> Content:
        """See `Reads.content`."""
        work = whole(given)
        is_made = work.script is not None and work.storyboard is not None
        return Content(parts(work), is_made, _files(work))

    def sentences(self, given: Mapping[str, bytes]) -> Sequence[Sentence]:
        """See `Reads.sentences`."""
        script = whole(given).script
        return [Sentence(line.spoken, line.caption) for line in script.lines] if script else []

    def admit(self, kind: str, data: bytes) -> None:
        """See `Reads.admit`."""
        named: AssetKind = next((k for k in _DECODED if k == kind), "icon")
        admit(Asset(digest="", kind=named, media_type=""), data)


_MEGABYTE: Final = 1_000_000
_DECODED: Final[tuple[AssetKind, ...]] = ("picture", "speech", "music", "font")


def _files(work: Composition) -> dict[str, str | None]:
    found: dict[str, str | None] = {}
    for holder in (work, work.document, work.storyboard):
        if holder is not None:
            found.update((asset.digest, asset.kind) for asset in holder.assets)
    brand, look = work.options.brand, work.options.look
    if brand is not None:
        found.update(dict.fromkeys(logos(brand), "picture"))
        found.update(dict.fromkeys(typefaces(brand), "font"))
    if look is not None:
        found.update(dict.fromkeys(look.own_fonts, "font"))
    if isinstance(work.source, Draft):
        found[work.source.digest] = None
    return found


class DbosJobs:
    """The tables of DBOS: see `ports.JobStore`. The name of a workflow begins with its run's id."""

    def __init__(self, url: str) -> None:
        self._url = url

    def forget(self, runs: Iterable[str]) -> None:
        """See `JobStore.forget`."""
        if self._is_missing():
            return
        from dbos import DBOSClient, DBOSPortableJSONSerializer  # noqa: PLC0415 - slow to load

        client = DBOSClient(system_database_url=self._url, serializer=DBOSPortableJSONSerializer(), lazy=True)
        try:
            prefixes = [f"{run}-" for run in runs]
            found = client.list_workflows(workflow_id_prefix=prefixes, load_input=False, load_output=False)
            if found:
                client.delete_workflows([one.workflow_id for one in found], delete_children=True)
        finally:
            client.destroy()

    def compact(self) -> None:
        """See `JobStore.compact`."""
        if make_url(self._url).get_backend_name() == "sqlite":
            compact(self._url, rewritten=True)

    def _is_missing(self) -> bool:
        """Whether no worker has ever run, so that there are no tables yet."""
        address = blocking_url(self._url)
        is_sqlite = address.get_backend_name() == "sqlite"
        if is_sqlite and not Path(address.database or "").is_file():
            return True
        engine = create_engine(address, poolclass=NullPool)
        try:
            return not inspect(engine).has_table("workflow_status", schema=None if is_sqlite else "dbos")
        finally:
            engine.dispose()


def privacy_of(  # noqa: PLR0913 - what it stands on
    settings: Settings,
    server: ServerSettings,
    *,
    database: Database,
    vault: Vault,
    accounts: AccountsService,
    rooms: Sequence[Room],
    now: Now,
) -> PrivacyService:
    """The service of privacy. `rooms` are those that hold things in memory."""
    return PrivacyService(
        database=database,
        database_url=server.database(settings.data_dir),
        vault=vault,
        ledger=Ledger(ledger_of(settings, server)),
        accounts=accounts,
        rooms=rooms,
        reads=CompositionReads(),
        jobs=DbosJobs(jobs_url(settings, server)),
        mailer=mailer(server, settings.data_dir),
        library_limit=server.library_megabytes * _MEGABYTE,
        public_url=server.url,
        release=vgenflow.__version__,
        now=now,
    )
