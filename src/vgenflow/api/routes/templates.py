"""Templates: those that come with VGenFlow, and a person's own."""

from typing import Annotated, Any

from fastapi import APIRouter, Query, Request, Response

from vgenflow.api.context import HouseOf, allowed
from vgenflow.api.errors import NotThere
from vgenflow.api.etags import Expected, Tag
from vgenflow.api.idempotency import Repeatable
from vgenflow.api.ids import Id
from vgenflow.api.pages import Page
from vgenflow.kit.ids import is_id
from vgenflow.services.scope import Scope
from vgenflow.services.templates.schemas import DesignId, NewTemplate, TemplateView, TemplateWhole
from vgenflow.story.template import Template
from vgenflow.story.value import Aspect, Language
from vgenflow.studio.editing import Options
from vgenflow.studio.house import House
from vgenflow.studio.previewing.protocol import Specimen
from vgenflow.studio.previewing.schemas import Width
from vgenflow.templates.mending import Mend

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
_STILL: dict[int | str, dict[str, Any]] = {
    200: {
        "content": {"image/webp": {"schema": {"type": "string", "format": "binary"}}},
        "description": "The picture.",
    }
}
_REEL: dict[int | str, dict[str, Any]] = {
    200: {
        "content": {"video/mp4": {"schema": {"type": "string", "format": "binary"}}},
        "description": "The film.",
    }
}
_FILE: dict[int | str, dict[str, Any]] = {
    200: {"content": {_TYPE: {"schema": {"type": "string", "format": "binary"}}}, "description": "The file."}
}


@router.get("", summary="List the templates")
async def list_templates(house: HouseOf, scope: Reading) -> Page[TemplateView]:
    """All in one page: your own, the latest first, then those that come with VGenFlow."""
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


@router.get("/{template_id}/still", summary="See a template", response_class=Response, responses=_STILL)
async def read_still(  # noqa: PLR0913, PLR0917 - what a route is given
    house: HouseOf,
    scope: Annotated[Scope, allowed("render")],
    template_id: DesignId,
    brand: Annotated[Id | None, Query(description="A brand of yours to see it in.")] = None,
    scene: Annotated[
        int, Query(ge=0, le=3, description="Which of its scenes: cover, number, chart, quotation.")
    ] = 0,
    language: Annotated[Language, Query(description="Of the sample's words.")] = "en",
    layout: Annotated[
        str | None, Query(max_length=24, pattern="^[a-z]+$", description="Any layout by its name, instead.")
    ] = None,
    aspect: Annotated[Aspect, Query(description="Of a layout's frame.")] = "16:9",
    width: Annotated[Width, Query()] = 480,
) -> Response:
    """A scene with words of ours, drawn by the engine that makes videos, as WebP."""
    options, files = await _dressed(house, scope, template_id, brand)
    if layout is not None and layout not in [name for name, _ in await house.catalogue.layouts()]:
        raise NotThere("There is no such layout: list the layouts.")
    specimen = Specimen(language=language, scene=layout or scene, aspect=aspect, width=width)
    data = await house.specimens.picture(scope, options, files, specimen)
    return Response(data, media_type="image/webp", headers={"Cache-Control": "private, max-age=600"})


@router.get("/{template_id}/film", summary="Watch a template", response_class=Response, responses=_REEL)
async def read_film(
    house: HouseOf,
    scope: Annotated[Scope, allowed("render")],
    template_id: DesignId,
    brand: Annotated[Id | None, Query(description="A brand of yours to see it in.")] = None,
    language: Annotated[Language, Query(description="Of the sample's words.")] = "en",
) -> Response:
    """Eight silent seconds of the template's own scenes, with its transition, as MP4."""
    options, files = await _dressed(house, scope, template_id, brand)
    data = await house.specimens.film(scope, options, files, language)
    return Response(data, media_type="video/mp4", headers={"Cache-Control": "private, max-age=600"})


async def _dressed(
    house: House, scope: Scope, template: str, brand: str | None
) -> tuple[Options, dict[str, bytes]]:
    """Options that show a template in a brand, and the files that they name."""
    options, files = Options(template=template), dict[str, bytes]()
    if is_id(template):
        brought = await house.templates.for_project(scope, template)
        options = Options(template=brought.value.name, look=brought.value)
        files |= brought.files
    else:
        await house.templates.get(scope, template)
    if brand is not None:
        kit = await house.brands.for_project(scope, brand)
        options, files = options.model_copy(update={"brand": kit.value}), {**files, **kit.files}
    return options, files


@router.get("/{template_id}/mends", summary="What cannot be read in a template")
async def read_mends(house: HouseOf, scope: Reading, template_id: DesignId) -> list[Mend]:
    """Colours whose type is not read where it stands, each with one near it that would be."""
    return list(await house.templates.mends(scope, template_id))


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
