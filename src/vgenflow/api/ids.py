"""Ids in addresses."""

from typing import Annotated

from fastapi import Path
from pydantic import AfterValidator

from vgenflow.api.errors import NotThere
from vgenflow.api.examples import EXAMPLE_ID
from vgenflow.kit.ids import is_id


def _known(text: str) -> str:
    if not is_id(text):
        raise NotThere("There is nothing with this id: look it up in the list.")
    return text


Id = Annotated[str, AfterValidator(_known), Path(description="An id of ours.", examples=[EXAMPLE_ID])]
"""An id in an address. What cannot be one is answered like what is not there: 404."""
