"""Calls that cost money. None is made twice by itself.

Before a call its intent is written down, after it its result and cost, in one transaction. Who dies in
between leaves an intent that nobody can settle: its outcome is unknown, and only a person may repeat it.
"""

import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from vgenflow.db import Database
from vgenflow.kit.content import Json
from vgenflow.kit.errors import VgenflowError
from vgenflow.kit.ids import new_id
from vgenflow.services.disclosures.service import Allowance, Disclosures, Leaving, Settled
from vgenflow.services.disclosures.states import Asked, Purpose
from vgenflow.services.runs.dispatch import Taken
from vgenflow.services.runs.errors import OutcomeUnknown
from vgenflow.services.runs.models import PaidCallRow
from vgenflow.services.scope import Now
from vgenflow.store.columns import Columns
from vgenflow.store.space import Space

_CLASS = 0x76677061
"""The class of the advisory locks under which calls of a provider are counted."""


class ProviderBusy(VgenflowError):
    """As many calls as a provider is to be sent are under way, or were sent within the last minute."""

    code = "paid.provider_busy"
    status = 503


class CallRefused(VgenflowError):
    """The provider refused a call and takes nothing for it."""

    code = "paid.refused"
    status = 502


@dataclass(frozen=True, slots=True)
class Limits:
    """What one provider is sent at most, by all workers together."""

    at_a_time: int = 4
    a_minute: int = 120


@dataclass(frozen=True, slots=True)
class Request:
    """What is to be bought."""

    provider: str
    model: str
    body: Json
    """The canonical request, without keys and secrets."""
    seed: int
    expected_micros: int
    currency: str = "USD"
    purpose: Purpose = "speak"
    asked: Asked = "none_offered"
    """What is requested of the provider about keeping it."""

    @property
    def words(self) -> str:
        """What leaves, as text."""
        return (
            self.body if isinstance(self.body, str) else json.dumps(self.body, ensure_ascii=False, indent=1)
        )


@dataclass(frozen=True, slots=True)
class Bought:
    """What came back, and what it costs in millionths of the currency's unit."""

    data: bytes
    cost_micros: int
    bytes_out: int | None = None
    """What really left and came back, where it was measured; otherwise the request's words and `data`."""
    bytes_in: int | None = None


Buy = Callable[[], Awaitable[Bought]]
"""Makes the call. Raises `CallRefused` only where it is sure that nothing is charged."""


class PaidCalls:
    """The paid calls of one worker."""

    def __init__(
        self,
        database: Database,
        limits: Callable[[str], Limits],
        worker: str,
        now: Now,
        disclosures: Disclosures,
    ) -> None:
        self._database = database
        self._disclosures = disclosures
        self._limits = limits
        self._worker = worker
        self._now = now

    async def once(self, run: Taken, space: Space, request: Request, buy: Buy) -> bytes:
        """The result of a request: what was bought before, or bought now.

        Raises `OutcomeUnknown`, `ProviderBusy`, and what `buy` raises.
        """
        key = space.key("paid", request.provider, request.model, request.body, request.seed)
        call = await self._intend(run, key, request, await self._disclosures.columns(run.space))
        if call is None:
            data = space.get(key)
            if data is None:
                raise OutcomeUnknown(
                    "What was paid for is no longer in the store: allow it to be bought again."
                )
            return data
        try:
            bought = await buy()
        except CallRefused as error:
            await self._settle(call, Settled("failed"), state="refused", error_code=error.code)
            raise
        except BaseException:
            await self._settle(call, Settled("sent"), state="unknown", error_code=OutcomeUnknown.code)
            raise
        space.put(key, bought.data)
        answered = Settled(
            "answered",
            len(bought.data) if bought.bytes_in is None else bought.bytes_in,
            bought.bytes_out,
            bought.cost_micros,
            request.currency,
        )
        await self._settle(call, answered, state="done", cost_micros=bought.cost_micros)
        return bought.data

    async def _intend(self, run: Taken, key: str, request: Request, columns: Columns) -> "_Call | None":
        """Write down the intent and what is to leave, in one; None if it was made before."""
        try:
            async with self._database.writing() as session:
                found = await session.scalar(
                    select(PaidCallRow)
                    .where(PaidCallRow.space_id == run.space, PaidCallRow.request_key == key)
                    .with_for_update()
                )
                if found is not None and found.state == "done":
                    return None
                if found is not None and found.state == "unknown":
                    raise _in_doubt()
                if found is not None and found.state == "intended":
                    raise ProviderBusy("The same is being bought just now: it is asked for again soon.")
                await self._within_limits(session, request.provider)
                if found is None:
                    found = PaidCallRow(id=new_id(), space_id=run.space, request_key=key)
                    session.add(found)
                self._write(found, run, request)
                allowance = Allowance(
                    run.space, run.account, run.asked_at or self._now(), run.project, run.id, found.id
                )
                disclosed = self._disclosures.add(session, columns, _leaving(request), allowance)
                call = _Call(found.id, disclosed)
        except IntegrityError:  # another worker was quicker (Postgres)
            raise ProviderBusy("The same is being bought just now: it is asked for again soon.") from None
        await self._database.sync()
        return call

    def _write(self, row: PaidCallRow, run: Taken, request: Request) -> None:
        row.project_id, row.run_id = run.project, run.id
        row.provider, row.model = request.provider, request.model
        row.expected_micros, row.currency = request.expected_micros, request.currency
        row.state, row.worker = "intended", self._worker
        row.created_at, row.settled_at = self._now(), None
        row.cost_micros, row.error_code = None, None

    async def _within_limits(self, session: AsyncSession, provider: str) -> None:
        if not self._database.is_sqlite:  # where writers take turns anyway
            await session.execute(select(func.pg_advisory_xact_lock(_CLASS, func.hashtext(provider))))
        limits = self._limits(provider)
        calls = select(func.count()).select_from(PaidCallRow).where(PaidCallRow.provider == provider)
        under_way = await session.scalar(calls.where(PaidCallRow.state == "intended")) or 0
        lately = calls.where(PaidCallRow.created_at > self._now() - timedelta(minutes=1))
        if under_way >= limits.at_a_time or (await session.scalar(lately) or 0) >= limits.a_minute:
            raise ProviderBusy("The provider is sent as much as it may be: it is asked again soon.")

    async def _settle(self, call: "_Call", how: Settled, **values: object) -> None:
        async with self._database.writing() as session:
            await self._disclosures.note(session, call.disclosure, how)
            row = await session.get_one(PaidCallRow, call.id)
            for name, value in {**values, "settled_at": self._now()}.items():
                setattr(row, name, value)
        await self._database.sync()


@dataclass(frozen=True, slots=True)
class _Call:
    """A call that is being made, and its line in the ledger of disclosures."""

    id: str
    disclosure: str


def _leaving(request: Request) -> Leaving:
    words = request.words
    return Leaving(
        "provider",
        request.purpose,
        request.provider,
        words,
        len(words.encode()),
        request.asked,
        request.model,
    )


def _in_doubt() -> OutcomeUnknown:
    return OutcomeUnknown(
        "A paid call was cut off and may have been charged: look at the provider's account, then decide."
    )
