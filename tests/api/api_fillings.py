"""What Ada has: an id for each name that stands in an address.

A route with a new name in its address needs an entry here: how to make such a thing for Ada.
"""

from collections.abc import AsyncIterator, Awaitable, Callable

from tests.api.api_world import World
from tests.projects.project_cases import small
from tests.support.recordings import picture
from vgenflow.kit.content import digest
from vgenflow.kit.ids import new_id
from vgenflow.services.accounts.models import Identity
from vgenflow.services.disclosures.service import Allowance, Leaving
from vgenflow.services.library.schemas import NewUpload
from vgenflow.services.projects.models import ProjectRow
from vgenflow.services.runs.models import PaidCallRow, RunRow
from vgenflow.services.runs.schemas import RunAsk
from vgenflow.services.runs.states import Finished
from vgenflow.services.templates.schemas import BrandFields
from vgenflow.story.assets import Asset
from vgenflow.studio.house import now

PUBLIC = {
    "name": "editorial",
    "provider": "acme",
    "token": "nothing",
    "account_id": new_id(),
    "voice_name": "nobody",
    "track_name": "silence",
}
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


async def _library(world: World) -> Made:
    house, scope = world.house, world.people["ada"].scope
    data = picture()

    async def sent() -> AsyncIterator[bytes]:
        yield data

    upload = await house.uploads.create(scope, NewUpload(name="harbour.png", size=len(data)))
    await house.uploads.append(scope, upload.id, 0, sent())
    media = await house.uploads.finish(scope, upload.id, digest(data))
    begun = await house.uploads.create(scope, NewUpload(name="quay.png", size=len(data)))
    return {"media_id": media.id, "upload_id": begun.id}


async def _export(world: World) -> Made:
    house, ada = world.house, world.people["ada"].scope
    project, run, moment = new_id(), new_id(), now()
    async with house.database.writing() as session:
        session.add(
            ProjectRow(
                id=project, space_id=ada.space, title=ada.columns.seal(f"projects.title/{project}", ""),
                state="ready", revision=1, head=new_id(), last_number=1,
                created_at=moment, updated_at=moment, titled_at=moment,
            )
        )  # fmt: skip
        await session.flush()
        session.add(
            RunRow(
                id=run, space_id=ada.space, account_id=ada.account, project_id=project, kind="make",
                state="done", priority=1, created_at=moment,
            )
        )  # fmt: skip
    store = house.store(ada.space, project)
    store.put(store.key("export", "srt"), b"1")
    finished = Finished("srt", store.key("export", "srt"), 1, digest(b"1"))
    await house.exports.keep(ada, project, run, None, [finished])
    [export] = await house.exports.list(ada, run=run)
    return {"export_id": export.id}


async def _project(world: World) -> Made:
    work, data = small(), picture()
    seen = Asset(digest=digest(data), kind="picture", media_type="image/png")
    made = await world.house.projects.create(
        world.people["ada"].scope,
        work.model_copy(update={"assets": (seen,)}),
        title="The river",
        files=[data],
    )
    return {
        "digest": seen.digest,
        "project_id": made.project.id,
        "version_id": made.project.version,
        "line_id": "l1",
        "scene_id": "s4",
    }


async def _run(world: World) -> Made:
    house, ada = world.house, world.people["ada"].scope
    project = await house.projects.create(ada, small(), title="The bridge")
    run = await house.runs.start(ada, project.project.id, RunAsk())
    call = new_id()
    async with house.database.writing() as session:
        session.add(
            PaidCallRow(
                id=call, space_id=ada.space, project_id=run.project_id, run_id=run.id, provider="acme",
                model="voice-1", request_key="paid/0", state="unknown", worker="worker-0",
                expected_micros=20, currency="USD", created_at=now(),
            )
        )  # fmt: skip
    await house.runs.cancel(ada, run.id)  # so that watching it ends
    return {"run_id": run.id, "call_id": call}


async def _disclosure(world: World) -> Made:
    scope = world.people["ada"].scope
    leaving = Leaving("page", "read", "example.org", "GET / HTTP/1.1", 14)
    by = Allowance(scope.space, scope.account, now())
    return {"disclosure_id": await world.house.disclosures.leaves(leaving, by)}


async def _archive(world: World) -> Made:
    archive = await world.house.privacy.archives.start(world.people["ada"].scope, "en")
    return {"archive_id": archive.id}


async def _designs(world: World) -> Made:
    house, ada = world.house, world.people["ada"].scope
    template = await house.templates.duplicate(ada, "editorial")
    brand = await house.brands.create(ada, BrandFields(name="Harbour"))
    return {"template_id": template.id, "brand_id": brand.id}


async def _receipt(world: World) -> Made:
    house, ada = world.house, world.people["ada"].scope
    project = await house.projects.create(ada, small(), title="The ferry")
    receipt = await house.privacy.closing.delete_project(ada, project.project.id)
    return {"receipt_id": receipt.statement.id}


MAKERS: tuple[Callable[[World], Awaitable[Made]], ...] = (
    _account,
    _library,
    _export,
    _project,
    _run,
    _disclosure,
    _archive,
    _designs,
    _receipt,
)


def things_of_ada(world: World) -> Made:
    """Name in addresses -> id of a thing that Ada has."""
    things: Made = {}
    for make in MAKERS:
        things |= world.do(lambda make=make: make(world))
    return things
