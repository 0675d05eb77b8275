"""Templates: those that come with VGenFlow, and a person's own."""

from typing import Annotated, Any

from fastapi import APIRouter, Request, Response

from vgenflow.api.context import HouseOf, allowed
from vgenflow.api.etags import Expected, Tag
from vgenflow.api.idempotency import Repeatable
from vgenflow.api.pages import Page
from vgenflow.services.scope import Scope
from vgenflow.services.templates.schemas import DesignId, NewTemplate, TemplateView, TemplateWhole
from vgenflow.story.template import Template

router = APIRouter(prefix="/templates", tags=["templates"], route_class=Repeatable)

Reading = Annotated[Scope, allowed("read")]
Writing = Annotated[Scope, allowed("write")]
_TYPE = "application/vnd.vgenflow.template+zip"
_ARCHIVE: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "content": {_TYPE: {"schema": {"type": "string", "format": "binary"}}},
    }
}
_FILE: dict[int | str, dict[str, Any]] = {
    200: {"content": {_TYPE: {"schema": {"type": "string", "format": "binary"}}}, "description": "The file."}
}


@router.get("", summary="List the templates")
async def list_templates(house: HouseOf, scope: Reading) -> Page[TemplateView]:
    """All in one page: your own, the latest first, then those that come with VGenFlow, by name."""
    return Page(items=list(await house.templates.list(scope)), next=None)


@router.post("", status_code=201, summary="Make a template")
async def create_template(
    house: HouseOf, scope: Writing, body: NewTemplate, tag: Tag, response: Response
) -> TemplateWhole:
    """Keep a template of packaged typefaces. The schema of templates is at `/template-schema`."""
    return _made(await house.templates.create(scope, body.template), tag, response)


@router.get("/{template_id}", summary="Read a template")
async def read_template(house: HouseOf, scope: Reading, template_id: DesignId, tag: Tag) -> TemplateWhole:
    """The whole of it, as data; one of your own by its id, another by its name."""
    whole = await house.templates.get(scope, template_id)
    tag(whole.revision)
    return whole


@router.put("/{template_id}", summary="Change a template")
async def replace_template(  # noqa: PLR0913, PLR0917 - what a route is given
    house: HouseOf, scope: Writing, template_id: DesignId, body: NewTemplate, expected: Expected, tag: Tag
) -> TemplateWhole:
    """Give a template of your own another content. Projects that were made with it stay as they are."""
    whole = await house.templates.replace(scope, template_id, expected, body.template)
    tag(whole.revision)
    return whole


@router.delete("/{template_id}", status_code=204, summary="Delete a template")
async def delete_template(house: HouseOf, scope: Writing, template_id: DesignId) -> None:
    """Delete a template of your own. Projects that were made with it stay as they are."""
    await house.templates.delete(scope, template_id)


@router.post("/{template_id}/duplicate", status_code=201, summary="Copy a template")
async def duplicate_template(
    house: HouseOf, scope: Writing, template_id: DesignId, tag: Tag, response: Response
) -> TemplateWhole:
    """A copy of any template, to be changed."""
    return _made(await house.templates.duplicate(scope, template_id), tag, response)


@router.get("/{template_id}/archive", summary="Download a template", response_class=Response, responses=_FILE)
async def read_template_archive(house: HouseOf, scope: Reading, template_id: DesignId) -> Response:
    """The template as one file, with its typefaces."""
    return Response(await house.templates.packed(scope, template_id), media_type=_TYPE)


imports = APIRouter(tags=["templates"], route_class=Repeatable)


@imports.post("/template-imports", status_code=201, summary="Import a template", openapi_extra=_ARCHIVE)
async def import_template(
    house: HouseOf, scope: Writing, request: Request, tag: Tag, response: Response
) -> TemplateWhole:
    """Keep the template of an archive (.vgt), its typefaces examined. One that is hostile is refused."""
    return _made(await house.templates.bring(scope, await request.body()), tag, response)


@imports.get("/template-schema", summary="Read the schema of templates")
async def read_template_schema(_: Reading) -> dict[str, Any]:
    """What a template may hold, as JSON Schema."""
    return Template.model_json_schema()


def _made(whole: TemplateWhole, tag: Tag, response: Response) -> TemplateWhole:
    response.headers["Location"] = f"/api/v1/templates/{whole.id}"
    tag(whole.revision)
    return whole
