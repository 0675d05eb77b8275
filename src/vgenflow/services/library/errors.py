"""What can go wrong with uploads and the library, as types."""

from vgenflow.kit.errors import VgenflowError


class UnknownMedia(VgenflowError):
    """There is no such file in the space."""

    code = "library.unknown"
    status = 404


class UnknownUpload(VgenflowError):
    """There is no such upload in the space, or its time has run out."""

    code = "library.unknown-upload"
    status = 404


class NoSuchView(VgenflowError):
    """Files of this kind have no such view: a sound has no thumbnail, a picture no waveform."""

    code = "library.no-such-view"
    status = 409


class MediaChanged(VgenflowError):
    """The file's entry was edited since it was read."""

    code = "library.changed"
    status = 412


class InUse(VgenflowError):
    """Projects use the file."""

    code = "library.in-use"
    status = 409


class LibraryFull(VgenflowError):
    """The space may not hold more."""

    code = "library.full"
    status = 409


class FileTooLarge(VgenflowError):
    """A file of this size is not taken."""

    code = "library.too-large"
    status = 413


class WrongOffset(VgenflowError):
    """Bytes were sent for another place than the upload stands at."""

    code = "library.wrong-offset"
    status = 409


class TooManyBytes(VgenflowError):
    """More bytes came than were announced."""

    code = "library.too-many-bytes"
    status = 422


class NotWhole(VgenflowError):
    """The upload is not complete."""

    code = "library.not-whole"
    status = 409


class UploadBusy(VgenflowError):
    """The upload is being finished."""

    code = "library.busy"
    status = 409


class WrongChecksum(VgenflowError):
    """What arrived is not what was sent."""

    code = "library.wrong-checksum"
    status = 422


class Unusable(VgenflowError):
    """The file is not of a kind that is taken, is not what its name says, or is damaged."""

    code = "library.unusable"
    status = 422


class NoReplacement(VgenflowError):
    """What was chosen cannot be shown in place of a file, or is that file."""

    code = "library.no_replacement"
    status = 409


class MediaLost(VgenflowError):
    """The bytes of a file can no longer be read."""

    code = "library.lost"
    status = 410


class WrongLink(VgenflowError):
    """The link was changed, or its time is over."""

    code = "library.wrong-link"
    status = 404


class NotOurs(VgenflowError):
    """The store is another instance's."""

    code = "store.not-ours"
    status = 409
