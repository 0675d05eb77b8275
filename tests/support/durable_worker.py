"""A worker for tests: the real one, with drafts out of the stores of projects as its commissions."""

import argparse
import json
import os
from collections.abc import Sequence
from pathlib import Path

from tests.support.killing import with_deaths
from tests.support.paid_voice import with_paid_voice
from vgenflow.db import Database
from vgenflow.production.jobs.ports import Commission, Commissions, OpenBench, Parts
from vgenflow.production.project import Project
from vgenflow.production.request import Options, TextSource
from vgenflow.production.story import Order
from vgenflow.services.runs.dispatch import Taken
from vgenflow.services.runs.ports import Spaces
from vgenflow.services.scope import Scope
from vgenflow.story.storyboard import Storyboard
from vgenflow.studio import logs
from vgenflow.studio.benches import spaces
from vgenflow.studio.objects import blobs_of
from vgenflow.studio.settings import load, load_server
from vgenflow.studio.worker import Capacity, commissions_of, keyring_of, run, work


class Drafts:
    """Commissions whose source is a draft in the project's store."""

    def __init__(self, stores: Spaces) -> None:
        self._stores = stores

    async def open(self, scope: Scope, run: Taken) -> Commission:
        space = self._stores(scope.space, run.project)
        ordered = json.loads(space.get(space.key("ordered")) or b"{}")
        source = TextSource("draft.md", ordered["draft"].encode())
        return Commission(Order(source, Options.model_validate(ordered["options"])))

    async def superseded(self, scope: Scope, run: Taken) -> str | None:
        return None

    async def hand_over(self, scope: Scope, run: Taken, before: Parts, now: Parts) -> None:
        """Nothing: no project is looked at while its run goes on."""

    async def commit(self, scope: Scope, run: Taken, made: Project, directed: Storyboard) -> str | None:
        return None


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", type=Path, required=True)
    settings = load(parser.parse_args(arguments).data)
    server = load_server(settings.data_dir)
    keyring = keyring_of(settings, server)
    blobs = blobs_of(settings, server)

    def bench_with(open_bench: OpenBench) -> OpenBench:
        if folder := os.environ.get("TEST_PAID"):
            open_bench = with_paid_voice(open_bench, Path(folder))
        if folder := os.environ.get("TEST_DEATHS"):
            open_bench = with_deaths(open_bench, Path(folder))
        return open_bench

    capacity = Capacity(runs=int(os.environ.get("TEST_RUNS", "2")))

    def commissions(database: Database) -> Commissions:
        if os.environ.get("TEST_PROJECTS"):
            return commissions_of(settings, server, database)
        return Drafts(spaces(blobs, keyring))

    logs.set_up()
    run(
        lambda until: work(
            settings,
            server,
            until,
            take_commissions=commissions,
            bench_with=bench_with,
            capacity=capacity,
        )
    )


if __name__ == "__main__":
    main()
