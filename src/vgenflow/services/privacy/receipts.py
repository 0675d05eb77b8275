"""Receipts of erasures: ids and moments, signed with a key of the instance, to be verified by anybody.

A receipt is a JSON Web Signature in compact form (RFC 7515) by `Ed25519` (RFC 8037, RFC 9864). The public key
is published as a JSON Web Key Set; `kid` is its thumbprint (RFC 7638).
"""

import base64
import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from vgenflow.kit.content import canonical
from vgenflow.services.privacy.schemas import Receipt, ReceiptKey, ReceiptKeys, Statement
from vgenflow.services.privacy.states import ErasureKind
from vgenflow.store.keyring import Keyring

BACKUPS_ROTATE_IN: Final = timedelta(days=25)
"""How long a backup is kept at most. With the day in which live copies go, it is within the promised 30."""
_TYPE: Final = "vgenflow-erasure+jwt"


@dataclass(frozen=True, slots=True)
class Done:
    """What was erased, and when. `id` names the receipt."""

    id: str
    kind: ErasureKind
    space: str
    subject: str
    asked_at: datetime
    keys_destroyed_at: datetime
    erased_at: datetime


class Receipts:
    """Signs receipts for one instance."""

    def __init__(self, keyring: Keyring) -> None:
        self._key = Ed25519PrivateKey.from_private_bytes(keyring.instance("erasure receipts"))
        raw = self._key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
        thumbprint = hashlib.sha256(canonical({"crv": "Ed25519", "kty": "OKP", "x": _text(raw)})).digest()
        self._public = ReceiptKey(x=_text(raw), kid=_text(thumbprint))

    def keys(self) -> ReceiptKeys:
        """What receipts are verified with."""
        return ReceiptKeys(keys=(self._public,))

    def signed(self, done: Done) -> Receipt:
        """A receipt of an erasure."""
        statement = Statement(
            id=done.id,
            kind=done.kind,
            space=done.space,
            subject=done.subject,
            asked_at=_seconds(done.asked_at),
            keys_destroyed_at=_seconds(done.keys_destroyed_at),
            erased_at=_seconds(done.erased_at),
            backups_gone_by=_seconds(done.erased_at + BACKUPS_ROTATE_IN),
        )
        header = {"alg": "Ed25519", "kid": self._public.kid, "typ": _TYPE}
        signed = f"{_text(canonical(header))}.{_text(canonical(statement.model_dump(mode='json')))}"
        return Receipt(statement=statement, jws=f"{signed}.{_text(self._key.sign(signed.encode()))}")


def _seconds(moment: datetime) -> datetime:
    return moment.astimezone(UTC).replace(microsecond=0)


def _text(data: bytes) -> str:
    """Base64 for addresses, without padding (RFC 7515, appendix C)."""
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()
