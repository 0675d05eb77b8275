"""Routes whose POSTs may be sent twice and are done once: `APIRouter(route_class=Repeatable)`.

With an `Idempotency-Key`, the answer of a POST that succeeded is kept for a day, sealed, and sent again
to the same request. A POST that failed is forgotten, and may be tried again with the same key.
"""

import json
import re
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass
from http import HTTPStatus
from typing import Annotated, Any, TypeVar

from fastapi import Depends, Header, Request, Response
from fastapi.routing import APIRoute

from vgenflow.api.context import caller_of, house_of
from vgenflow.api.depending import at_once
from vgenflow.api.errors import WrongKey
from vgenflow.kit.errors import VgenflowError
from vgenflow.kit.ids import new_id
from vgenflow.services.idempotency.errors import ShownOnce
from vgenflow.services.idempotency.owners import Owner
from vgenflow.services.idempotency.service import Answer, Begun, Idempotency

HEADER = "Idempotency-Key"
REPLAYED = "Idempotency-Replayed"
_KEY = re.compile(r"[\x21-\x7e]{1,255}")
_SECRETS = frozenset({"password", "current", "token"})
_PROJECT = re.compile(r"/api/v1/projects/([^/]+)")
_KEPT_HEADERS = ("content-type", "etag", "location")

Made = TypeVar("Made")
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


@dataclass(frozen=True, slots=True)
class Naming:
    """What a request is to call what it makes, so that it is found if the request comes again."""

    name: str
    before: str | None = None
    """What an attempt that was cut off has called it, if there was one."""

    async def made_before(self, look: Callable[[str], Awaitable[Made]]) -> Made | None:
        """What was made already, as `look` finds it by its id; None if nothing was."""
        if self.before is None:
            return None
        try:
            return await look(self.before)
        except VgenflowError as error:
            if error.status != HTTPStatus.NOT_FOUND:
                raise
            return None


def _naming(request: Request) -> Naming:
    begun: Begun | None = getattr(request.state, "attempt", None)
    if begun is None:
        return Naming(new_id())
    return Naming(new_id(), begun.id) if begun.again else Naming(begun.id)


MadeOnce = Annotated[Naming, Depends(at_once(_naming))]
"""For routes that make what must not be there twice."""


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
            return await self._once(request, key, handle)

        return once

    async def _once(self, request: Request, key: str, handle: Handler) -> Response:
        if not _KEY.fullmatch(key):
            raise WrongKey("An Idempotency-Key is 1 to 255 visible ASCII characters: choose another.")
        kept = house_of(request).idempotency
        owner = self._owner(request, kept)
        if owner is None:
            return await handle(request)  # which refuses it
        found = await kept.begin(
            owner, f"{request.method} {request.url.path}", key, await self._body(request)
        )
        if isinstance(found, Answer):
            return self._again(found)
        request.state.attempt = found
        answer = None
        try:
            response = await handle(request)
            answer = self._kept(response)
        finally:
            if answer is None:
                await kept.give_up(owner, found)
        if answer is not None:
            await kept.finish(owner, found, answer, _project(request, answer))
        return response

    def _owner(self, request: Request, _: Idempotency) -> Owner | None:
        caller = caller_of(request)
        return None if caller is None else caller.scope

    async def _body(self, request: Request) -> bytes:
        """What tells another request with the same key: the body without its secrets."""
        return without_secrets(await request.body())

    def _kept(self, response: Response) -> Answer | None:
        return _answer_of(response)

    def _again(self, answer: Answer) -> Response:
        headers = {**answer.headers, REPLAYED: "true"}
        return Response(answer.body, status_code=answer.status, headers=headers)


class RepeatableByAnybody(Repeatable):
    """A route whose POSTs take an `Idempotency-Key` also from who has not signed in."""

    def _owner(self, request: Request, kept: Idempotency) -> Owner | None:
        return super()._owner(request, kept) or kept.strangers


class RepeatableStream(Repeatable):
    """A route whose POSTs take an `Idempotency-Key` and a body too large to be looked at beforehand."""

    async def _body(self, request: Request) -> bytes:
        return request.headers.get("content-length", "").encode()


class RepeatableSecret(Repeatable):
    """A route whose answer holds a secret: only the id of what was made is kept, and told in a refusal."""

    def _kept(self, response: Response) -> Answer | None:
        answer = _answer_of(response)
        return answer and Answer(answer.status, {}, json.dumps({"id": json.loads(answer.body)["id"]}))

    def _again(self, answer: Answer) -> Response:
        made = json.loads(answer.body)["id"]
        raise ShownOnce(
            f"This Idempotency-Key has made {made}, whose secret was shown in that answer alone: if it is "
            "lost, revoke it and make another with a new Idempotency-Key."
        )


def without_secrets(body: bytes) -> bytes:
    """A JSON body without the members that hold secrets: no mark is kept that a guess could be tried on."""
    if not any(f'"{name}"'.encode() in body for name in _SECRETS):
        return body
    try:
        told = json.loads(body)
    except ValueError:
        return b""  # the route refuses it
    if not isinstance(told, dict):
        return b""
    return json.dumps({name: told[name] for name in sorted(told.keys() - _SECRETS)}).encode()


def _project(request: Request, answer: Answer) -> str | None:
    """The project that an answer tells of: the one it made, else that of the address."""
    made = _PROJECT.fullmatch(answer.headers.get("location", ""))
    found: str | None = made[1] if made else request.path_params.get("project_id")
    return found


def _answer_of(response: Response) -> Answer | None:
    """What is kept of a response: nothing of one that failed or that streams."""
    if response.status_code >= 400 or not isinstance(getattr(response, "body", None), bytes):
        return None
    headers = {name: response.headers[name] for name in _KEPT_HEADERS if name in response.headers}
    return Answer(response.status_code, headers, bytes(response.body).decode())
