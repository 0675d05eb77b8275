"""Which route a request goes to: one walk along its address, however many routes there are.

FastAPI asks its routes one after the other, those of an included router twice. Here a literal part of an
address comes before a name (`/runs/latest` before `/runs/{id}`), in whatever order they were declared.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from fastapi.routing import RouteContext, iter_route_contexts
from starlette.exceptions import HTTPException
from starlette.routing import BaseRoute, Match
from starlette.types import ASGIApp, Receive, Scope, Send

Wrapped = Callable[[str, ASGIApp], ASGIApp]
"""A route's application with something around it, by the route's path."""


@dataclass(frozen=True, slots=True)
class _Route:
    path: str
    """As it was declared."""
    names: tuple[str, ...]
    app: ASGIApp
    endpoint: Callable[..., Any] | None = None


@dataclass(slots=True)
class _Place:
    """Where the same parts of addresses lead to."""

    literal: dict[str, "_Place"] = field(default_factory=dict)
    named: "_Place | None" = None
    routes: dict[str, _Route] = field(default_factory=dict)
    """By method."""


class Addresses(BaseRoute):
    """All `routes` as one, to be an application's only one."""

    def __init__(self, routes: Sequence[BaseRoute], wrapped: Wrapped) -> None:
        self.routes = tuple(routes)
        self._root = _Place()
        for context in iter_route_contexts(routes):
            self._add(context, wrapped)

    def matches(self, scope: Scope) -> tuple[Match, Scope]:
        """See `BaseRoute`."""
        if scope["type"] != "http":
            return Match.NONE, {}
        values: list[str] = []
        place = _found(self._root, scope["path"].split("/"), 1, values)
        if place is None:
            return Match.NONE, {}
        route = place.routes.get(scope["method"])
        if route is None:
            return Match.PARTIAL, {"route": _refusing(place)}
        params = dict(zip(route.names, values, strict=True))
        return Match.FULL, {"endpoint": route.endpoint, "path_params": params, "route": route}

    async def handle(self, scope: Scope, receive: Receive, send: Send) -> None:
        """See `BaseRoute`."""
        route: _Route = scope["route"]
        await route.app(scope, receive, send)

    def _add(self, context: RouteContext, wrapped: Wrapped) -> None:
        path = context.path or ""
        place, names = self._root, list[str]()
        for part in path.split("/")[1:]:
            if part.startswith("{"):
                names.append(part[1:-1])
                place.named = place.named or _Place()
                place = place.named
            else:
                place = place.literal.setdefault(part, _Place())
        route = _Route(path, tuple(names), wrapped(path, context.app), context.endpoint)
        for method in context.methods or ():
            place.routes.setdefault(method, route)


def _found(place: _Place, parts: Sequence[str], at: int, values: list[str]) -> _Place | None:
    """The place that the parts from `at` on lead to; what stands for names is added to `values`."""
    if at == len(parts):
        return place if place.routes else None
    for following in _following(place, parts[at]):
        known = len(values)
        if following is place.named:
            values.append(parts[at])
        found = _found(following, parts, at + 1, values)
        if found is not None:
            return found
        del values[known:]
    return None


def _following(place: _Place, part: str) -> Iterator[_Place]:
    literal = place.literal.get(part)
    if literal is not None:
        yield literal
    if place.named is not None and part:
        yield place.named


def _refusing(place: _Place) -> _Route:
    """What answers methods that the routes of a place do not take."""

    async def refuse(scope: Scope, receive: Receive, send: Send) -> None:  # noqa: ARG001 - ASGI
        raise HTTPException(405, headers={"Allow": ", ".join(sorted(place.routes))})

    path = next(iter(place.routes.values())).path
    return _Route(path, (), refuse)
