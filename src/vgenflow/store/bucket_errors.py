"""What a bucket answers, as errors of ours."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

from vgenflow.store.errors import Replaced, StoreFull, StoreRefused, StoreUnreachable

_STATUS = re.compile(r"status code: (\d{3})")
_CODE = re.compile(r"<Code>(\w+)</Code>")
_FULL = {"QuotaExceeded", "StorageQuotaExceeded", "InsufficientStorage", "XMinioStorageFull", "UserDisable"}
_REFUSED = (401, 403)
_FULL_STATUS = 507


def is_empty_range(error: Exception) -> bool:
    """Whether a range was refused because there are no bytes at all."""
    return _status(error) == 416


@contextmanager
def bucket_errors() -> Iterator[None]:
    """Turn the client's errors into ours; its `FileNotFoundError` and whatever is not the client's pass.

    The client's words may hold addresses: they stay in the cause, which is never shown.
    """
    from obstore import exceptions  # noqa: PLC0415 - slow to load

    try:
        yield
    except exceptions.PreconditionError as error:
        raise Replaced("A stored object was written anew while it was read: try again.") from error
    except (exceptions.PermissionDeniedError, exceptions.UnauthenticatedError) as error:
        raise _refused() from error
    except exceptions.BaseError as error:
        raise _ours(error) from error
    except FileNotFoundError:
        raise
    except OSError as error:  # the streaming writer passes what it meets on as one
        raise _ours(error) from error


def _ours(error: Exception) -> StoreFull | StoreRefused | StoreUnreachable:
    status, code = _status(error), _CODE.search(str(error))
    if status == _FULL_STATUS or (code is not None and code[1] in _FULL):
        return StoreFull("The bucket has no room left: raise its quota.")
    if status in _REFUSED:
        return _refused()
    return StoreUnreachable("The bucket does not answer as it should: try again soon.")


def _refused() -> StoreRefused:
    return StoreRefused("The bucket refuses us: check s3_bucket, s3_access_key and s3_secret_key.")


def _status(error: Exception) -> int:
    found = _STATUS.search(str(error))
    return int(found[1]) if found else 0
