"""The words that disclosures are written in."""

from typing import Literal

DisclosureKind = Literal["page", "provider", "mail", "sign_in"]
"""What left: a request for a page or picture, a request to a service, a mail, the proof of a sign-in."""

Letter = Literal[
    "confirm",
    "already-registered",
    "reset",
    "password-changed",
    "email-change",
    "email-in-use",
    "email-changed",
]
"""What a mail about an account is about."""

Purpose = Literal["read", "write", "speak", "draw", "sign_in", Letter, "archive-ready"]
"""Why: a stage of making a film, a sign-in, or the letter that was sent."""

Asked = Literal["nothing", "no_storing", "no_logging", "none_offered"]
"""What was requested of the other side about keeping it. `none_offered`: it takes no such request."""

Outcome = Literal["sent", "answered", "failed"]
"""`sent`: no answer was written down, yet or ever; it must be taken for received."""
