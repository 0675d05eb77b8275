"""The project bundle: it says where everything came from, and makes the same files again elsewhere."""

import shutil
from pathlib import Path

from tests.acceptance.finished import Finished
from tests.support.cli_runs import make
from tests.support.voices import packs

FILES = (".mp4", ".srt", ".vtt", ".ass", ".jpg", ".vgen")


def test_every_asset_says_where_it_is_from_and_what_may_be_done_with_it(finished: Finished) -> None:
    assets = finished.project.assets()
    assert {"font", "music", "speech"} <= {asset.kind for asset in assets}
    own = {asset.digest for asset in finished.project.document.assets}
    for asset in assets:
        assert asset.media_type, asset
        assert asset.source, asset
        assert asset.title or asset.credit, asset
        assert asset.licence or asset.digest in own, asset  # what a draft brings is its owner's
        assert asset.machine_made or asset.kind != "speech"


def test_it_holds_the_media_and_names_the_typefaces_by_hash(finished: Finished) -> None:
    fonts = {file.digest for file in packs().fonts()}
    for asset in finished.project.assets():
        if asset.kind == "font":
            assert asset.digest in fonts
        elif asset.kind not in ("atlas", "icon"):
            assert finished.bundle.media[asset.digest]
    timeline = finished.timeline
    used = {digest for digests in timeline.style.fonts.values() for digest in digests}
    used |= {timeline.music} | {clip.audio for clip in timeline.voices}
    assert used <= {asset.digest for asset in finished.project.assets()}


def test_an_empty_data_folder_makes_the_same_bytes_from_it(ferry: Finished, tmp_path: Path) -> None:
    copy = tmp_path / "copy.vgen"
    shutil.copy(ferry.video.with_suffix(".vgen"), copy)
    again = make(str(copy), data=tmp_path / "empty")
    assert again.made
    assert not {"import", "write", "narrate", "direct", "edit"} & again.worked().keys()
    for suffix in FILES:
        assert copy.with_suffix(suffix).read_bytes() == ferry.video.with_suffix(suffix).read_bytes(), suffix
