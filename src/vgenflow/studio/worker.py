"""The program that makes videos: `python -m vgenflow.studio.worker --data DIR`. Any number may run.

It serves one instance: the database, the store and the keyring that the settings name.
"""

import argparse
import asyncio
import logging
import os
import signal
import stat
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import NoReturn

from vgenflow.db import Database
from vgenflow.production.jobs.farm import Farm
from vgenflow.production.jobs.hands import Desk, StoryHands
from vgenflow.production.jobs.locks import AdvisoryLocks, FileLocks, Locks
from vgenflow.production.jobs.payer import Payer
from vgenflow.production.jobs.ports import Commissions, OpenBench
from vgenflow.production.jobs.witnesses import Witnesses
from vgenflow.production.jobs.worker import Capacity, Worker, new_name
from vgenflow.sandbox.priority import stand_back
from vgenflow.services.accounts import models as _accounts  # noqa: F401 - tables that runs refer to
from vgenflow.services.disclosures.service import Disclosures
from vgenflow.services.runs.dispatch import Dispatch
from vgenflow.services.runs.exports import ExportsService
from vgenflow.services.runs.paying import Limits, PaidCalls
from vgenflow.services.runs.rates import StageRates
from vgenflow.store.columns import Columns
from vgenflow.store.keyring import FileKeyring
from vgenflow.studio import logs
from vgenflow.studio.benches import EnginePieces, benches, spaces
from vgenflow.studio.commissions import ProjectCommissions
from vgenflow.studio.crews import Crews
from vgenflow.studio.house import now
from vgenflow.studio.objects import blobs_of
from vgenflow.studio.places import jobs_url, keyring_of
from vgenflow.studio.projects import projects_of
from vgenflow.studio.settings import ServerSettings, Settings, load, load_server

_log = logging.getLogger("vgenflow.jobs")

_NICER = 5
"""How far rendering stands back behind the editor and its previews."""


def locks_of(settings: Settings, server: ServerSettings) -> Locks:
    """The locks that tell which workers live."""
    url = server.database(settings.data_dir)
    return FileLocks(settings.data_dir / "executors") if url.startswith("sqlite") else AdvisoryLocks(url)


async def work(  # noqa: PLR0913 - what tests put in the place of
    settings: Settings,
    server: ServerSettings,
    until: asyncio.Event,
    *,
    take_commissions: Callable[[Database], Commissions],
    bench_with: Callable[[OpenBench], OpenBench] = lambda opened: opened,
    limits: Callable[[str], Limits] = lambda _: Limits(),
    capacity: Capacity = Capacity(),  # noqa: B008 - frozen
    beat: Callable[[], None] = lambda: None,
) -> None:
    """Be a worker until `until` is set. The process must end then."""
    keyring, blobs, name = keyring_of(settings, server), blobs_of(settings, server), new_name()
    database, crews = Database(server.database(settings.data_dir)), Crews(settings.workers)
    locks = locks_of(settings, server)
    dispatch = Dispatch(database, now)

    def columns(space: str) -> Columns:
        return Columns(FileKeyring(keyring), space)

    disclosures = Disclosures(database, columns, now)
    payer = Payer(PaidCalls(database, limits, name, now, disclosures))
    hands = StoryHands(
        Desk(
            dispatch=dispatch,
            exports=ExportsService(database, spaces(blobs, keyring), now),
            commissions=take_commissions(database),
            open_bench=bench_with(
                benches(settings, blobs, keyring, crews, Witnesses(disclosures), server.networks)
            ),
            payer=payer,
            farm=Farm(EnginePieces(crews), locks.alive),
            rates=StageRates(database, now),
        )
    )
    worker = Worker(
        jobs_url=jobs_url(settings, server),
        dispatch=dispatch,
        hands=hands,
        locks=locks,
        payer=payer,
        capacity=capacity,
        name=name,
        now=now,
        beat=beat,
    )
    _log.info("worker.ready", extra={"worker": name})
    await worker.work(until)
    worker.leave()


def run(main: Callable[[asyncio.Event], Awaitable[None]]) -> NoReturn:
    """Run a worker until a signal comes or whoever started it is gone, then end the process at once.

    What is at work is not finished: another worker, or this one's next start, goes on with it. So threads
    of stages are not waited for.
    """

    async def until_told() -> None:
        until = asyncio.Event()
        loop = asyncio.get_running_loop()
        for number in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(number, until.set)
        if _is_held(0):
            loop.add_reader(0, _end_of_input, until)
        try:
            await main(until)
        except Exception:  # noqa: BLE001 - a job's edge
            _log.exception("worker.broke")
            os._exit(1)
        os._exit(0)

    stand_back(_NICER)
    asyncio.run(until_told())
    os._exit(1)


def _is_held(handle: int) -> bool:
    """Whether somebody is at the other end of a pipe, or of what event loops take for one."""
    mode = os.fstat(handle).st_mode
    return stat.S_ISFIFO(mode) or stat.S_ISSOCK(mode)


def _end_of_input(until: asyncio.Event) -> None:
    with suppress(BlockingIOError):
        if not os.read(0, 1024):
            asyncio.get_running_loop().remove_reader(0)
            until.set()


def main(arguments: Sequence[str] | None = None) -> None:
    """What the program does."""
    parser = argparse.ArgumentParser(prog="vgenflow.studio.worker")
    parser.add_argument("--data", type=Path, default=None)
    parser.add_argument("--beat", type=int, default=None)
    given = parser.parse_args(arguments)
    start(given.data, given.beat)


def start(data: Path | None, beat: int | None = None) -> NoReturn:
    """Be a worker of the instance in a data folder. While it is well it writes to the pipe `beat`."""
    settings = load(data)
    logs.set_up()
    server = load_server(settings.data_dir)
    take, beating = partial(commissions_of, settings, server), partial(_beat, beat)
    run(lambda until: work(settings, server, until, take_commissions=take, beat=beating))


def _beat(handle: int | None) -> None:
    """Show whoever started this that it is well. If nobody listens that is theirs to know."""
    if handle is not None:
        os.set_blocking(handle, False)
        with suppress(BlockingIOError, BrokenPipeError):
            os.write(handle, b".")


def commissions_of(settings: Settings, server: ServerSettings, database: Database) -> Commissions:
    """What projects ask to be made."""
    keyring = keyring_of(settings, server)
    stores = spaces(blobs_of(settings, server), keyring)
    projects = projects_of(
        settings,
        database=database,
        stores=stores,
        keyring=FileKeyring(keyring),
        voices=lambda _: (),  # asked for by edits, which workers do not make
        now=now,
    )
    return ProjectCommissions(projects, stores)


if __name__ == "__main__":
    main()
