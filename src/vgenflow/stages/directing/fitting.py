"""Fitting: candidates are tried on the real stage; the first setting that fits is taken."""

from collections.abc import Mapping
from dataclasses import replace

from pydantic import JsonValue, ValidationError

from vgenflow.engine.layouts.contract import Layout, Stage
from vgenflow.engine.ports import AssetSource
from vgenflow.kit.content import canonical
from vgenflow.language.places import Finder
from vgenflow.stages.directing.candidates import Candidate, Setting
from vgenflow.stages.directing.whereabouts import finder_of
from vgenflow.story.document import Document


class Fitter:
    """Measures props on one stage and remembers what it found."""

    def __init__(self, layouts: Mapping[str, Layout], stage: Stage, assets: AssetSource) -> None:
        self._layouts, self._stage, self._assets = layouts, stage, assets
        self._known: dict[bytes, bool] = {}
        self._finder: tuple[Document, Finder | None] | None = None

    def finder(self, document: Document) -> Finder | None:
        """Finds the places a document names; None if the style has no atlas."""
        if self._finder is None or self._finder[0] is not document:
            self._finder = (document, finder_of(document, self._stage.style, self._assets))
        return self._finder[1]

    def setting(self, candidate: Candidate) -> Setting | None:
        """The fullest setting of a candidate that fits, or None."""
        if candidate.layout not in self._layouts:
            return None
        found = next((s for s in candidate.settings if self.fits(candidate.layout, s.props)), None)
        if found is None:
            return None
        layout = self._layouts[candidate.layout]
        elements = set(layout.elements(layout.props.model_validate(dict(found.props))))
        return replace(found, cues=tuple(cue for cue in found.cues if cue.element in elements))

    def fits(self, name: str, props: Mapping[str, JsonValue]) -> bool:
        """Whether props are valid for a layout and every text of theirs has room."""
        key = name.encode() + b"\0" + canonical(dict(props))
        if key not in self._known:
            self._known[key] = self._measure(name, props)
        return self._known[key]

    def _measure(self, name: str, props: Mapping[str, JsonValue]) -> bool:
        layout = self._layouts.get(name)
        if layout is None:
            return False
        try:
            valid = layout.props.model_validate(dict(props))
        except ValidationError:
            return False
        return layout.measure(valid, self._stage, self._assets).fits
