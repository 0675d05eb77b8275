"""Runs: ask for a video, watch it being made, stop it, begin it again; what it takes and what it costs."""

from collections.abc import AsyncIterator, Sequence
from functools import lru_cache, partial
from typing import Annotated

from fastapi import APIRouter, Header, Response
from fastapi.responses import StreamingResponse

from vgenflow.api.context import HouseOf, allowed
from vgenflow.api.idempotency import MadeOnce, Repeatable
from vgenflow.api.ids import Id
from vgenflow.api.pages import Page, Paging
from vgenflow.services.runs.schemas import Estimate, PaidCall, Run, RunAsk, RunEvent
from vgenflow.services.runs.states import Quality
from vgenflow.services.scope import Scope
from vgenflow.story.value import Aspect

router = APIRouter(tags=["runs"], route_class=Repeatable)

Reading = Annotated[Scope, allowed("read")]
Rendering = Annotated[Scope, allowed("render")]

_STREAM = "text/event-stream"


@router.post("/projects/{project_id}/runs", status_code=202, summary="Make a video")
async def start_run(  # noqa: PLR0913, PLR0917 - FastAPI's parameters
    house: HouseOf, scope: Rendering, project_id: Id, body: RunAsk, once: MadeOnce, response: Response
) -> Run:
    """Queue a run. What was made before is taken from the store; one that waits for the same is given."""
    run = await once.made_before(partial(house.runs.get, scope))
    if run is None:
        run = await house.runs.start(scope, project_id, body, run=once.name)
    response.headers["Location"] = f"/api/v1/runs/{run.id}"
    return run


@router.get("/projects/{project_id}/runs", summary="List a project's runs")
async def list_project_runs(house: HouseOf, scope: Reading, project_id: Id, paging: Paging) -> Page[Run]:
    """The runs of a project, the latest first."""
    items, following = await house.runs.list(scope, project_id, after=paging.after(scope), limit=paging.limit)
    return paging.page(scope, items, following)


@router.get("/projects/{project_id}/estimate", summary="See what a run would take")
async def estimate_run(
    house: HouseOf,
    scope: Reading,
    project_id: Id,
    quality: Quality | None = None,
    aspect: Aspect | None = None,
) -> Estimate:
    """The exact list of what is stale, the seconds that it takes, and what providers would be paid."""
    return await house.runs.estimate(scope, project_id, RunAsk(quality=quality, aspect=aspect))


@router.get("/runs", summary="List runs")
async def list_runs(house: HouseOf, scope: Reading, paging: Paging) -> Page[Run]:
    """The runs of all projects, the latest first."""
    items, following = await house.runs.list(scope, after=paging.after(scope), limit=paging.limit)
    return paging.page(scope, items, following)


@router.get("/runs/{run_id}", summary="Read a run")
async def read_run(house: HouseOf, scope: Reading, run_id: Id) -> Run:
    """A run as it stands."""
    return await house.runs.get(scope, run_id)


@router.get(
    "/runs/{run_id}/events",
    summary="Watch a run",
    response_class=StreamingResponse,
    responses={200: {"content": {_STREAM: {"schema": {"type": "string"}}}}},
)
async def watch_run(
    house: HouseOf,
    scope: Reading,
    run_id: Id,
    last_event_id: Annotated[
        str, Header(alias="Last-Event-ID", max_length=20, description="Go on after this event.")
    ] = "",
) -> StreamingResponse:
    """The run's events as Server-Sent Events: those that were, then those that come, until it has ended."""
    after = int(last_event_id) if last_event_id.isascii() and last_event_id.isdigit() else 0
    await house.runs.get(scope, run_id)
    return StreamingResponse(
        _lines(house.feed.listen(scope, run_id, min(after, 2**31 - 1))),
        media_type=_STREAM,
        headers={"Cache-Control": "no-store", "X-Accel-Buffering": "no"},
    )


@router.post("/runs/{run_id}/cancel", summary="Stop a run")
async def cancel_run(house: HouseOf, scope: Rendering, run_id: Id) -> Run:
    """Stop a run within two seconds. What it finished is kept."""
    return await house.runs.cancel(scope, run_id)


@router.post("/runs/{run_id}/resume", summary="Begin a run again")
async def resume_run(house: HouseOf, scope: Rendering, run_id: Id) -> Run:
    """Go on with a run that failed, was stopped, or waits."""
    return await house.runs.again(scope, run_id)


@router.get("/paid-calls", summary="List paid calls")
async def list_paid_calls(house: HouseOf, scope: Reading, paging: Paging) -> Page[PaidCall]:
    """Calls to providers that cost money, the latest first."""
    items, following = await house.runs.paid_calls(scope, after=paging.after(scope), limit=paging.limit)
    return paging.page(scope, items, following)


@router.post("/paid-calls/{call_id}/allow-repeat", summary="Let a call in doubt be made again")
async def allow_repeat(house: HouseOf, scope: Rendering, call_id: Id) -> PaidCall:
    """Let a paid call whose outcome nobody knows be made again: it may be paid for twice."""
    return await house.runs.allow_repeat(scope, call_id)


async def _lines(events: AsyncIterator[Sequence[RunEvent]]) -> AsyncIterator[str]:
    """Events in the form of the HTML standard, in one piece what came at once; silence as a comment."""
    yield "retry: 2000\n\n"
    async for news in events:
        yield "".join(map(_line, news)) or ": \n\n"


@lru_cache(maxsize=1024)
def _line(event: RunEvent) -> str:
    """An event as all who listen are told it: written out once for the thousand."""
    told = event.model_dump_json(exclude_none=True)
    return f"id: {event.seq}\nevent: {event.kind}\ndata: {told}\n\n"
