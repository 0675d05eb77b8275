"""The gate: compares what is in a file with what the timeline promises."""

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

from vgenflow.engine.layouts import LAYOUTS
from vgenflow.engine.ports import AssetSource
from vgenflow.engine.segments.scenes import Layouts
from vgenflow.engine.verify.boxes import misplaced
from vgenflow.engine.verify.likeness import Likeness
from vgenflow.engine.verify.probe import inspect
from vgenflow.engine.verify.report import Heard, Report, Stretch, Watched
from vgenflow.kit.errors import VgenflowError
from vgenflow.kit.time import SAMPLE_RATE
from vgenflow.story.timeline import Timeline

LOUDNESS, LOUDNESS_TOLERANCE = -14.0, 0.5
"""LUFS of a finished video, and how far off it may be."""
TRUE_PEAK = -1.0
"""dBTP that no sample may exceed."""
_ROUNDING = 0.05
"""Decibels the meter's printed figures are off by at most."""
BLACK_AT_MOST = Fraction(1, 2)
"""Seconds of nothing but black."""
FROZEN_AT_MOST = Fraction(8)
"""Seconds in which nothing changes."""
_TAGS = (1, 1, 1, 1)
"""Limited range, BT.709 primaries, transfer and matrix."""


class ExportRefused(VgenflowError):
    """The finished file is not what it should be; the sentence lists why."""

    code = "export.refused"
    status = 500


class OtherPicture(ExportRefused):
    """The file is well formed, but does not show what the engine draws."""

    code = "export.other_picture"


def check(path: Path, timeline: Timeline, *, assets: AssetSource, layouts: Layouts = LAYOUTS) -> Report:
    """Inspect the file and raise ExportRefused unless it is the timeline's video, fit to publish.

    It is OtherPicture if nothing else is wrong. Also raises OSError, and what drawing the scenes raises.
    """
    likeness = Likeness(timeline, assets, layouts)
    report = inspect(path, likeness.see)
    problems = [*report.faults, *_problems(report, timeline), *misplaced(timeline, assets, layouts)]
    unlike = list(likeness.problems())
    if problems or unlike:
        refused = ExportRefused if problems else OtherPicture
        found = "; ".join([*problems, *unlike])
        raise refused(f"The finished video was refused: {found}.")
    return report


def _problems(report: Report, timeline: Timeline) -> Iterator[str]:
    if report.picture is None:
        yield "it has no readable picture"
    else:
        yield from _seen(report.picture, timeline)
    if report.sound is None:
        yield "it has no readable sound"
    else:
        yield from _heard(report.sound, timeline)


def _seen(picture: Watched, timeline: Timeline) -> Iterator[str]:
    if (picture.codec, picture.profile, picture.pixels) != ("h264", "High", "yuv420p"):
        yield f"the picture is {picture.codec} {picture.profile} {picture.pixels}, not h264 High yuv420p"
    if (picture.width, picture.height) != (timeline.width, timeline.height):
        yield f"it is {picture.width}x{picture.height}, not {timeline.width}x{timeline.height}"
    if picture.tags != _TAGS:
        yield f"its colours are tagged {picture.tags}, not BT.709 limited"
    if picture.frames != timeline.frames:
        yield f"it has {picture.frames} frames, not {timeline.frames}"
    if not picture.even or picture.rate != timeline.rate.fraction:
        yield f"its frames do not come at a constant {float(timeline.rate.fraction):.3f} a second"
    if picture.start != 0:
        yield f"its picture starts at {float(picture.start):.3f} s"
    if abs(picture.seconds - _length(timeline)) > _frame(timeline):
        yield f"its picture lasts {float(picture.seconds):.2f} s, not {float(_length(timeline)):.2f} s"
    yield from _too_long("is black", picture.black, BLACK_AT_MOST)
    yield from _too_long("stands still", picture.frozen, FROZEN_AT_MOST)


def _heard(sound: Heard, timeline: Timeline) -> Iterator[str]:
    if (sound.codec, sound.profile, sound.sample_rate, sound.channels) != ("aac", "LC", SAMPLE_RATE, 2):
        yield f"the sound is {sound.codec} {sound.profile}, {sound.sample_rate} Hz, {sound.channels} channels"
    if sound.start != 0:
        yield f"its sound starts at {float(sound.start):.3f} s"
    if abs(sound.seconds - _length(timeline)) > _frame(timeline):
        yield f"its sound lasts {float(sound.seconds):.2f} s, its picture {float(_length(timeline)):.2f} s"
    if timeline.voices or timeline.music:
        if abs(sound.loudness - LOUDNESS) > LOUDNESS_TOLERANCE + _ROUNDING:
            yield f"its loudness is {sound.loudness:.1f} LUFS, not {LOUDNESS:.0f}"
        if sound.true_peak > TRUE_PEAK + _ROUNDING:
            yield f"its true peak is {sound.true_peak:.1f} dBTP, over {TRUE_PEAK:.0f}"


def _too_long(what: str, stretches: tuple[Stretch, ...], limit: Fraction) -> Iterator[str]:
    for stretch in stretches:
        if stretch.seconds > limit:
            yield f"it {what} from {float(stretch.start):.1f} s to {float(stretch.end):.1f} s"


def _length(timeline: Timeline) -> Fraction:
    return timeline.frames * _frame(timeline)


def _frame(timeline: Timeline) -> Fraction:
    return 1 / timeline.rate.fraction
