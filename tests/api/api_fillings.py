"""What Ada has: an id for each name that stands in an address.

A route with a new name in its address needs an entry here: how to make such a thing for Ada.
"""

from collections.abc import Awaitable, Callable

from tests.api.api_world import World
from vgenflow.kit.ids import new_id
from vgenflow.services.accounts.models import Identity
from vgenflow.studio.house import now

PUBLIC = {"name": "editorial", "provider": "acme"}
"""Names that stand for what belongs to nobody."""

Made = dict[str, str]


async def _account(world: World) -> Made:
    house, ada = world.house, world.people["ada"]
    key = await house.accounts.keys.make(ada.scope, "Nightly", ["read"], 30)
    identity = Identity(
        id=new_id(),
        space_id=ada.scope.space,
        account_id=ada.scope.account,
        provider="acme",
        mark=b"m" * 32,
        created_at=now(),
    )
    identity_id = identity.id
    async with house.database.writing() as session:
        session.add(identity)
    assert ada.session is not None
    return {"key": key.id, "identity": identity_id, "session": ada.session}


MAKERS: tuple[Callable[[World], Awaitable[Made]], ...] = (_account,)


def things_of_ada(world: World) -> Made:
    """Name in addresses -> id of a thing that Ada has."""
    things: Made = {}
    for make in MAKERS:
        things |= world.do(lambda make=make: make(world))
    return things
