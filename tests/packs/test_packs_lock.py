"""The lock: complete, consistent, permissive."""

import json
import re
from dataclasses import replace

import pytest

from tools.dependencies import ALLOWED
from vgenflow.packs import load_lock
from vgenflow.packs.lock import LOCK_PATH, Lock, parse_lock
from vgenflow.packs.pin import write_lock

SHA256 = re.compile(r"[0-9a-f]{64}")


def test_reading_and_writing_give_the_same_text() -> None:
    text = LOCK_PATH.read_text(encoding="utf-8")
    assert write_lock(parse_lock(text)) == text


def test_every_file_is_pinned_before_and_after_it_is_made() -> None:
    for package, item in load_lock().items:
        assert SHA256.fullmatch(item.digest), item.name
        assert item.size > 0
        assert item.members
        assert all(SHA256.fullmatch(member.sha256) for member in item.members)
        assert not any(".." in member.path or member.path.startswith("/") for member in item.members)
        if package.origin == "npm":
            assert package.integrity.startswith("sha512-")
            assert package.size > 0


def test_names_are_unique() -> None:
    names = [item.name for _, item in load_lock().items]
    assert len(names) == len(set(names))


def test_licences_are_allowed() -> None:
    assert {package.licence for package in load_lock().packages} <= ALLOWED


def test_the_download_stays_small() -> None:
    assert load_lock().download_size < 240_000_000


def test_there_are_voices_of_both_languages_and_music_of_five_moods() -> None:
    items = [item for _, item in load_lock().items]
    voices = [(item.tags["language"], item.tags["gender"]) for item in items if item.kind == "voice"]
    assert set(voices) == {(language, gender) for language in ("en", "zh") for gender in ("female", "male")}
    moods = [item.tags["mood"] for item in items if item.kind == "music"]
    assert set(moods) == {"calm", "energetic", "happy", "nostalgic", "tender"}
    assert len(moods) == 28


@pytest.mark.parametrize(("key", "value"), [("recipe", "guess"), ("kind", "film")])
def test_an_unknown_recipe_or_kind_is_refused(key: str, value: str) -> None:
    raw = json.loads(LOCK_PATH.read_text(encoding="utf-8"))
    raw["packages"][0]["items"][0][key] = value
    with pytest.raises(ValueError, match="unknown kind or recipe"):
        parse_lock(json.dumps(raw))


def test_a_lock_of_another_version_is_refused() -> None:
    with pytest.raises(ValueError, match="another version"):
        parse_lock(json.dumps({"version": 2, "packages": []}))


def test_sizes_add_up() -> None:
    lock = load_lock()
    half = Lock(tuple(replace(package, items=package.items[:1]) for package in lock.packages))
    assert 0 < half.disk_size < lock.disk_size
