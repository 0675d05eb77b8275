"""Where runs are worked on: a project's store with the stages of this machine around it."""
# ruff: noqa: PLC0415 - the engine is slow to load

from collections.abc import Sequence
from pathlib import Path

from vgenflow.packs import Packs
from vgenflow.production.jobs.farm import Missing
from vgenflow.production.jobs.ports import Bench, OpenBench, Pay
from vgenflow.production.jobs.witnesses import Witnesses
from vgenflow.production.request import Profile
from vgenflow.production.steps import Steps
from vgenflow.services.runs.dispatch import Taken
from vgenflow.services.runs.ports import Spaces
from vgenflow.services.scope import Scope
from vgenflow.store.blobs import Blobs
from vgenflow.store.columns import Columns
from vgenflow.store.keyring import FileKeyring
from vgenflow.store.space import Space
from vgenflow.story.timeline import Timeline
from vgenflow.studio.crews import Crews
from vgenflow.studio.settings import Settings
from vgenflow.studio.wiring import ports


def spaces(blobs: Blobs, keyring: Path) -> Spaces:
    """Opens the stores of projects. The keys are read from the keyring each time, and kept nowhere."""
    return lambda space, project: Space(blobs, FileKeyring(keyring), space, project)


def benches(  # noqa: PLR0913, PLR0917 - what a run works with
    settings: Settings,
    blobs: Blobs,
    keyring: Path,
    crews: Crews,
    witnesses: Witnesses,
    networks: Sequence[str] = (),
) -> OpenBench:
    """Opens benches. What a run reads of the keyring goes with it; what it fetches is written down.

    `networks` are those of the operator's own, from which links may be fetched too.
    """
    packs, open_space = Packs(settings.packs_dir), spaces(blobs, keyring)

    def open_bench(run: Taken, _pay: Pay) -> Bench:
        scope = Scope(run.space, run.account, "member", Columns(FileKeyring(keyring), run.space))
        space, witness = open_space(run.space, run.project), witnesses.of(run)
        return Bench(scope, ports(settings, space, packs, networks, crews, witness))

    return open_bench


class EnginePieces:
    """The engine's pieces. See `farm.Pieces`."""

    def __init__(self, crews: Crews) -> None:
        self._crews = crews

    def missing(self, steps: Steps, timeline: Timeline, profile: Profile) -> Sequence[Missing]:
        """See `Pieces.missing`."""
        from vgenflow.engine.segments.pieces import missing_pieces

        found = missing_pieces(timeline, steps.ports.segments, profile=profile)
        return [Missing(number, frames) for number, frames in found.items()]

    def render(self, steps: Steps, timeline: Timeline, profile: Profile, numbers: Sequence[int]) -> int:
        """See `Pieces.render`."""
        from vgenflow.engine.segments.pieces import render_pieces

        with self._crews.one() as crew:
            return render_pieces(
                timeline,
                numbers,
                assets=steps.ports.assets,
                segments=steps.ports.segments,
                profile=profile,
                workers=crew,
                is_cancelled=steps.is_cancelled,
            )
