"""A project: everything that made a video, as one value."""

from collections.abc import Iterator

from vgenflow.production.request import Options
from vgenflow.story.assets import Asset
from vgenflow.story.document import Document
from vgenflow.story.narration import RECORDED, Narration
from vgenflow.story.script import Script
from vgenflow.story.storyboard import Storyboard
from vgenflow.story.timeline import Timeline
from vgenflow.story.translation import Translation
from vgenflow.story.value import Digest, Value
from vgenflow.templates.kits import typefaces


class Project(Value):
    """The story types of one video with the options that shaped them."""

    options: Options
    document: Document
    script: Script
    storyboard: Storyboard
    narration: Narration
    timeline: Timeline
    translation: Translation | None = None
    """The captions' second language."""

    def own_fonts(self) -> frozenset[Digest]:
        """Typefaces that a person brought, in a template or a brand; others are packaged."""
        look, brand = self.options.look, self.options.brand
        return frozenset(look.own_fonts if look else ()) | frozenset(typefaces(brand) if brand else ())

    def assets(self) -> tuple[Asset, ...]:
        """Every asset the video uses, once each, in order of digest."""
        found = {asset.digest: asset for asset in (*self.storyboard.assets, *self.timeline.assets)}
        for asset in self._speech():
            found.setdefault(asset.digest, asset)
        return tuple(found[digest] for digest in sorted(found))

    def _speech(self) -> Iterator[Asset]:
        for utterance in self.narration.utterances:
            yield Asset(
                digest=utterance.audio,
                kind="speech",
                media_type="audio/wav",
                title=utterance.voice,
                licence=utterance.licence,
                source=utterance.model,
                machine_made=utterance.model != RECORDED,
            )
