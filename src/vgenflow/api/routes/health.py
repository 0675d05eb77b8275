"""Whether the server lives, whether it can work, and its metrics."""

import hmac
from typing import Annotated, Literal

from fastapi import APIRouter, Header, Request, Response
from pydantic import BaseModel

from vgenflow.api.context import HouseOf
from vgenflow.api.errors import NotSignedIn
from vgenflow.api.metrics import CONTENT_TYPE, Metrics
from vgenflow.studio.settings import is_loopback

router = APIRouter(tags=["health"])

_FORWARDED = ("forwarded", "x-forwarded-for", "x-real-ip")


class Alive(BaseModel):
    """The process answers."""

    status: Literal["alive"]


class Part(BaseModel):
    """One thing that the server needs."""

    name: Literal["database", "store", "worker"]
    ready: bool


class Readiness(BaseModel):
    """Whether the server can work."""

    ready: bool
    parts: tuple[Part, ...]


@router.get("/healthz", summary="Whether the process answers")
async def read_health() -> Alive:
    """Always 200."""
    return Alive(status="alive")


@router.get(
    "/readyz",
    summary="Whether the server can work",
    responses={503: {"model": Readiness, "description": "Something that it needs is not there."}},
)
async def read_readiness(house: HouseOf, response: Response) -> Readiness:
    """200 if database, store and worker are there, else 503."""
    parts = tuple([Part(name=name, ready=await check()) for name, check in house.checks.items()])
    ready = all(part.ready for part in parts)
    response.status_code = 200 if ready else 503
    return Readiness(ready=ready, parts=parts)


@router.get(
    "/metrics",
    summary="Counters for Prometheus",
    response_class=Response,
    responses={200: {"content": {"text/plain": {"schema": {"type": "string"}}}}},
)
async def read_metrics(
    request: Request, house: HouseOf, authorization: Annotated[str, Header(include_in_schema=False)] = ""
) -> Response:
    """Counts and times by route, as text, for who has the token of the setting `metrics_token`.

    Where no token is set, for this machine alone.
    """
    token = house.server.metrics_token.get_secret_value()
    known = hmac.compare_digest(authorization.encode(), f"Bearer {token}".encode())
    if not (known if token else _is_here(request)):
        raise NotSignedIn("Set metrics_token, and send it as `Authorization: Bearer TOKEN`.")
    metrics: Metrics = request.app.state.metrics
    return Response(metrics.text(), media_type=CONTENT_TYPE)


def _is_here(request: Request) -> bool:
    """Whether the request was made on this machine, and not handed on by a proxy on it."""
    passed_on = any(name in request.headers for name in _FORWARDED)
    return request.client is not None and is_loopback(request.client.host) and not passed_on
