"""Proposals: each layout looks at a beat and says how it would show it, if it can."""

from collections.abc import Callable, Iterable

from vgenflow.stages.directing.beats import Beat
from vgenflow.stages.directing.candidates import Candidate
from vgenflow.stages.directing.proposals.bullets import bullets
from vgenflow.stages.directing.proposals.chart import chart
from vgenflow.stages.directing.proposals.code import code
from vgenflow.stages.directing.proposals.comparison import comparison
from vgenflow.stages.directing.proposals.definition import definition
from vgenflow.stages.directing.proposals.gallery import gallery
from vgenflow.stages.directing.proposals.number import number
from vgenflow.stages.directing.proposals.picture import picture
from vgenflow.stages.directing.proposals.question import question
from vgenflow.stages.directing.proposals.quote import quote
from vgenflow.stages.directing.proposals.section import section
from vgenflow.stages.directing.proposals.statement import statement
from vgenflow.stages.directing.proposals.steps import steps
from vgenflow.stages.directing.proposals.table import table
from vgenflow.stages.directing.proposals.timeline import timeline
from vgenflow.stages.directing.proposals.trio import trio

Proposal = Callable[[Beat], Iterable[Candidate]]

PROPOSALS: tuple[Proposal, ...] = (
    number,
    chart,
    code,
    table,
    comparison,
    timeline,
    quote,
    steps,
    trio,
    bullets,
    definition,
    question,
    gallery,
    picture,
    section,
    statement,
)
"""In the order that settles a tie."""
