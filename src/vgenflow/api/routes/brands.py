"""Brands: logo, colours, typefaces, tone and a line of credit, to show videos in."""

from typing import Annotated, Any

from fastapi import APIRouter, Query, Request, Response
from pydantic import BaseModel, ConfigDict, Field

from vgenflow.api.context import HouseOf, allowed
from vgenflow.api.editing import Editing
from vgenflow.api.etags import Expected, Tag
from vgenflow.api.idempotency import Repeatable
from vgenflow.api.ids import Id
from vgenflow.api.pages import Page
from vgenflow.kit.ids import is_id
from vgenflow.services.scope import Scope
from vgenflow.services.templates.schemas import BrandFields, BrandView, DesignId, LogoChoice, Tried
from vgenflow.studio.editing import Change, kinds

router = APIRouter(prefix="/brands", tags=["brands"], route_class=Repeatable)

Reading = Annotated[Scope, allowed("read")]
Writing = Annotated[Scope, allowed("write")]
_TYPE = "application/vnd.vgenflow.brand+json"
_BINARY = {"schema": {"type": "string", "format": "binary"}}
_KIT: dict[str, Any] = {"requestBody": {"required": True, "content": {_TYPE: _BINARY}}}
_FILE: dict[int | str, dict[str, Any]] = {200: {"content": {_TYPE: _BINARY}, "description": "The file."}}
_PICTURE: dict[int | str, dict[str, Any]] = {
    200: {"content": {"image/png": _BINARY}, "description": "The logo."}
}


@router.get("", summary="List the brands")
async def list_brands(house: HouseOf, scope: Reading) -> Page[BrandView]:
    """All in one page, the latest first."""
    return Page(items=list(await house.brands.list(scope)), next=None)


@router.post("", status_code=201, summary="Make a brand")
async def create_brand(
    house: HouseOf, scope: Writing, body: BrandFields, tag: Tag, response: Response
) -> BrandView:
    """Keep a brand. Its logo is set afterwards."""
    return _made(await house.brands.create(scope, body), tag, response)


@router.get("/{brand_id}", summary="Read a brand")
async def read_brand(house: HouseOf, scope: Reading, brand_id: Id, tag: Tag) -> BrandView:
    """The whole of it."""
    return _told(await house.brands.get(scope, brand_id), tag)


@router.put("/{brand_id}", summary="Change a brand")
async def replace_brand(  # noqa: PLR0913, PLR0917 - what a route is given
    house: HouseOf, scope: Writing, brand_id: Id, body: BrandFields, expected: Expected, tag: Tag
) -> BrandView:
    """Say something else of a brand; its logo stays. Projects in it stay as they are."""
    return _told(await house.brands.replace(scope, brand_id, expected, body), tag)


@router.delete("/{brand_id}", status_code=204, summary="Delete a brand")
async def delete_brand(house: HouseOf, scope: Writing, brand_id: Id) -> None:
    """Delete a brand. Projects in it stay as they are."""
    await house.brands.delete(scope, brand_id)


@router.post("/{brand_id}/duplicate", status_code=201, summary="Copy a brand")
async def duplicate_brand(
    house: HouseOf, scope: Writing, brand_id: Id, tag: Tag, response: Response
) -> BrandView:
    """Another like it."""
    return _made(await house.brands.duplicate(scope, brand_id), tag, response)


@router.get("/{brand_id}/logo", summary="Read a logo", response_class=Response, responses=_PICTURE)
async def read_logo(house: HouseOf, scope: Reading, brand_id: Id) -> Response:
    """The brand's logo as PNG."""
    return Response(await house.brands.logo(scope, brand_id), media_type="image/png")


