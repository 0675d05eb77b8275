"""The application: one house behind HTTP."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path
from typing import Final

from fastapi import APIRouter, FastAPI
from starlette.middleware.cors import CORSMiddleware
from starlette.types import ASGIApp

import vgenflow
from vgenflow import frontend
from vgenflow.api import etags, problems
from vgenflow.api.addresses import Addresses
from vgenflow.api.bodies import BodyLimit
from vgenflow.api.context import Visited
from vgenflow.api.door import REQUEST_ID, Door
from vgenflow.api.frontend import Frontend
from vgenflow.api.limits import Limiter
from vgenflow.api.metrics import Metrics
from vgenflow.api.openapi import describe
from vgenflow.api.routes import (
    accounts,
    brands,
    catalogue,
    disclosures,
    downloads,
    exports,
    health,
    instance,
    keys,
    library,
    lines,
    music,
    operator,
    policy,
    previews,
    privacy,
    projects,
    runs,
    scenes,
    second,
    sessions,
    templates,
    uploads,
    usage,
    versions,
)
from vgenflow.studio.house import House

PREFIX = "/api/v1"
ROUTERS: tuple[APIRouter, ...] = (
    projects.router,
    music.router,
    lines.router,
    scenes.router,
    scenes.checks,
    second.router,
    versions.router,
    previews.router,
    runs.router,
    exports.router,
    uploads.router,
    library.router,
    downloads.router,
    catalogue.router,
    templates.router,
    templates.imports,
    brands.router,
    brands.imports,
    brands.choices,
    instance.router,
    policy.router,
    sessions.router,
    accounts.router,
    keys.router,
    usage.router,
    disclosures.router,
    privacy.router,
    operator.router,
)
"""The areas of the API in the order of its description."""
PAGES: Final = frontend.folder()
"""The studio's built pages."""
_DESCRIPTION = (
    "A link or a draft becomes a finished, narrated, captioned video.\n\n"
    "Sign in for a session, or send an API key as `Authorization: Bearer KEY`. Errors are problem details "
    "(RFC 9457) with a `code` that never changes. Lists come in pages; what can be edited has an `ETag`, and "
    "edits name it as `If-Match`. A POST with an `Idempotency-Key` is done once, however often it is sent."
)


def create_app(house: House, routers: Sequence[APIRouter] = ROUTERS, pages: Path | None = PAGES) -> FastAPI:
    """The application, with the studio's built `pages` if there are any. It closes the house when it ends."""
    app = FastAPI(
        title="VGenFlow",
        version=vgenflow.__version__,
        description=_DESCRIPTION,
        docs_url=None,
        redoc_url=None,
        lifespan=_lifespan,
        generate_unique_id_function=lambda route: route.name,
    )
    app.state.house = house
    app.state.limiter = Limiter(house.server)
    app.state.metrics = Metrics()
    problems.install(app)
    etags.install(app)
    app.include_router(health.router)
    for router in routers:
        app.include_router(router, prefix=PREFIX)
    addresses = Addresses(app.router.routes, _counted)
    app.router.routes = [addresses] if pages is None else [addresses, Frontend(pages)]
    app.openapi = partial(describe, app, addresses.routes)  # type: ignore[method-assign]
    app.add_middleware(BodyLimit, kilobytes=house.server.body_kilobytes)
    _allow_other_sites(app, house.server.cors_origins)
    app.add_middleware(Door, settings=house.server, metrics=app.state.metrics)  # the last is the outermost
    return app


def _counted(path: str, app: ASGIApp) -> ASGIApp:
    """A route of the API knows who asks, and has counted it."""
    return Visited(app) if path.startswith(PREFIX) else app


@asynccontextmanager
async def _lifespan(app: FastAPI) -> AsyncIterator[None]:
    house: House = app.state.house
    try:
        yield
    finally:
        await house.close()


def _allow_other_sites(app: FastAPI, sites: Sequence[str]) -> None:
    """Let scripts of other sites call us, with API keys alone."""
    if sites:
        app.add_middleware(
            CORSMiddleware,
            allow_origins=list(sites),
            allow_methods=["*"],
            allow_headers=["Authorization", "Content-Type", "Idempotency-Key", "If-Match", "If-None-Match"],
            expose_headers=["ETag", "Location", "Retry-After", REQUEST_ID],
        )
