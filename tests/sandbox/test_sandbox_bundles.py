"""Project bundles in the confined child, which can open no file, not even one of Python's own."""

import io
import zipfile

import pytest

from vgenflow.sandbox import Refused, examine_bundle


def archive(name: str) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as whole:
        whole.writestr(name, "{}")
        whole.writestr("assets/Über.png", b"")
    return made.getvalue()


def test_a_bundle_is_known_by_its_plain_names() -> None:
    assert examine_bundle(archive("project.json")).facts == {"kind": "bundle"}


def test_another_archive_is_refused() -> None:
    with pytest.raises(Refused):
        examine_bundle(archive("letter.json"))
