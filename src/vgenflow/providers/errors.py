"""What can go wrong with a model."""

from vgenflow.kit.errors import VgenflowError


class UnknownVoice(VgenflowError):
    """The voice is not one of the model's, or speaks another language."""

    code = "speech.unknown_voice"
    status = 422


class WorkerDied(VgenflowError):
    """A process that ran a model ended by itself (killed, or out of memory)."""

    code = "speech.worker_died"
    status = 503
