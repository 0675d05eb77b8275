"""What can be wrong with templates."""

from vgenflow.kit.errors import VgenflowError


class UnknownTemplate(VgenflowError):
    """No template is called that."""

    code = "templates.unknown"
    status = 422


class BadTemplate(VgenflowError):
    """A template of a person's own is broken, too large, or holds what a template may not hold."""

    code = "templates.refused"
    status = 422


class TemplateExists(VgenflowError):
    """There is a template of that name."""

    code = "templates.exists"
    status = 409
