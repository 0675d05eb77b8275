"""What can go wrong with a project, as types."""

from vgenflow.kit.errors import VgenflowError


class UnknownProject(VgenflowError):
    """There is no such project in this space."""

    code = "project.unknown"
    status = 404


class UnknownVersion(VgenflowError):
    """The project has no such version."""

    code = "project.unknown_version"
    status = 404


class Changed(VgenflowError):
    """The project has changed since the revision that an edit was made on."""

    code = "project.changed"
    status = 412


class Outdated(VgenflowError):
    """What was made is of no use to the project as it is now."""

    code = "project.outdated"
    status = 409


class NothingToUndo(VgenflowError):
    """No edit lies before the current version."""

    code = "project.nothing_to_undo"
    status = 409


class NothingToRedo(VgenflowError):
    """No edit was taken back."""

    code = "project.nothing_to_redo"
    status = 409


class WrongState(VgenflowError):
    """The project cannot go from its state to the one asked for."""

    code = "project.state"
    status = 409


class VersionLost(VgenflowError):
    """A version's content is no longer in the store, or not as it was written."""

    code = "project.version_lost"
    status = 410
