"""Runs of this instance's projects: what they need of the projects, and what they would have to do."""

import asyncio
from collections.abc import Callable, Collection
from contextlib import suppress
from typing import Final, get_args

from vgenflow.kit.content import canonical
from vgenflow.kit.errors import VgenflowError
from vgenflow.packs import Packs
from vgenflow.production.composition import Composition
from vgenflow.production.effort import Rates
from vgenflow.production.estimating import DryRun, about
from vgenflow.production.narrate import record
from vgenflow.production.operations.beside import check_sound
from vgenflow.production.operations.kinds import SetRecording, SetSecond
from vgenflow.production.operations.telling import place_of, script_of
from vgenflow.production.stages import Ports
from vgenflow.production.steps import Steps
from vgenflow.production.trial import TrialBlobs
from vgenflow.providers.ports import Voice
from vgenflow.services.runs.dispatch import Taken
from vgenflow.services.runs.ports import Wanted
from vgenflow.services.runs.rates import StageRates
from vgenflow.services.runs.schemas import Estimate
from vgenflow.services.runs.states import Quality
from vgenflow.services.scope import Scope
from vgenflow.stages.writing.pace import USUAL
from vgenflow.store.blobs import Blobs
from vgenflow.store.errors import Damaged
from vgenflow.store.keyring import Keyring
from vgenflow.store.space import Space
from vgenflow.story.narration import Recording, Utterance
from vgenflow.story.script import Line
from vgenflow.story.timeline import Timeline
from vgenflow.story.value import Aspect, Language
from vgenflow.studio.benches import EnginePieces
from vgenflow.studio.commissions import asked_as, commission
from vgenflow.studio.crews import Crews
from vgenflow.studio.previewing.rehearsal import estimated_utterance, timed
from vgenflow.studio.projects import VideoProjects
from vgenflow.studio.settings import Settings
from vgenflow.studio.wiring import ports, translated

_ROWS: Final = ("version", "export")
"""Kinds of objects that rows refer to: they are no project's but theirs."""


