"""The base of layouts: a manner lays the page; measuring and composing are two uses of it."""

from collections.abc import Iterator, Mapping
from typing import Any, ClassVar, Generic, TypeVar

from pydantic import Field

from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.contract import Composition, Fit, Focus, Props, Stage
from vgenflow.engine.layouts.grid import Grid
from vgenflow.engine.layouts.opening import begun_by, opened
from vgenflow.engine.layouts.pages import page
from vgenflow.engine.layouts.signs import FULL, put, row_for
from vgenflow.engine.ports import AssetSource
from vgenflow.story.value import Digest, Value

P = TypeVar("P", bound=Props)

_MEASURED_FRAMES = 150


class LaidOut(Generic[P]):
    """A kind of scene. Subclasses set `name` and `props`; the style's manner draws it."""

    name: ClassVar[str]
    props: ClassVar[type[Props]]
    stage_facts: ClassVar[tuple[str, ...]] = ("number", "title", "last")
    """Inner pages carry the video's title and their number, and the last page does not leave."""
    leads: ClassVar[tuple[str, ...]] = ("heading",)
    """Elements that only announce the others: alone they leave the page empty."""

    def lay(self, props: P, board: Board) -> None:
        """Put everything on the board, text first."""
        page(board.style.manner, self.name)(props, board)

    def night(self, props: P, stage: Stage) -> bool:  # noqa: ARG002
        """The page is a night page."""
        return False

    def elements(self, props: P) -> tuple[str, ...]:  # noqa: ARG002
        """Names that cues may give a time to, in reading order."""
        return ()

    def measure(self, props: P, stage: Stage, assets: AssetSource) -> Fit:
        """Try the props on the stage without drawing scenery."""
        return self._laid(props, stage, assets, _MEASURED_FRAMES, {}, sketch=True).fit()

    def compose(
        self, props: P, stage: Stage, assets: AssetSource, frames: int, cues: Mapping[str, int]
    ) -> Composition:
        """Set the props for `frames` frames."""

        def played(frames: int, cues: Mapping[str, int]) -> Composition:
            return self._laid(props, stage, assets, frames, cues, sketch=False).played()

        return opened(played, frames, cues, begun_by(stage)) if stage.opening else played(frames, cues)

    def _laid(
        self,
        props: P,
        stage: Stage,
        assets: AssetSource,
        frames: int,
        cues: Mapping[str, int],
        *,
        sketch: bool,
    ) -> Board:
        """The page with the brand's sign on it, if there is one."""

        def laid(grid: Grid | None, *, sketch: bool = True) -> Board:
            board = Board(
                stage, assets, frames, cues, night=self.night(props, stage), sketch=sketch, grid=grid
            )
            board.focus = dict(_focused(props))
            board.subject = str(getattr(props, "icon", ""))
            self.lay(props, board)
            return board

        sign = stage.style.sign
        row = row_for(self.name, sign, laid(None), laid) if sign is not None else None
        board = laid(row.grid if row else None, sketch=sketch)
        if row is not None and sign is not None:
            put(row, sign, board, full=self.name in FULL)
        return board


def _focused(props: Value) -> Iterator[tuple[Digest, Focus]]:
    """Pictures of the props with the point that is to be seen of each, where one was chosen."""
    for one in (props, *getattr(props, "pictures", ())):
        focus, picture = getattr(one, "focus", None), getattr(one, "asset", getattr(one, "picture", None))
        if focus is not None and picture is not None:
            yield picture, focus


def focus_prop() -> Any:  # noqa: ANN401 - what pydantic's own Field gives
    """The point that is to be seen of the picture beside it, however it is cropped."""
    return Field(
        default=None,
        description="The point of the picture that is always seen.",
        json_schema_extra={"widget": "focus"},
    )


def icon_prop() -> Any:  # noqa: ANN401 - what pydantic's own Field gives
    """What the page speaks of: drawn large by the manners of `SUBJECTS` where they have scenery."""
    return text_prop(
        "What the page speaks of: SVG path data of an icon on a 24 x 24 grid; scenery if empty.",
        8000,
        "",
        "icon",
    )


def text_prop(  # what pydantic's own Field takes and gives
    description: str,
    longest: int,
    default: Any = "",  # noqa: ANN401
    widget: str = "text",
) -> Any:  # noqa: ANN401
    """A text prop; `...` as default makes it required."""
    return Field(
        default=default, max_length=longest, description=description, json_schema_extra={"widget": widget}
    )
