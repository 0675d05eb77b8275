"""Layouts: kinds of scenes as pure functions of props, style, size and frame."""

from collections.abc import Mapping
from typing import cast

from vgenflow.engine.layouts.bullets import Bullets
from vgenflow.engine.layouts.chart import Chart
from vgenflow.engine.layouts.comparison import Comparison
from vgenflow.engine.layouts.contract import Layout
from vgenflow.engine.layouts.end import End
from vgenflow.engine.layouts.number import Number
from vgenflow.engine.layouts.picture import PicturePage
from vgenflow.engine.layouts.quote import Quote
from vgenflow.engine.layouts.statement import Statement
from vgenflow.engine.layouts.steps import Steps
from vgenflow.engine.layouts.title import Title

LAYOUTS: Mapping[str, Layout] = {
    layout.name: cast(Layout, layout)  # each takes its own props, validated by its own declaration
    for layout in (
        Title(),
        Statement(),
        Bullets(),
        Steps(),
        Number(),
        Chart(),
        Quote(),
        PicturePage(),
        Comparison(),
        End(),
    )
}
"""The catalogue: every layout by its name."""
