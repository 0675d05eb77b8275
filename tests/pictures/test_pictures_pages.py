"""Pages as pictures, compared with references within a tolerance.

`VGENFLOW_ACCEPT_PICTURES=1 pytest tests/pictures` writes the references anew; a difference is
shown beside its reference in the temporary folder that the failure names.
"""

import os
from pathlib import Path

import cv2
import numpy as np
import pytest

from tests.support.drawn import assets, style
from vgenflow.engine.gallery import samples, stage_of
from vgenflow.engine.layouts import LAYOUTS
from vgenflow.engine.raster import paint

REFERENCES = Path(__file__).parent / "references"
LONG_SIDE = 400
PAGES = [
    ("title", "16:9", "en", 100), ("title", "9:16", "zh", 100), ("statement", "16:9", "en", 100),
    ("number", "16:9", "zh", 20), ("chart", "9:16", "en", 100), ("quote", "16:9", "en", 100),
    ("comparison", "16:9", "en", 100), ("end", "9:16", "en", 100), ("bullets", "16:9", "en", 40),
]  # fmt: skip
MEAN, SHARE = 2.5, 0.02
"""Allowed: mean difference in levels, and share of pixels that differ by more than 48 levels."""


@pytest.mark.parametrize(("name", "aspect", "language", "frame"), PAGES)
def test_page_looks_as_accepted(name, aspect, language, frame, tmp_path):
    layout, stage = LAYOUTS[name], stage_of(style(), aspect, language, 2)
    props = layout.props.model_validate(samples("usual", language, assets().picture)[name])
    drawing = layout.compose(props, stage, assets(), 150, {}).at(frame)
    rgb = paint(drawing, stage.width, stage.height, assets())
    scale = LONG_SIDE / max(stage.width, stage.height)
    size = (round(stage.width * scale), round(stage.height * scale))
    small = cv2.cvtColor(cv2.resize(rgb, size, interpolation=cv2.INTER_AREA), cv2.COLOR_RGB2BGR)
    path = REFERENCES / f"{name}-{aspect.replace(':', 'x')}-{language}-{frame}.png"
    if os.environ.get("VGENFLOW_ACCEPT_PICTURES"):
        path.parent.mkdir(exist_ok=True)
        cv2.imwrite(str(path), small // 16 * 16 + 8, [cv2.IMWRITE_PNG_COMPRESSION, 9])
    reference = cv2.imread(str(path))
    assert reference is not None, "no reference: accept one"
    difference = np.abs(small.astype(int) - reference.astype(int))
    far = (difference.max(axis=2) > 48).mean()
    if difference.mean() > MEAN + 4 or far > SHARE:
        shown = tmp_path / path.name
        cv2.imwrite(str(shown), np.hstack([reference, small, difference.clip(0, 255).astype(np.uint8)]))
        pytest.fail(f"mean {difference.mean():.1f}, far {far:.3f}: look at {shown}")
