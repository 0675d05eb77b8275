"""The launcher: what it lists, when it sets up, what it says when it cannot."""

import ast
import multiprocessing
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
import typer.main
from launcher import ROOT, load_run

from vgenflow.cli.app import app
from vgenflow.packs import default_data_dir


@pytest.fixture
def run() -> ModuleType:
    return load_run()


@pytest.fixture
def checkout(tmp_path: Path) -> Iterator[Path]:
    """A checkout that was never set up, with its own home."""
    for name in ("run", "tools", "requirements", "src/vgenflow/cli", "src/vgenflow/packs/assets.lock"):
        target = tmp_path / "checkout" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        (shutil.copytree if (ROOT / name).is_dir() else shutil.copy)(ROOT / name, target)
    yield tmp_path / "checkout"
    shutil.rmtree(tmp_path / "checkout")


def start(checkout: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {"PATH": os.environ["PATH"], "HOME": str(checkout.parent)}
    command = [sys.executable, str(checkout / "run"), *arguments]
    return subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=False)


def test_the_list_holds_the_commands_of_the_door(run: ModuleType) -> None:
    commands = typer.main.get_command(app).commands  # type: ignore[attr-defined]
    listed = run.door_commands()
    assert set(listed) == set(commands)
    for name, about in listed.items():
        assert about
        assert (commands[name].help or "").startswith(about), name


@pytest.mark.parametrize("arguments", [("--help",), ("-h",)])
def test_help_needs_no_set_up_and_comes_at_once(checkout: Path, arguments: tuple[str, ...]) -> None:
    begun = time.monotonic()
    done = start(checkout, *arguments)
    assert time.monotonic() - begun < 1
    assert done.returncode == 0
    for command in ("make", "doctor", "cache", "setup", "test", "lint", "bench", "lock"):
        assert f"\n  {command} " in done.stdout, command
    assert not (checkout / ".venv").exists()


