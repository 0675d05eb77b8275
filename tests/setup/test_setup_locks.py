"""The lock files: hashed, complete, small, permissive, and enough for everything we import."""

import importlib.metadata
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from launcher import ROOT

from tools import dependencies
from tools.lock import LOCKS, unused
from vgenflow.packs import load_lock

REQUIREMENTS = ROOT / "requirements"
MODULES_LEFT_OUT = {
    "hf-xet": "hf_xet",
    "huggingface-hub": "huggingface_hub",
    "python-dotenv": "dotenv",
    "pyyaml": "yaml",
}
"""Left-out package -> its module, where the names differ."""


def blocks(name: str) -> dict[str, str]:
    """Package -> its part of NAME.txt."""
    parts = re.split(r"\n(?=\S)", (REQUIREMENTS / f"{name}.txt").read_text())
    return {part.split("==")[0]: part for part in parts if "==" in part}


def modules_of(packages: set[str]) -> set[str]:
    """The modules that packages install, as far as they are installed; else what their names suggest."""
    normal = {
        module: {name.lower().replace("_", "-") for name in names}
        for module, names in importlib.metadata.packages_distributions().items()
    }
    found = {module for module, names in normal.items() if names & packages}
    return found | {MODULES_LEFT_OUT.get(package, package.replace("-", "_")) for package in packages}


@pytest.mark.parametrize("name", LOCKS)
def test_every_package_has_one_version_and_hashes(name: str) -> None:
    parts = blocks(name)
    assert parts
    for package, part in parts.items():
        assert len(re.findall(rf"^{re.escape(package)}==", part, re.MULTILINE)) == 1
        assert re.search(r"--hash=sha256:[0-9a-f]{64}", part), package
    text = (REQUIREMENTS / f"{name}.txt").read_text()
    assert len(re.findall(r"^[\w.-]+==", text, re.MULTILINE)) == len(parts)
    assert "://" not in text
    assert "--index" not in text


@pytest.mark.parametrize("name", LOCKS)
def test_everything_asked_for_is_locked(name: str) -> None:
    wanted = re.findall(r"^([a-z0-9][\w-]*)", (REQUIREMENTS / f"{name}.in").read_text(), re.MULTILINE)
    assert set(wanted) <= set(blocks(name))


def test_what_is_left_out_is_left_out() -> None:
    assert not set(unused()) & set(blocks("make"))


def test_the_whole_stays_within_its_budget() -> None:
    sizes = json.loads((REQUIREMENTS / "sizes.json").read_text())
    lock = load_lock()
    assert sizes["build"]["down"] + sizes["make"]["down"] + lock.download_size <= 680e6
    assert sizes["build"]["disk"] + sizes["make"]["disk"] + lock.disk_size <= 1.6e9
    for name in LOCKS:
        assert sizes[name]["down"] == sum(down for down, _ in sizes[name]["packages"].values())


@pytest.mark.parametrize("name", LOCKS)
def test_licences_are_allowed_or_recorded(name: str) -> None:
    notice = (ROOT / "NOTICE").read_text()
    for requirement in dependencies.requirements(name):
        if requirement.name in dependencies.EXCEPTIONS:
            assert {"av": "PyAV"}.get(requirement.name, requirement.name) in notice
        else:
            assert dependencies.is_allowed(requirement.licence), requirement


@pytest.mark.parametrize(
    ("licence", "allowed"),
    [
        ("MIT", True),
        ("GPL-3.0-only", False),
        ("MPL-1.1 OR GPL-2.0-only", True),
        ("MIT AND LGPL-2.1", False),
        ("", False),
    ],
)
def test_a_licence_is_allowed_if_one_way_to_meet_it_is(licence: str, allowed: bool) -> None:
    assert dependencies.is_allowed(licence) is allowed


def test_every_package_in_the_pages_may_be_there_and_has_its_reason() -> None:
    wrong = [package for package in dependencies.in_pages() if not dependencies.is_allowed(package[2])]
    assert not wrong
    asked = json.loads((ROOT / "web" / "package.json").read_text())["dependencies"]
    assert set(asked) == set(dependencies.WHY_IN_PAGES)
    assert '"resolved"' not in (ROOT / "web" / "package-lock.json").read_text()  # any registry serves


def test_the_list_of_dependencies_is_up_to_date() -> None:
    assert dependencies.PAGE.read_text() == dependencies.page(), "run ./run dependencies"


def test_every_asset_package_is_listed_and_credited() -> None:
    page, notice = dependencies.PAGE.read_text(), (ROOT / "NOTICE").read_text()
    for package in load_lock().packages:
        assert f"| {package.name} | {package.version} | {package.licence} |" in page
    families = {item.tags["family"] for _, item in load_lock().items if item.kind == "font"}
    assert all(family in notice for family in families)


@pytest.mark.parametrize("what", ["all", "videos"])
def test_the_product_imports_and_works_without_what_was_left_out(what: str) -> None:
    """Every module of ours, and the libraries' lazy parts that we use, with the left-out packages hidden.

    Videos are made without the server's packages.
    """
    serving = set(blocks("serve")) - set(blocks("make"))
    hidden = set(unused()) - serving if what == "all" else set(unused()) | serving
    script = Path(__file__).with_name("import_everything.py")
    done = subprocess.run(
        [sys.executable, "-W", "ignore", str(script), what, *sorted(modules_of(hidden))],
        cwd=ROOT,
        env={"PYTHONPATH": "src", "PATH": "/usr/bin:/bin", "HOME": str(Path.home())},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    assert "everything works" in done.stdout
