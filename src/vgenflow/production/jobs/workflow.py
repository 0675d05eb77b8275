"""A run as a DBOS workflow over references.

What goes in is an id, what leaves a step are keys of artifacts, the next stage and an error's code: DBOS
keeps and logs both, so nothing of what a person makes may be among them, and no step raises an error.
"""

from typing import Protocol, cast

from dbos import DBOS, SetWorkflowID

from vgenflow.production.jobs.state import Part, State

VERSION = "2"
"""Of the order of steps. Workflows of another version are begun anew; what they made is kept."""

SEGMENTS = "segments"
"""The queue of parts of videos that any worker renders."""


class Hands(Protocol):
    """Whoever carries the steps out, in this process."""

    async def begin(self, run: str) -> State:
        """See what there is already."""
        ...

    async def advance(self, run: str, state: State) -> State:
        """Do the stage that comes next."""
        ...

    async def share_out(self, run: str, state: State) -> list[Part]:
        """The parts that are worth giving to other workers, none if this one is alone."""
        ...

    async def render_part(self, run: str, part: Part) -> int:
        """Render a part; how many segments were made."""
        ...

    async def tell_parts(self, run: str, done: int, total: int) -> None:
        """Tell how many frames of the parts are done."""
        ...


_hands: Hands | None = None


def use(hands: Hands | None) -> None:
    """Let steps be carried out by `hands`."""
    global _hands  # noqa: PLW0603 - DBOS finds workflows by name and knows no instance of ours
    _hands = hands


def _at_work() -> Hands:
    if _hands is None:
        raise LookupError("no worker is at work in this process")
    return _hands


async def _begin(run: str) -> State:
    return await _at_work().begin(run)


async def _advance(run: str, state: State) -> State:
    return await _at_work().advance(run, state)


async def _share_out(run: str, state: State) -> list[Part]:
    return await _at_work().share_out(run, state)


async def _tell_parts(run: str, done: int, total: int) -> None:
    await _at_work().tell_parts(run, done, total)


async def _render_part(run: str, part: Part) -> int:
    return await _at_work().render_part(run, part)


@DBOS.workflow(name="part")
async def part_workflow(run: str, part: Part) -> int:
    """Render a part of a run's video."""
    return await DBOS.run_step_async({"name": "render_part"}, _render_part, run, part)


@DBOS.workflow(name="run")
async def run_workflow(run: str) -> State:
    """Make a run's video, a stage a step."""
    state = await DBOS.run_step_async({"name": "begin"}, _begin, run)
    while state["next"] is not None:
        stage = state["next"]
        if stage == "render":
            await _farm_out(run, state)
        state = await DBOS.run_step_async({"name": stage}, _advance, run, state)
    return state


async def _farm_out(run: str, state: State) -> None:
    """Have the missing segments made by whoever has time; what fails there is made by the render itself."""
    parts = await DBOS.run_step_async({"name": "share_out"}, _share_out, run, state)
    handles = []
    for number, part in enumerate(parts):
        with SetWorkflowID(f"{cast(str, DBOS.workflow_id)}-{state['lost']}-{number}"):
            handles.append(await DBOS.enqueue_workflow_async(SEGMENTS, part_workflow, run, part))
    done, total = 0, sum(part["frames"] for part in parts)
    for handle, part in zip(handles, parts, strict=True):
        await handle.get_result(polling_interval_sec=0.1)
        done += part["frames"]
        await DBOS.run_step_async({"name": "tell_parts"}, _tell_parts, run, done, total)
