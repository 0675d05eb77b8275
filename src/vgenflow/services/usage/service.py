"""What a space has used."""

from datetime import timedelta

from vgenflow.db import Database
from vgenflow.services.scope import Now, Scope
from vgenflow.services.usage.repository import Counts
from vgenflow.services.usage.schemas import SpaceUsage


class UsageService:
    """Counts what a space keeps and has used."""

    def __init__(self, database: Database, now: Now) -> None:
        self._database = database
        self._now = now

    async def read(self, scope: Scope, days: int) -> SpaceUsage:
        """What there is now, and what was used in the last `days`."""
        since = self._now() - timedelta(days=days)
        async with self._database.reading() as session:
            counts = Counts(session, scope)
            return SpaceUsage(
                projects=await counts.projects(),
                exports=await counts.exports(),
                runs_waiting=await counts.runs_waiting(),
                since=since,
                runs=await counts.runs(since),
                paid=tuple(await counts.paid(since)),
            )