class ProjectRuns:
    """Projects as runs see them. See `services.runs.ports`: it is both `Projects` and `Estimator`."""

    def __init__(  # noqa: PLR0913, PLR0917 - what it works with
        self,
        settings: Settings,
        projects: VideoProjects,
        blobs: Blobs,
        keyring: Keyring,
        rates: StageRates,
        open_ports: Callable[[Space], Ports] | None = None,
    ) -> None:
        self._settings = settings
        self._projects = projects
        self._blobs = blobs
        self._keyring = keyring
        self._rates = rates
        packs = Packs(settings.packs_dir)
        self._ports = open_ports or (lambda space: ports(settings, space, packs, ()))
        self._one_at_a_time = asyncio.Semaphore(1)

    async def wanted(
        self,
        scope: Scope,
        project: str,
        version: str | None,
        quality: Quality | None,
        aspect: Aspect | None = None,
    ) -> Wanted:
        """See `Projects.wanted`."""
        version = version or (await self._projects.get(scope, project)).version
        composition = await self._projects.load(scope, project, version)
        beside = None if aspect == composition.options.aspect else aspect
        options, script = asked_as(composition.options, quality, beside), composition.script
        rates = Rates(await self._rates.read())
        return Wanted(
            version,
            canonical(options.model_dump(mode="json")).decode(),
            about(options, None if script is None else len(script.lines), rates),
            beside,
        )

    async def estimate(
        self,
        scope: Scope,
        project: str,
        version: str | None,
        quality: Quality | None,
        aspect: Aspect | None = None,
    ) -> Estimate:
        """See `Estimator.estimate`. One at a time, so that the editor stays quick."""
        composition = await self._projects.load(scope, project, version)
        rates = Rates(await self._rates.read())
        run = Taken("", scope.space, scope.account, project, version, "make", quality, 0, None, aspect)
        async with self._one_at_a_time:
            return await asyncio.to_thread(self._dry_run, run, composition, rates, TrialBlobs(self._blobs))

    async def carry(self, scope: Scope, source: str, copy: str, aspects: Collection[Aspect] = ()) -> None:
        """Give the project `copy` what was made of `source` and would be used to make it again.

        Sealed anew under its own key, so that erasing the one leaves the other; so it is neither made nor
        paid for again. `aspects` are shapes beside its own in which it was made.
        """
        composition = await self._projects.load(scope, copy)
        rates = Rates(await self._rates.read())
        async with self._one_at_a_time:
            await asyncio.to_thread(self._carry, scope, source, copy, composition, rates, aspects)

    def _carry(  # noqa: PLR0913, PLR0917 - what is copied, from where to where
        self,
        scope: Scope,
        source: str,
        copy: str,
        composition: Composition,
        rates: Rates,
        aspects: Collection[Aspect],
    ) -> None:
        own = composition.options.aspect
        trial = TrialBlobs(self._blobs)
        for aspect in (None, *sorted(set(aspects) - {own})):
            for quality in get_args(Quality):
                run = Taken("", scope.space, scope.account, source, None, "make", quality, 0, None, aspect)
                with suppress(VgenflowError):  # what cannot be foreseen is made when it is asked for
                    self._dry_run(run, composition, rates, trial)
        there, here = (Space(self._blobs, self._keyring, scope.space, one) for one in (source, copy))
        for name in trial.found(f"{scope.space}/{source}"):
            _, _, kind, _, digest = name.split("/")
            if kind not in _ROWS:
                _copied(there, here, f"{kind}/{digest}")

    async def second(self, scope: Scope, project: str, work: Composition, given: bytes) -> SetSecond:
        """The edit that shows what a file says as a second language. See `wiring.translated`.

        Raises what reading the file raises, and `NotReady` if it has times that nothing has yet.
        """
        return await asyncio.to_thread(self._second, scope, project, work, given)

    async def record(self, scope: Scope, project: str, work: Composition, edit: SetRecording) -> None:
        """Have a recording heard, so that a preview plays it at once. Raises what cannot be heard."""
        if edit.sound is not None:
            await asyncio.to_thread(
                self._record, scope, project, work, Recording(line=edit.line, sound=edit.sound)
            )

    def _record(self, scope: Scope, project: str, work: Composition, recording: Recording) -> None:
        lines = script_of(work).lines
        opened = self._ports(Space(self._blobs, self._keyring, scope.space, project))
        check_sound(recording.sound, opened.assets)
        steps = Steps(opened, lambda _: None, lambda: False)
        record(steps, lines[place_of(lines, recording.line)], recording)

    def _second(self, scope: Scope, project: str, work: Composition, given: bytes) -> SetSecond:
        def timeline() -> Timeline:
            opened = self._ports(Space(self._blobs, self._keyring, scope.space, project))
            return timed(work, Steps(opened, lambda _: None, lambda: False))

        found = translated(script_of(work), given, timeline)
        return SetSecond(language=found.language, captions={line.line: line.caption for line in found.lines})

    def _dry_run(self, run: Taken, composition: Composition, rates: Rates, trial: TrialBlobs) -> Estimate:
        space = Space(trial, self._keyring, run.space, run.project)
        pieces = EnginePieces(Crews(self._settings.workers))
        dry = DryRun(self._ports(space), trial, _guess, pieces, rates)
        return dry.estimate(commission(composition, run, space))


def _guess(line: Line, voice: Voice, language: Language) -> Utterance:
    return estimated_utterance(line, USUAL[language], voice)


def _copied(there: Space, here: Space, key: str) -> None:
    """Copy an object from one store to another, unless it is there or cannot be read."""
    if here.has(key):
        return
    with suppress(Damaged):
        opened = there.open(key)
        if opened is not None:
            with opened:
                here.put(key, opened.chunks())
