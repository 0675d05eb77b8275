"""What can go wrong with accounts, as types."""

from vgenflow.kit.errors import VgenflowError


class SignInRefused(VgenflowError):
    """No account has this address and password. Which of the two is wrong is never said."""

    code = "accounts.sign-in-refused"
    status = 401


class SessionOver(VgenflowError):
    """The session has ended, or never was."""

    code = "accounts.session-over"
    status = 401


class Suspended(VgenflowError):
    """The operator has suspended this account: it may make nothing for now."""

    code = "accounts.suspended"
    status = 403


class WrongApiKey(VgenflowError):
    """The API key was revoked, has expired, or never was."""

    code = "accounts.wrong-api-key"
    status = 401


class WaitFirst(VgenflowError):
    """Too many attempts. `seconds` says how long to wait."""

    code = "accounts.wait"
    status = 429

    def __init__(self, seconds: int) -> None:
        super().__init__(f"Too many attempts: wait {seconds} seconds, then try again.")
        self.seconds = seconds


class WrongEmail(VgenflowError):
    """This is no mail address."""

    code = "accounts.wrong-email"
    status = 422


class WrongName(VgenflowError):
    """This cannot be a display name."""

    code = "accounts.wrong-name"
    status = 422


class WeakPassword(VgenflowError):
    """The password is too short, too long, or among the first that anybody would try."""

    code = "accounts.weak-password"
    status = 422


class WrongPassword(VgenflowError):
    """The present password is not this."""

    code = "accounts.wrong-password"
    status = 403


class ConfirmAnew(VgenflowError):
    """This needs a sign-in of the last minutes."""

    code = "accounts.confirm-anew"
    status = 403


class WrongToken(VgenflowError):
    """The link was used, has expired, or never was."""

    code = "accounts.wrong-token"
    status = 410


class EmailTaken(VgenflowError):
    """Another account has this address. Told only to who has proven to own it."""

    code = "accounts.email-taken"
    status = 409


class RegistrationClosed(VgenflowError):
    """The operator lets nobody register."""

    code = "accounts.registration-closed"
    status = 403


class NotFound(VgenflowError):
    """The account has no such session, key or sign-in."""

    code = "accounts.not-found"
    status = 404


class LastMethod(VgenflowError):
    """Without this there would be no way to sign in."""

    code = "accounts.last-method"
    status = 409


class IdentityTaken(VgenflowError):
    """This sign-in belongs to another account."""

    code = "accounts.identity-taken"
    status = 409


class TooManyKeys(VgenflowError):
    """The account has as many API keys as it may."""

    code = "accounts.too-many-keys"
    status = 409


class Changed(VgenflowError):
    """The account is no longer what the edit was made from."""

    code = "accounts.changed"
    status = 412


class UnknownProvider(VgenflowError):
    """The operator has set up no such provider."""

    code = "accounts.unknown-provider"
    status = 404


class ProviderRefused(VgenflowError):
    """The person, or the provider, broke the sign-in off."""

    code = "accounts.provider-refused"
    status = 403


class ProviderFailed(VgenflowError):
    """The provider's answer proves nothing."""

    code = "accounts.provider-failed"
    status = 502
