"""Why a child did not give what was asked."""

from vgenflow.kit.errors import VgenflowError


class Rejected(Exception):
    """Raised by a task inside the child: the bytes are not acceptable, for the reason given."""


class SandboxError(VgenflowError):
    """The base of what `run` raises. The bytes are at fault, so the status is the user's."""

    code = "sandbox.failed"
    status = 422


class Refused(SandboxError):
    """The task looked at the bytes and refused them."""

    code = "sandbox.refused"


class Overran(SandboxError):
    """The task used up its time."""

    code = "sandbox.timeout"


class Crashed(SandboxError):
    """The child died, ran out of memory, or gave more than it may."""

    code = "sandbox.crashed"
