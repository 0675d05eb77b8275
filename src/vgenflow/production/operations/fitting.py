"""Whether what a person chose for a scene is what its layout declares, and has room."""

from collections.abc import Mapping

from pydantic import JsonValue, ValidationError

from vgenflow.engine.layouts import LAYOUTS
from vgenflow.engine.layouts.contract import Props, Stage
from vgenflow.kit.content import canonical
from vgenflow.production.composition import Composition, with_assets
from vgenflow.production.operations.context import Context
from vgenflow.production.operations.errors import BadProps, DoesNotFit, NotMadeYet, UnknownLayout
from vgenflow.production.operations.telling import board_of, script_of
from vgenflow.stages.directing import Offer, offers
from vgenflow.story.assets import MissingAsset
from vgenflow.story.storyboard import Cue, Scene

PICTURE = "picture"
"""The widget of props that hold a picture."""


def stage_of(composition: Composition, scene: Scene, context: Context) -> Stage:
    """What a scene is drawn on."""
    script, options = script_of(composition), composition.options
    names = [each.id for each in board_of(composition).scenes]
    width, height = options.size
    return Stage(
        width=width,
        height=height,
        rate=options.rate,
        language=script.language,
        style=options.styled(context.style(options)),
        seed=options.seed,
        title=script.title,
        number=names.index(scene.id) + 1,
        total=len(names),
        captions=options.captions == "burned",
    )


def offered(composition: Composition, scene: Scene, context: Context) -> tuple[Offer, ...]:
    """Every layout that could show the lines of a scene, the best first."""
    document = with_assets(composition)
    if not scene.lines:
        return ()
    if document is None:
        raise NotMadeYet("The source was not read yet: make the video first.")
    return offers(
        document,
        script_of(composition),
        board_of(composition),
        scene,
        stage=stage_of(composition, scene, context),
        assets=context.assets,
    )


def checked(composition: Composition, scene: Scene, context: Context) -> Scene:
    """The scene, if its props are what its layout declares and fit; its cues those of elements it has."""
    layout = LAYOUTS.get(scene.layout)
    if layout is None:
        raise UnknownLayout(f"There is no such layout: choose one of {', '.join(sorted(LAYOUTS))}.")
    props = _validated(layout.props, scene.props)
    try:
        canonical(scene.props)
        fit = layout.measure(props, stage_of(composition, scene, context), context.assets)
    except MissingAsset as error:
        raise BadProps("A picture that the scene shows is not there: choose another.") from error
    except (ArithmeticError, ValueError) as error:
        raise BadProps("A number in what the scene shows is too large: choose a smaller one.") from error
    if not fit.fits:
        raise DoesNotFit(f"It does not fit the frame: {fit.reason or 'the text is too long'}.")
    elements = set(layout.elements(props))
    cues = tuple(cue for cue in scene.cues if cue.element in elements)
    return scene.model_copy(update={"cues": cues})


def _validated(kind: type[Props], props: Mapping[str, JsonValue]) -> Props:
    try:
        return kind.model_validate(dict(props))
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        where = ".".join(str(part) for part in first["loc"])
        raise BadProps(f"“{where}” cannot be so: {first['msg'][0].lower()}{first['msg'][1:]}.") from error


def elements_of(scene: Scene) -> tuple[str, ...]:
    """What cues of a scene may name."""
    layout = LAYOUTS[scene.layout]
    return layout.elements(layout.props.model_validate(scene.props))


def picture_prop(layout: str) -> str | None:
    """The prop of a layout that holds a picture."""
    for name, field in LAYOUTS[layout].props.model_fields.items():
        extra = field.json_schema_extra
        if isinstance(extra, dict) and extra.get("widget") == PICTURE:
            return name
    return None


def known_cues(scene: Scene, cues: tuple[Cue, ...]) -> bool:
    """Whether every cue names an element and a line of the scene."""
    elements = elements_of(scene)
    return all(cue.element in elements and cue.line in scene.lines for cue in cues)
