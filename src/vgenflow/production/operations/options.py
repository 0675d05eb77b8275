"""What operations on the whole video do. What they make stale shows in the keys of what follows from them."""

from functools import singledispatch

from vgenflow.production.composition import Bundled, Composition, told_lines
from vgenflow.production.operations.beside import check_sound, check_voice
from vgenflow.production.operations.context import Context
from vgenflow.production.operations.errors import (
    BadProps,
    NoSource,
    NotMadeYet,
    UnknownTemplate,
)
from vgenflow.production.operations.kinds import (
    OptionEdit,
    SetAspect,
    SetBrand,
    SetCaptions,
    SetCaptionStyle,
    SetCover,
    SetLanguage,
    SetLength,
    SetMotion,
    SetMusic,
    SetTemplate,
    SetTitle,
    SetTrack,
    SetVoice,
)
from vgenflow.production.operations.telling import scene_of, script_of
from vgenflow.templates.kits import named


@singledispatch
def edit_options(edit: OptionEdit, composition: Composition, context: Context) -> Composition:  # noqa: ARG001
    """The composition after an edit of the whole."""
    raise TypeError(type(edit).__name__)


@edit_options.register
def _title(edit: SetTitle, composition: Composition, context: Context) -> Composition:  # noqa: ARG001
    script = script_of(composition).model_copy(update={"title": edit.title.strip()})
    return composition.model_copy(update={"script": script})


@edit_options.register
def _voice(edit: SetVoice, composition: Composition, context: Context) -> Composition:
    if edit.voice is not None:
        check_voice(edit.voice, composition, context)
    return _with(composition, voice=edit.voice)


@edit_options.register
def _template(edit: SetTemplate, composition: Composition, context: Context) -> Composition:
    if edit.look is None and edit.template not in context.templates:
        raise UnknownTemplate(f"There is no such template: choose one of {', '.join(context.templates)}.")
    if edit.look is not None and not all(map(context.assets.has, edit.look.own_fonts)):
        raise UnknownTemplate("A typeface of the template is not there: choose it from your own.")
    changed = _with(composition, template=edit.template, look=edit.look)
    context.style(changed.options)
    return changed


@edit_options.register
def _brand(edit: SetBrand, composition: Composition, context: Context) -> Composition:
    if edit.brand is not None and not all(context.assets.has(name) for name in named(edit.brand)):
        raise BadProps("A logo or typeface of the brand is not there: choose the brand from your own.")
    changed = _with(composition, brand=edit.brand)
    context.style(changed.options)
    return changed


@edit_options.register
def _aspect(edit: SetAspect, composition: Composition, context: Context) -> Composition:  # noqa: ARG001
    return _with(composition, aspect=edit.aspect)


@edit_options.register
def _length(edit: SetLength, composition: Composition, context: Context) -> Composition:  # noqa: ARG001
    changed = _with(composition, seconds=edit.seconds, verbatim=edit.verbatim)
    if changed == composition or composition.script is None:
        return changed
    if composition.document is None:
        raise NotMadeYet("The source was not read yet: make the video first.")
    kept = tuple(line for line in composition.script.lines if line.locked)
    told = told_lines(composition, composition.script.model_copy(update={"lines": kept}))
    update = {"script": None, "storyboard": None, "stale": (), "locked": kept, **told}
    return changed.model_copy(update=update)


@edit_options.register
def _language(edit: SetLanguage, composition: Composition, context: Context) -> Composition:  # noqa: ARG001
    changed = _with(composition, language=edit.language)
    read = composition.document.language if composition.document is not None else None
    if edit.language in (read, composition.options.language) or read is None:
        return changed
    if isinstance(composition.source, Bundled):
        raise NoSource("A bundle has no source to be read in another language: start from the source.")
    changed = _with(changed, voice=None)
    update = {"document": None, "script": None, "storyboard": None, "stale": (), "locked": ()}
    return changed.model_copy(update={**update, **told_lines(composition, None), "second": None})


@edit_options.register
def _music(edit: SetMusic, composition: Composition, context: Context) -> Composition:  # noqa: ARG001
    return _with(composition, music=edit.music)


@edit_options.register
def _track(edit: SetTrack, composition: Composition, context: Context) -> Composition:
    if edit.track is not None:
        check_sound(edit.track, context.assets)
    return _with(composition, track=edit.track, music=True)


@edit_options.register
def _captions(edit: SetCaptions, composition: Composition, context: Context) -> Composition:  # noqa: ARG001
    return _with(composition, captions=edit.captions)


@edit_options.register
def _caption_style(
    edit: SetCaptionStyle,
    composition: Composition,
    context: Context,  # noqa: ARG001
) -> Composition:
    return _with(composition, caption_style=edit.style)


@edit_options.register
def _motion(edit: SetMotion, composition: Composition, context: Context) -> Composition:  # noqa: ARG001
    return _with(composition, motion=edit.motion)


@edit_options.register
def _cover(edit: SetCover, composition: Composition, context: Context) -> Composition:  # noqa: ARG001
    if edit.frame is not None:
        scene_of(composition, edit.frame.scene)
    return _with(composition, cover=edit.cover, cover_frame=edit.frame)


def _with(composition: Composition, **options: object) -> Composition:
    changed = composition.options.model_copy(update=options)
    return composition.model_copy(update={"options": changed})