@router.put("/{brand_id}/logo", summary="Set a logo")
async def set_logo(  # noqa: PLR0913, PLR0917 - what a route is given
    house: HouseOf, scope: Writing, brand_id: Id, body: LogoChoice, expected: Expected, tag: Tag
) -> BrandView:
    """Make the logo of pictures of the library. What is see-through in them stays so."""
    await house.brands.check(scope, brand_id, expected)
    chosen = {"picture": body.media, "on_light": body.on_light, "on_dark": body.on_dark}
    pictures = {name: await house.library.picture(scope, media) for name, media in chosen.items() if media}
    return _told(await house.brands.set_logo(scope, brand_id, expected, pictures), tag)


@router.delete("/{brand_id}/logo", summary="Take a logo away")
async def delete_logo(
    house: HouseOf, scope: Writing, brand_id: Id, expected: Expected, tag: Tag
) -> BrandView:
    """Leave the brand without a logo."""
    return _told(await house.brands.set_logo(scope, brand_id, expected, {}), tag)


@router.get("/{brand_id}/kit", summary="Download a brand", response_class=Response, responses=_FILE)
async def read_kit(house: HouseOf, scope: Reading, brand_id: Id) -> Response:
    """The brand as one file (.vgb), with its logo and typefaces."""
    return Response(await house.brands.kit(scope, brand_id), media_type=_TYPE)


@router.get("/{brand_id}/repairs", summary="Try a brand on a template")
async def read_repairs(
    house: HouseOf,
    scope: Reading,
    brand_id: Id,
    template: Annotated[DesignId, Query(description="A template by its id or name.")] = "editorial",
) -> Tried:
    """The template's colours in the brand, and which of the brand's had to be moved for type to be read."""
    return await house.brands.tried(scope, brand_id, template)


imports = APIRouter(tags=["brands"], route_class=Repeatable)


@imports.post("/brand-imports", status_code=201, summary="Import a brand", openapi_extra=_KIT)
async def import_brand(
    house: HouseOf, scope: Writing, request: Request, tag: Tag, response: Response
) -> BrandView:
    """Keep the brand of a kit (.vgb), its logo and typefaces examined."""
    return _made(await house.brands.bring(scope, await request.body()), tag, response)


def _made(view: BrandView, tag: Tag, response: Response) -> BrandView:
    response.headers["Location"] = f"/api/v1/brands/{view.id}"
    return _told(view, tag)


def _told(view: BrandView, tag: Tag) -> BrandView:
    tag(view.revision)
    return view


class BrandChoice(BaseModel):
    """A brand of your own, or none."""

    model_config = ConfigDict(
        extra="forbid", json_schema_extra={"examples": [{"brand": "01kaxg7w3nq5t8v2m4r6p9d0ce"}]}
    )

    brand: Annotated[str, Field(min_length=1, max_length=26)] | None = None


class TemplateChoice(BaseModel):
    """A template of your own, or the name of one that comes with VGenFlow."""

    model_config = ConfigDict(extra="forbid", json_schema_extra={"examples": [{"template": "swiss"}]})

    template: DesignId


choices = APIRouter(prefix="/projects/{project_id}/options", tags=["projects"])


@choices.put("/brand", summary="Change the brand")
async def choose_brand(edit: Editing, body: BrandChoice) -> Change:
    """Show the video in a brand as it is now; null shows the plain template. It can be undone."""
    await edit.check()
    if body.brand is None:
        return await edit(kinds.SetBrand(brand=None))
    brought = await edit.house.brands.for_project(edit.scope, body.brand)
    await edit.house.projects.bring(edit.scope, edit.project, brought.files.values())
    return await edit(kinds.SetBrand(brand=brought.value))


@choices.put("/own-template", summary="Choose any template")
async def choose_template(edit: Editing, body: TemplateChoice) -> Change:
    """Change the visual style, to one of your own as it is now or to any other. It can be undone."""
    await edit.check()
    if not is_id(body.template):
        return await edit(kinds.SetTemplate(template=body.template))
    brought = await edit.house.templates.for_project(edit.scope, body.template)
    await edit.house.projects.bring(edit.scope, edit.project, brought.files.values())
    return await edit(kinds.SetTemplate(template=brought.value.name, look=brought.value))
