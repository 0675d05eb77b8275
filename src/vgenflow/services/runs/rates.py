"""What a unit of work takes on this instance's machines, learned from what its runs took.

A row holds two sums in which older runs count less and less, and nothing of whose runs they were. Their
quotient weighs a long run more than a short one, in which a program's start is most of the time.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select, update
from sqlalchemy.exc import IntegrityError

from vgenflow.db import Database
from vgenflow.services.runs.models import StageRateRow
from vgenflow.services.runs.states import Quality
from vgenflow.services.scope import Now

KEPT = 0.8
"""How much of the sums stays when a stage was measured again."""


@dataclass(frozen=True, slots=True)
class Measured:
    """So many units of work of a stage took so many seconds."""

    stage: str
    units: float
    seconds: float


class StageRates:
    """The rates of an instance. It has no tenants: it sees stages and times."""

    def __init__(self, database: Database, now: Now) -> None:
        self._database = database
        self._now = now

    async def read(self) -> Mapping[tuple[str, str], float]:
        """Seconds a unit by stage and quality, for those that were measured."""
        async with self._database.reading() as session:
            rows = (await session.scalars(select(StageRateRow))).all()
        return {(row.stage, row.quality): row.seconds / row.units for row in rows if row.units}

    async def learn(self, quality: Quality, measured: Sequence[Measured]) -> None:
        """Take in what was measured."""
        for one in measured:
            if not await self._added(quality, one):
                try:
                    await self._begun(quality, one)
                except IntegrityError:  # another worker was quicker
                    await self._added(quality, one)

    async def _added(self, quality: Quality, one: Measured) -> bool:
        async with self._database.writing() as session:
            changed = await session.execute(
                update(StageRateRow)
                .where(StageRateRow.stage == one.stage, StageRateRow.quality == quality)
                .values(
                    units=StageRateRow.units * KEPT + one.units,
                    seconds=StageRateRow.seconds * KEPT + one.seconds,
                    measured_at=self._now(),
                )
                .returning(StageRateRow.stage)
            )
            return changed.scalar_one_or_none() is not None

    async def _begun(self, quality: Quality, one: Measured) -> None:
        async with self._database.writing() as session:
            session.add(
                StageRateRow(
                    stage=one.stage,
                    quality=quality,
                    units=one.units,
                    seconds=one.seconds,
                    measured_at=self._now(),
                )
            )
