"""What can be wrong with an operation, as types. None of them changes anything."""

from vgenflow.kit.errors import VgenflowError


class NotMadeYet(VgenflowError):
    """What is to be edited is not there yet."""

    code = "edit.not_made_yet"
    status = 409


class UnknownLine(VgenflowError):
    """The script has no such line."""

    code = "line.unknown"
    status = 404


class LineLocked(VgenflowError):
    """The line's words are locked."""

    code = "line.locked"
    status = 409


class NoSuchSound(VgenflowError):
    """A recording that is not there, or no sound."""

    code = "line.no_such_sound"
    status = 422


class NoSecond(VgenflowError):
    """The video has captions in one language."""

    code = "second.none"
    status = 409


class LastLine(VgenflowError):
    """A script has at least one line."""

    code = "line.last"
    status = 409


class UnknownScene(VgenflowError):
    """The storyboard has no such scene."""

    code = "scene.unknown"
    status = 404


class FixedScene(VgenflowError):
    """The cover is the first scene and the end card is the last."""

    code = "scene.fixed"
    status = 409


class PartOfLine(VgenflowError):
    """The scene has no line of its own."""

    code = "scene.part_of_line"
    status = 409


class NoPlaceInScene(VgenflowError):
    """The scene cannot be divided there."""

    code = "scene.no_place_to_split"
    status = 422


class UnknownLayout(VgenflowError):
    """There is no such layout."""

    code = "scene.unknown_layout"
    status = 422


class NoWay(VgenflowError):
    """The lines give nothing that the layout could show."""

    code = "scene.no_way"
    status = 422


class BadProps(VgenflowError):
    """What a scene shows is not what its layout declares."""

    code = "scene.props"
    status = 422


class DoesNotFit(VgenflowError):
    """There is no room for it in the frame."""

    code = "scene.does_not_fit"
    status = 422


class BadCue(VgenflowError):
    """A cue names what the scene does not have."""

    code = "scene.cue"
    status = 422


class UnknownPicture(VgenflowError):
    """The picture is neither in the project nor in the library."""

    code = "scene.unknown_picture"
    status = 404


class UnknownTemplate(VgenflowError):
    """There is no such template."""

    code = "options.template"
    status = 422


class UnknownVoice(VgenflowError):
    """There is no such voice for the language."""

    code = "options.voice"
    status = 422


class NoSource(VgenflowError):
    """The source would have to be read again, and is not there."""

    code = "options.no_source"
    status = 409
