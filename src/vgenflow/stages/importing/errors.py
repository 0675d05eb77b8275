"""Why a source did not become a document, each with a stable code."""

from vgenflow.kit.errors import VgenflowError


class ImportingError(VgenflowError):
    """The base of everything reading a source raises; the source is at fault."""

    code = "import.failed"
    status = 422


class UnsupportedFormat(ImportingError):
    """Not a format that can be read yet."""

    code = "import.unsupported_format"


class SourceTooLarge(ImportingError):
    """More than can be read."""

    code = "import.too_large"


class Unreadable(ImportingError):
    """The bytes are no text in any encoding, or the reader failed on them."""

    code = "import.unreadable"


class NothingFound(ImportingError):
    """There is no article text in it."""

    code = "import.empty"


class PageNotFound(ImportingError):
    """A page that says “not found” although the server says it is there."""

    code = "import.not_found"


class NeedsLogin(ImportingError):
    """The text is behind a login."""

    code = "import.login_required"


class Paywalled(ImportingError):
    """The text is behind a payment."""

    code = "import.paywall"


class NeedsBrowser(ImportingError):
    """The page builds its text with scripts, or wants proof of a person first."""

    code = "import.needs_browser"


class UnsupportedLanguage(ImportingError):
    """Neither English nor Chinese."""

    code = "import.language"


class BadCaptions(ImportingError):
    """Subtitles that break the rules of their format; the sentence names the line."""

    code = "import.subtitles"


BY_CODE = {
    kind.code: kind
    for kind in (
        ImportingError,
        UnsupportedFormat,
        SourceTooLarge,
        Unreadable,
        NothingFound,
        PageNotFound,
        NeedsLogin,
        Paywalled,
        NeedsBrowser,
        UnsupportedLanguage,
        BadCaptions,
    )
}
"""For errors that come back from a child process as their code."""
