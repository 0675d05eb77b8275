"""Routes whose POSTs may be sent twice and are done once: `APIRouter(route_class=Repeatable)`.

With an `Idempotency-Key`, the answer of a POST that succeeded is kept for a day, sealed, and sent again
to the same request. A POST that failed is forgotten, and may be tried again with the same key.
"""

import re
from collections.abc import Callable, Coroutine
from typing import Annotated, Any

from fastapi import Depends, Header, Request, Response
from fastapi.routing import APIRoute

from vgenflow.api.context import caller_of, house_of
from vgenflow.api.depending import at_once
from vgenflow.api.errors import WrongKey
from vgenflow.services.idempotency.service import Answer

HEADER = "Idempotency-Key"
REPLAYED = "Idempotency-Replayed"
_KEY = re.compile(r"[\x21-\x7e]{1,255}")
_PROJECT = re.compile(r"/api/v1/projects/([^/]+)")
_KEPT_HEADERS = ("content-type", "etag", "location")

Handler = Callable[[Request], Coroutine[Any, Any, Response]]


def _documented(
    idempotency_key: Annotated[
        str | None,
        Header(
            alias=HEADER,
            max_length=255,
            description="A name of your own for this request: sent again with it, it is not done again.",
        ),
    ] = None,
) -> None:
    """Names the header in the API's description; `Repeatable` reads it."""


class Repeatable(APIRoute):
    """A route whose POSTs take an `Idempotency-Key`."""

    def __init__(self, path: str, endpoint: Callable[..., Any], **options: Any) -> None:  # noqa: ANN401 - FastAPI's
        if "POST" in (options.get("methods") or ()):
            options["dependencies"] = [*(options.get("dependencies") or ()), Depends(at_once(_documented))]
        super().__init__(path, endpoint, **options)

    def get_route_handler(self) -> Handler:
        """See `APIRoute`."""
        handle = super().get_route_handler()

        async def once(request: Request) -> Response:
            key = request.headers.get(HEADER)
            if request.method != "POST" or key is None:
                return await handle(request)
            return await _once(request, key, handle)

        return once


async def _once(request: Request, key: str, handle: Handler) -> Response:
    if not _KEY.fullmatch(key):
        raise WrongKey("An Idempotency-Key is 1 to 255 visible ASCII characters: choose another.")
    caller = caller_of(request)
    if caller is None:
        return await handle(request)  # which refuses it
    kept = house_of(request).idempotency
    found = await kept.begin(caller.scope, f"{request.method} {request.url.path}", key, await request.body())
    if isinstance(found, Answer):
        headers = {**found.headers, REPLAYED: "true"}
        return Response(found.body, status_code=found.status, headers=headers)
    answer = None
    try:
        response = await handle(request)
        answer = _kept(response)
    finally:
        if answer is None:
            await kept.give_up(caller.scope, found)
    if answer is not None:
        await kept.finish(caller.scope, found, answer, _project(request, answer))
    return response


def _project(request: Request, answer: Answer) -> str | None:
    """The project that an answer tells of: the one it made, else that of the address."""
    made = _PROJECT.fullmatch(answer.headers.get("location", ""))
    found: str | None = made[1] if made else request.path_params.get("project_id")
    return found


def _kept(response: Response) -> Answer | None:
    """What is kept of a response: nothing of one that failed or that streams."""
    if response.status_code >= 400 or not isinstance(getattr(response, "body", None), bytes):
        return None
    headers = {name: response.headers[name] for name in _KEPT_HEADERS if name in response.headers}
    return Answer(response.status_code, headers, bytes(response.body).decode())
