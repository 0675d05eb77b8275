"""What can go wrong while a line is spoken."""

from vgenflow.kit.errors import VgenflowError


class SpeechFailed(VgenflowError):
    """The model gave no usable sound for a line, in one piece and in two."""

    code = "speech.failed"
    status = 502


class NothingToSay(VgenflowError):
    """A line has no letter, figure or character that can be spoken."""

    code = "speech.nothing_to_say"
    status = 422


class NotInRecording(VgenflowError):
    """A line that the recording does not hold."""

    code = "speech.not_in_recording"
    status = 422
