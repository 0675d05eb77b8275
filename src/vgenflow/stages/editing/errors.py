"""What can be wrong with what is to be edited."""

from vgenflow.kit.errors import VgenflowError


class Mismatch(VgenflowError):
    """Script, storyboard and narration do not speak of the same lines in the same order."""

    code = "editing.mismatch"
    status = 500
