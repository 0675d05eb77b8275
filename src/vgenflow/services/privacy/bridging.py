"""Between the loop and a thread that works for it."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from typing import TypeVar

T = TypeVar("T")


def pulled(source: AsyncIterator[T], loop: asyncio.AbstractEventLoop) -> Iterator[T]:
    """What an iterator of the loop gives, in a thread, one at a time as it is asked for."""
    while True:
        found = asyncio.run_coroutine_threadsafe(_following(source), loop).result()
        if not found:
            return
        yield found[0]


async def _following(source: AsyncIterator[T]) -> tuple[T, ...]:
    try:
        return (await anext(source),)
    except StopAsyncIteration:
        return ()
