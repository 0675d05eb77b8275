"""The privacy policy, word for word, and its translation."""

import hashlib
import re
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Final

from pydantic import BaseModel, ConfigDict, Field

from vgenflow.services.privacy.states import Language

_FOLDER: Final = Path(__file__).parent
_DATES: Final = re.compile(r"^Effective date (\w+ \d+, \d{4})Last updated (\w+ \d+, \d{4})$", re.MULTILINE)


class Policy(BaseModel):
    """The privacy policy in one language."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    language: Language
    binding: bool = Field(description="Whether this is the policy itself; otherwise it is its translation.")
    version: str = Field(description="Names the English text: the beginning of its SHA-256.")
    effective_on: date
    updated_on: date
    text: str = Field(description="Its text, line by line; those of lists begin with `- `.")


@cache
def policy(language: Language) -> Policy:
    """The policy in a language. Its dates are those that the English text states."""
    english = _text("en")
    stated = _DATES.search(english)
    if stated is None:
        raise ValueError("the policy states no dates")
    effective, updated = map(_date, stated.groups())
    return Policy(
        language=language,
        binding=language == "en",
        version=hashlib.sha256(english.encode()).hexdigest()[:16],
        effective_on=effective,
        updated_on=updated,
        text=_text(language),
    )


def _date(told: str) -> date:
    return datetime.strptime(f"{told} +0000", "%B %d, %Y %z").date()


def _text(language: Language) -> str:
    return (_FOLDER / f"{language}.txt").read_bytes().decode()
