"""Finished files of a project as one ZIP file, made while it is sent."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from contextlib import ExitStack

from vgenflow.production.outputs import slug
from vgenflow.services.privacy.zipping import Entry, zipped
from vgenflow.services.runs.errors import ExportGone
from vgenflow.services.runs.exports import ExportsService
from vgenflow.services.runs.schemas import Export
from vgenflow.services.scope import Scope
from vgenflow.store.space import Opened

_TEXTS = ("srt", "vtt", "ass", "otio")


async def packed(
    exports: ExportsService, scope: Scope, project: str, title: str, runs: Collection[str]
) -> Iterator[bytes]:
    """The ZIP file of what some runs of a project left, or all runs if none is named. It blocks.

    Raises `UnknownProject`, and `ExportGone` where there is nothing to pack or something is no longer there.
    """
    found = await exports.list(scope, project=project)
    files = [one for one in found if not runs or one.run_id in runs]
    if not files:
        raise ExportGone("There is no finished file to pack: make the video first.")
    with ExitStack() as stack:
        opened = [stack.enter_context(await exports.opened(scope, file.id)) for file in files]
        return zipped(_entries(names(files, slug(title)), files, opened, stack.pop_all()))


def _entries(
    called: Sequence[str], files: Sequence[Export], opened: Sequence[Opened], stack: ExitStack
) -> Iterator[Entry]:
    with stack:
        for name, file, one in zip(called, files, opened, strict=True):
            yield Entry(name, one.chunks(), is_packed=file.kind not in _TEXTS)


def names(files: Sequence[Export], title: str) -> list[str]:
    """What the files are called: by the film and, where there are several shapes, a folder of each.

    Where two runs made the same, the later ones of the list are numbered.
    """
    shapes = {file.aspect for file in files}
    seen, called = Counter[str](), list[str]()
    for file in files:
        folder = f"{(file.aspect or 'film').replace(':', 'x')}/" if len(shapes) > 1 else ""
        plain = f"{folder}{title}"
        seen[plain + file.kind] += 1
        again = seen[plain + file.kind]
        called.append(f"{plain}{'' if again == 1 else f'-{again}'}.{file.kind}")
    return called
