"""What routes depend on, on the event loop: FastAPI sends plain functions and classes to a thread each."""

import inspect
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

Made = TypeVar("Made")


def at_once(make: Callable[..., Made]) -> Callable[..., Awaitable[Made]]:
    """`make`, a function or class that blocks nothing, as a dependency that needs no thread."""

    async def made(**given: Any) -> Made:  # noqa: ANN401 - whatever `make` takes
        return make(**given)

    made.__signature__ = inspect.signature(make)  # type: ignore[attr-defined]
    return made
