"""What is answered about disclosures."""

from datetime import datetime

from pydantic import BaseModel, ConfigDict, Field

from vgenflow.services.disclosures.states import Asked, DisclosureKind, Outcome, Purpose


class _Answer(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, from_attributes=True)


class Disclosure(_Answer):
    """Something that left this machine."""

    id: str
    project_id: str | None = Field(description="The project that it was for; none for mails and sign-ins.")
    run_id: str | None
    call_id: str | None = Field(description="The paid call that it was.")
    kind: DisclosureKind
    purpose: Purpose
    recipient: str = Field(description="To whom: a site, a service, a mail server.", examples=["example.org"])
    model: str | None
    fingerprint: str = Field(description="SHA-256 of what left, in hexadecimal.")
    bytes_out: int = Field(description="Bytes that left, before encryption on the way.", examples=[412])
    bytes_in: int | None = Field(description="Bytes that came back; none while or where that is unknown.")
    asked: Asked = Field(description="What was requested of the other side; what it does only it can say.")
    outcome: Outcome
    cost_micros: int | None = Field(description="Cost in millionths of the currency's unit.")
    currency: str | None
    allowed_at: datetime = Field(description="When the account asked for what it was for.")
    left_at: datetime
    settled_at: datetime | None


class Disclosed(Disclosure):
    """The same with the very words."""

    text: str
    is_cut: bool = Field(description="More left than is kept here.")


class DisclosureCounts(_Answer):
    """How often something left, by what it was."""

    page: int = 0
    provider: int = 0
    mail: int = 0
    sign_in: int = 0