def test_it_can_be_read_by_an_older_python_which_is_told_so(
    run: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    ast.parse((ROOT / "run").read_text(), feature_version=(3, 8))
    monkeypatch.setenv("PATH", "")
    with pytest.raises(SystemExit, match=r"Python 3\.11 or newer is needed, and this is 3\.\d+\."):
        run.use_a_newer_python()


def test_what_only_the_system_can_give_is_one_line_to_type(
    run: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run, "PYTHON", tmp_path / "none")
    monkeypatch.setattr(run, "SYSTEM_LIBRARIES", {"libno-such.so.9": "libno-such9"})
    monkeypatch.setattr(run, "has_module", lambda _: False)
    with pytest.raises(SystemExit, match="type: sudo apt-get install -y libno-such9 python3-venv"):
        run.ask_for_system_packages("make")


@pytest.mark.parametrize("base", ["", "relative", "/somewhere/data"])
def test_both_sides_agree_on_the_data_folder(
    run: ModuleType, monkeypatch: pytest.MonkeyPatch, base: str
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", base)
    assert run.data_dir() == default_data_dir()


def test_sizes_are_said_before_anything_is_fetched(
    run: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    run.announce(["build", "make"])
    said = capsys.readouterr().out.split()
    megabytes, gigabytes = float(said[said.index("MB") - 1]), float(said[said.index("GB") - 1])
    assert 400 < megabytes <= 680
    assert 1 < gigabytes <= 1.6


def test_nothing_is_said_when_nothing_is_fetched(
    run: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(run, "has_packs", lambda: True)
    run.announce([])
    assert capsys.readouterr().out == ""


def use_small_set_up(run: ModuleType, checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Lock files with nothing in them, a checkout elsewhere, and packaged files that are there."""
    monkeypatch.setattr(run, "ROOT", checkout)
    monkeypatch.setattr(run, "VENV", checkout / ".venv")
    monkeypatch.setattr(run, "PYTHON", checkout / ".venv" / "bin" / "python")
    monkeypatch.setattr(run, "REQUIREMENTS", checkout / "requirements")
    monkeypatch.setattr(run, "has_packs", lambda: True)
    monkeypatch.setattr(run, "has_kernels", lambda: True)
    for name in ("build", "make"):
        (checkout / "requirements" / f"{name}.txt").write_text("# nothing\n")


@pytest.mark.parametrize("own_pip", [False, pytest.param(True, marks=pytest.mark.slow)])
def test_the_environment_is_made_once_and_packages_again_when_the_lock_changes(
    run: ModuleType, checkout: Path, monkeypatch: pytest.MonkeyPatch, own_pip: bool
) -> None:
    """With the environment's own pip, and with the system's where there is no `ensurepip`."""
    monkeypatch.setattr(run, "has_module", lambda name: own_pip or name != "ensurepip")
    use_small_set_up(run, checkout, monkeypatch)
    installed: list[str] = []
    really_install = run.install
    monkeypatch.setattr(run, "install", lambda name: (installed.append(name), really_install(name)))
    run.set_up("make")
    assert installed == ["build", "make"]
    run.set_up("make")
    assert installed == ["build", "make"]
    (checkout / "requirements" / "make.txt").write_text("# still nothing\n")
    run.set_up("make")
    assert installed == ["build", "make", "make"]
    assert not (checkout / ".venv" / "cache").exists()
    assert bool(list((checkout / ".venv").glob("lib/*/site-packages/pip"))) is own_pip


def test_kernels_are_built_once_and_again_when_they_change(
    run: ModuleType, checkout: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A build that fails to start is tried again; having no compiler is no failure."""
    has_kernels = run.has_kernels
    use_small_set_up(run, checkout, monkeypatch)
    monkeypatch.setattr(run, "has_kernels", has_kernels)
    monkeypatch.setattr(run, "KERNELS", checkout / "kernels.c")
    (checkout / ".venv" / "bin").mkdir(parents=True)
    (checkout / ".venv" / "bin" / "python").symlink_to(sys.executable)
    (checkout / "kernels.c").write_text("int one;")
    for name in ("build", "make"):
        run.stamp(name).write_text(run.digest(run.REQUIREMENTS / f"{name}.txt"))
    built: list[tuple[str, ...]] = []
    monkeypatch.setattr(run, "run", lambda *arguments: built.append(arguments) or (len(built) == 1))
    for _ in range(4):
        run.set_up("make")
    assert built == [("-m", "vgenflow.engine.native")] * 2
    (checkout / "kernels.c").write_text("int two;")
    run.set_up("make")
    run.set_up("make")
    assert len(built) == 3


def test_an_interrupted_install_is_done_over(
    run: ModuleType, checkout: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    use_small_set_up(run, checkout, monkeypatch)
    (checkout / ".venv").mkdir()
    monkeypatch.setattr(run, "pip", lambda: ["pip"])
    commands: list[list[str]] = []

    def interrupted(command: list[str], *_: object) -> None:
        commands.append(command)
        if len(commands) == 1:
            raise KeyboardInterrupt

    monkeypatch.setattr(run, "follow", interrupted)
    with pytest.raises(KeyboardInterrupt):
        run.install("make")
    assert not run.stamp("make").exists()
    run.install("make")
    run.install("make")
    assert ["--ignore-installed" in command for command in commands] == [False, True, False]


def test_two_at_once_install_once(run: ModuleType, checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    use_small_set_up(run, checkout, monkeypatch)
    (checkout / ".venv" / "bin").mkdir(parents=True)
    (checkout / ".venv" / "bin" / "python").symlink_to(sys.executable)

    def slow_install(name: str) -> None:
        with (checkout / "installed").open("a") as log:
            log.write(f"{name}\n")
        time.sleep(0.2)
        run.stamp(name).write_text(run.digest(run.REQUIREMENTS / f"{name}.txt"))

    monkeypatch.setattr(run, "install", slow_install)
    both = [multiprocessing.get_context("fork").Process(target=run.set_up, args=("make",)) for _ in range(2)]
    for one in both:
        one.start()
    for one in both:
        one.join(20)
        assert one.exitcode == 0
    assert (checkout / "installed").read_text().split() == ["build", "make"]


def test_a_failing_pip_ends_with_its_words_and_a_sentence(
    run: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit, match="check the network"):
        run.follow([sys.executable, "-c", "print('no such host'); exit(1)"], "Packages", 3)
    assert "no such host" in capsys.readouterr().err


def test_a_missing_benchmark_is_bad_input(run: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    assert run.main(["bench", "no-such"]) == 2
    assert "NAME is one of" in capsys.readouterr().out
