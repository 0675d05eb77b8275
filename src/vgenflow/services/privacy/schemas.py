"""What is asked and answered about archives and erasures."""

from datetime import datetime
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, SecretStr

from vgenflow.services.privacy.states import ArchiveKind, ArchiveState, ErasureKind


class _Model(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Archive(_Model):
    """An archive being made of the account, or being taken in."""

    id: str
    kind: ArchiveKind
    state: ArchiveState = Field(description="`ready`: it can be downloaded, or has been taken in.")
    files: int = Field(description="Files done so far.")
    size: int | None = Field(description="Bytes, once it is ready.")
    error_code: str | None
    created_at: datetime
    finished_at: datetime | None
    expires_at: datetime | None = Field(description="When the download ends.")


class Closing(_Model):
    """Closes the account for good."""

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        json_schema_extra={"examples": [{"password": "correct horse battery"}]},
    )

    password: SecretStr | None = Field(
        None,
        max_length=1024,
        description="The present password. Without one the sign-in must be of the last minutes.",
    )


class Statement(_Model):
    """What a receipt says."""

    id: str = Field(description="Names the receipt.")
    kind: ErasureKind
    space: str
    subject: str = Field(description="Id of the project or account that is no more.")
    asked_at: datetime = Field(description="When it was asked for, and access ended.")
    keys_destroyed_at: datetime = Field(description="From when on nothing of it could be read.")
    erased_at: datetime = Field(description="When nothing of it was left on the live system.")
    backups_gone_by: datetime = Field(description="When the last backup from before has rotated out.")


class Receipt(_Model):
    """That something was erased, signed by the instance."""

    statement: Statement
    jws: str = Field(description="The statement as a JSON Web Signature (Ed25519) in compact form.")


class ReceiptKey(_Model):
    """The instance's public key as a JSON Web Key."""

    kty: Literal["OKP"] = "OKP"
    crv: Literal["Ed25519"] = "Ed25519"
    alg: Literal["Ed25519"] = "Ed25519"
    use: Literal["sig"] = "sig"
    x: str
    kid: str


class ReceiptKeys(_Model):
    """A JSON Web Key Set."""

    keys: tuple[ReceiptKey, ...]
