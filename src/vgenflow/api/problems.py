"""Errors as problem details (RFC 9457, `application/problem+json`).

What a person sent is never repeated in them, apart from the names of fields.
"""

from collections.abc import Sequence
from http import HTTPStatus

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, Response
from pydantic import BaseModel, Field
from starlette.exceptions import HTTPException

from vgenflow.api import logs
from vgenflow.kit.errors import VgenflowError
from vgenflow.services.accounts.errors import WaitFirst

MEDIA_TYPE = "application/problem+json"
TOO_LARGE = ("api.too-large", "The body is too large: send less, or upload it in parts.")
"""Code and sentence for a body over the limit."""
_LONGEST_FIELD = 100
_OWN_WORDS = ("value_error", "assertion_error")
"""Kinds of validation errors whose words may repeat the value."""


class WrongField(BaseModel):
    """One field that cannot be what was sent."""

    field: str = Field(description="Where it is: `body.title`, `query.limit`, `header.if-match`.")
    code: str = Field(description="What is wrong, as a word that stays the same.")
    detail: str = Field(description="What is wrong, in words.")


class Problem(BaseModel):
    """What went wrong and what to do next."""

    type: str = Field(description="The kind of problem as a URI: `urn:vgenflow:problem:` and the code.")
    title: str = Field(description="The HTTP status in words.")
    status: int = Field(description="The HTTP status.")
    detail: str = Field(description="One sentence that says what to do next.")
    code: str = Field(description="The kind of problem; never changes once released.")
    request: str = Field(description="The request's id, also in `X-Request-Id` and the server's log.")
    errors: tuple[WrongField, ...] = Field((), description="The fields that are wrong.")


def install(app: FastAPI) -> None:
    """Answer every error of `app` with a problem."""
    app.add_exception_handler(VgenflowError, _ours)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(HTTPException, _of_http)


def answer(
    request_id: str, status: int, code: str, detail: str, errors: Sequence[WrongField] = ()
) -> Response:
    """A problem as a response."""
    problem = Problem(
        type=f"urn:vgenflow:problem:{code}",
        title=_phrase(status),
        status=status,
        detail=detail,
        code=code,
        request=request_id,
        errors=tuple(errors),
    )
    body = problem.model_dump(exclude=None if errors else {"errors"})
    return JSONResponse(body, status_code=status, media_type=MEDIA_TYPE)


def unknown(request_id: str) -> Response:
    """The answer to an error that nobody foresaw."""
    sentence = f"Something of ours broke: report it with request {request_id}."
    return answer(request_id, 500, "internal", sentence)


async def _ours(request: Request, error: Exception) -> Response:
    assert isinstance(error, VgenflowError)  # noqa: S101 - registered for it
    if error.status >= 500:
        logs.fault("api.error", error, request=request.state.id, code=error.code)
    request.state.code = error.code
    made = answer(request.state.id, error.status, error.code, error.sentence)
    if isinstance(error, WaitFirst):
        made.headers["Retry-After"] = str(error.seconds)
    if error.status == HTTPStatus.UNAUTHORIZED:
        made.headers["WWW-Authenticate"] = "Bearer"
    return made


async def _invalid(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)  # noqa: S101 - registered for it
    wrong = [
        WrongField(field=_place(found["loc"]), code=found["type"], detail=_words(found["type"], found["msg"]))
        for found in error.errors()
    ]
    request.state.code = "api.invalid"
    places = ", ".join(dict.fromkeys(field.field for field in wrong))
    sentence = f"The request cannot be read: correct {places}."
    return answer(request.state.id, 422, "api.invalid", sentence, wrong)


async def _of_http(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)  # noqa: S101 - registered for it
    code, detail = {
        404: ("api.not-found", "There is nothing at this address: see /openapi.json for what there is."),
        405: ("api.method-not-allowed", "This address does not take this method: see /openapi.json."),
        413: TOO_LARGE,
    }.get(error.status_code, ("api.malformed", "The request cannot be read: see /openapi.json."))
    request.state.code = code
    made = answer(request.state.id, error.status_code, code, detail)
    made.headers.update(error.headers or {})
    return made


def _place(parts: Sequence[int | str]) -> str:
    return ".".join(str(part) for part in parts)[:_LONGEST_FIELD]


def _words(kind: str, message: str) -> str:
    return "It cannot be this." if kind in _OWN_WORDS else message


def _phrase(status: int) -> str:
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return "Client Closed Request" if status == 499 else "Error"
