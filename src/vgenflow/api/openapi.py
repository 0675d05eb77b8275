"""The API's description of itself, OpenAPI 3.1. What follows for every operation is added here."""

from collections.abc import Sequence
from typing import Any

from fastapi import FastAPI
from fastapi.dependencies.models import Dependant
from fastapi.openapi.utils import get_openapi
from fastapi.routing import iter_route_contexts
from starlette.routing import BaseRoute

from vgenflow.api.browsers import HOST_SESSION
from vgenflow.api.context import Admission
from vgenflow.api.examples import EXAMPLE_ID, example
from vgenflow.api.problems import MEDIA_TYPE, Problem, WrongField

_METHODS = ("get", "head", "put", "post", "patch", "delete")
_SCHEMA = "#/components/schemas/"
_EXAMPLE = {
    "type": "urn:vgenflow:problem:api.too-many",
    "title": "Too Many Requests",
    "status": 429,
    "detail": "That is too much at once: wait 12 seconds.",
    "code": "api.too-many",
    "request": EXAMPLE_ID,
}
_WAYS_IN = {
    "session": {
        "type": "apiKey",
        "in": "cookie",
        "name": HOST_SESSION,
        "description": "Set by signing in.",
    },
    "key": {
        "type": "http",
        "scheme": "bearer",
        "description": "An API key; it says itself what it may do.",
    },
}
_MEANINGS = {
    401: "Nobody is signed in.",
    403: "The caller may not do this.",
    404: "There is no such thing in the caller's space.",
    409: "It cannot be done as things stand now.",
    412: "What is edited has changed since: read it again.",
    413: "The body is too large.",
    422: "The request cannot be read, or asks for what cannot be.",
    428: "`If-Match` is missing.",
    429: "Too many requests: `Retry-After` says how long to wait.",
}


def describe(app: FastAPI, routes: Sequence[BaseRoute]) -> dict[str, Any]:
    """The description of an application with these routes, made at first asking."""
    if app.openapi_schema is None:
        made = get_openapi(
            title=app.title,
            version=app.version,
            openapi_version=app.openapi_version,
            description=app.description,
            routes=routes,
            separate_input_output_schemas=False,
        )
        _add_security(made, routes)
        _add_problems(made)
        app.openapi_schema = made
    return app.openapi_schema


def _add_security(described: dict[str, Any], routes: Sequence[BaseRoute]) -> None:
    """Say which operations are for those who have signed in: their routes depend on an `Admission`."""
    described.setdefault("components", {})["securitySchemes"] = _WAYS_IN
    for route in iter_route_contexts(routes):
        dependant = getattr(route, "dependant", None)
        if dependant is not None and _admits(dependant):
            for method in route.methods or ():
                operation = described["paths"].get(route.path_format, {}).get(method.lower())
                if operation is not None:  # some are left out on purpose
                    operation["security"] = [{name: []} for name in _WAYS_IN]


def _admits(dependant: Dependant) -> bool:
    return any(isinstance(below.call, Admission) or _admits(below) for below in dependant.dependencies)


def _add_problems(described: dict[str, Any]) -> None:
    schemas = described.setdefault("components", {}).setdefault("schemas", {})
    for model in (Problem, WrongField):
        schema = model.model_json_schema(ref_template=_SCHEMA + "{model}")
        schema.pop("$defs", None)
        schemas[model.__name__] = schema
    schemas["Problem"]["examples"] = [_EXAMPLE]
    for path, item in described["paths"].items():
        for method in _METHODS:
            if method in item:
                _complete(path, item[method])
                _add_examples(item[method], schemas)
    for name in ("HTTPValidationError", "ValidationError"):
        schemas.pop(name, None)


def _complete(path: str, operation: dict[str, Any]) -> None:
    headers = {field["name"].lower() for field in operation.get("parameters", ()) if field["in"] == "header"}
    statuses = {413, 422} if "requestBody" in operation else {422} if operation.get("parameters") else set()
    if path.startswith("/api/"):
        statuses.add(429)
    if operation.get("security"):
        statuses |= {401, 403}
    if "{" in path:
        statuses.add(404)
    if "if-match" in headers:
        statuses |= {412, 428}
    if "if-match" in headers or "idempotency-key" in headers:
        statuses.add(409)
    responses = operation["responses"]
    responses.pop("422", None)
    for status in sorted(statuses):
        responses.setdefault(str(status), _problem(_MEANINGS[status]))
    responses.setdefault("default", _problem("Any other problem."))


def _add_examples(operation: dict[str, Any], schemas: dict[str, Any]) -> None:
    bodies = [operation.get("requestBody", {})]
    bodies += [answer for status, answer in operation["responses"].items() if status.startswith("2")]
    for body in bodies:
        content = body.get("content", {}).get("application/json", {})
        if "schema" in content and not {"example", "examples"} & content.keys():
            content["example"] = example(content["schema"], schemas)


def _problem(meaning: str) -> dict[str, Any]:
    return {"description": meaning, "content": {MEDIA_TYPE: {"schema": {"$ref": _SCHEMA + "Problem"}}}}
