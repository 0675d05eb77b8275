"""Entity tags: the revision of what is edited.

A GET tells it (`tag(project.revision)`), and answers 304 to one that knows it already. An edit names
the revision it was made on (`If-Match`); the service refuses it if that is no longer the present one.
"""

import re
from typing import Annotated

from fastapi import Depends, FastAPI, Header, Request, Response

from vgenflow.api.depending import at_once
from vgenflow.api.errors import RevisionMissing, Stale

_TAG = re.compile(r'(?:W/)?"(\d{1,18})"')  # proxies that compress make a tag weak
_READING = frozenset({"GET", "HEAD"})


class NotModified(Exception):
    """The client has this revision already."""

    def __init__(self, revision: int) -> None:
        self.revision = revision


class Tagger:
    """Tells the revision of what is answered."""

    def __init__(self, request: Request, response: Response) -> None:
        self._request = request
        self._response = response

    def __call__(self, revision: int) -> None:
        """Set `ETag`; raises `NotModified` if the client says it has this revision."""
        known = self._request.headers.get("if-none-match", "")
        if self._request.method in _READING and str(revision) in _TAG.findall(known):
            raise NotModified(revision)
        self._response.headers["ETag"] = f'"{revision}"'


Tag = Annotated[Tagger, Depends(at_once(Tagger))]


def expected(
    if_match: Annotated[
        str | None,
        Header(
            alias="If-Match", description='The `ETag` of what is edited, such as `"7"`.', examples=['"7"']
        ),
    ] = None,
) -> int:
    """The revision an edit was made on; `RevisionMissing` without one, `Stale` if it can be none of ours."""
    if if_match is None:
        raise RevisionMissing("Send the ETag of what you edit as If-Match.")
    found = _TAG.fullmatch(if_match.strip())
    if found is None:
        raise Stale("If-Match is not an ETag of ours: read what you edit again and send its ETag.")
    return int(found[1])


Expected = Annotated[int, Depends(at_once(expected))]


def install(app: FastAPI) -> None:
    """Answer `NotModified` with 304."""
    app.add_exception_handler(NotModified, _not_modified)


async def _not_modified(_: Request, error: Exception) -> Response:
    assert isinstance(error, NotModified)  # noqa: S101 - registered for it
    return Response(status_code=304, headers={"ETag": f'"{error.revision}"'})
