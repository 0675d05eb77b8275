"""Where runs are worked on: a project's store with the stages of this machine around it."""

from collections.abc import Sequence
from pathlib import Path

from vgenflow.packs import Packs
from vgenflow.production.jobs.farm import Missing
from vgenflow.production.jobs.ports import Bench, OpenBench, Pay
from vgenflow.production.request import Profile
from vgenflow.production.steps import Steps
from vgenflow.services.runs.dispatch import Taken
from vgenflow.services.scope import Scope
from vgenflow.store.blobs import Disk
from vgenflow.store.columns import Columns
from vgenflow.store.keyring import FileKeyring
from vgenflow.store.space import Space
from vgenflow.story.timeline import Timeline
from vgenflow.studio.settings import Settings
from vgenflow.studio.wiring import ports


class ScopedSpace(Space):
    """One scope of a space on this disk. Pickles as its names: a rendering process opens its own."""

    def __init__(self, data_dir: Path, keyring: Path, space: str, scope: str) -> None:
        self._names = (data_dir, keyring, space, scope)
        super().__init__(Disk(data_dir), FileKeyring(keyring), space, scope)

    def __reduce__(self) -> tuple[type["ScopedSpace"], tuple[Path, Path, str, str]]:
        return ScopedSpace, self._names


def benches(settings: Settings, keyring: Path) -> OpenBench:
    """Opens benches. The keys of a space are read from the keyring for each run and go with it."""
    packs = Packs(settings.packs_dir)

    def open_bench(run: Taken, _pay: Pay) -> Bench:
        space = ScopedSpace(settings.data_dir, keyring, run.space, run.project)
        scope = Scope(run.space, run.account, "member", Columns(FileKeyring(keyring), run.space))
        return Bench(scope, ports(settings, space, packs, ()))

    return open_bench


class EnginePieces:
    """The engine's pieces, rendered by so many processes. See `farm.Pieces`."""

    def __init__(self, workers: int) -> None:
        self._workers = workers

    def missing(self, steps: Steps, timeline: Timeline, profile: Profile) -> Sequence[Missing]:
        """See `Pieces.missing`."""
        from vgenflow.engine.segments.pieces import missing_pieces  # noqa: PLC0415 - slow to load

        found = missing_pieces(timeline, steps.ports.segments, profile=profile)
        return [Missing(number, frames) for number, frames in found.items()]

    def render(self, steps: Steps, timeline: Timeline, profile: Profile, numbers: Sequence[int]) -> int:
        """See `Pieces.render`."""
        from vgenflow.engine.segments.pieces import render_pieces  # noqa: PLC0415 - slow to load

        return render_pieces(
            timeline,
            numbers,
            assets=steps.ports.assets,
            segments=steps.ports.segments,
            profile=profile,
            workers=self._workers,
            is_cancelled=steps.is_cancelled,
        )
