"""The door: exit codes, one sentence for bad input, never a traceback."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from vgenflow.cli import door

ROOT = Path(__file__).parents[2]
OPTIONS = {
    *("-o", "--output", "--template", "--aspect", "--length", "--language", "--voice", "--profile"),
    *("--verbatim", "--no-music", "--captions", "--seed", "--data", "--allow-network", "--json", "--height"),
}


def run(
    *arguments: str, cwd: Path | None = None, given: bytes = b"", **environment: str
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-P", "-m", "vgenflow.cli", *arguments],
        cwd=cwd,
        input=given,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src"), **environment},
        capture_output=True,
        timeout=120,
        check=False,
    )


@pytest.fixture
def draft(tmp_path: Path) -> str:
    path = tmp_path / "draft.md"
    path.write_text("# Rivers\n\nThe river rises in spring. It floods the lower town every year.\n")
    return str(path)


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["make", "nowhere.md"], "source.unreadable"),
        (["make", "."], "source.unreadable"),
        (["make", "DRAFT", "-o", "v.avi"], "output.unwritable"),
        (["make", "DRAFT", "-o", "/proc/v.mp4"], "output.unwritable"),
        (["make", "DRAFT", "--aspect", "3:1"], "request.invalid"),
        (["make", "DRAFT", "--height", "100"], "request.invalid"),
        (["make", "DRAFT", "--height", "361"], "request.invalid"),
        (["make", "DRAFT", "--fps", "29"], "request.invalid"),
        (["make", "DRAFT", "--length", "2"], "request.invalid"),
        (["make", "DRAFT", "--length", "soon"], "usage"),
        (["make", "DRAFT", "--language", "fr"], "request.invalid"),
        (["make", "DRAFT", "--profile", "best"], "request.invalid"),
        (["make", "DRAFT", "--captions", "loud"], "request.invalid"),
        (["make", "DRAFT", "--seed", "-1"], "request.invalid"),
        (["make", "DRAFT", "--template", "nosuch"], "templates.unknown"),
        (["make", "DRAFT", "--voice", "nosuch"], "request.voice"),
        (["make", "DRAFT", "--allow-network", "everything"], "net.bad_link"),
        (["make", "DRAFT", "--data", "/proc/data"], "store.unwritable"),
        (["make", "http://127.0.0.1:1/"], "net.blocked_port"),
        (["make"], "usage"),
        (["make", "DRAFT", "--no-such-option"], "usage"),
        (["inspect", "DRAFT"], "source.unreadable"),
        (["inspect", "broken.vgen"], "bundle.invalid"),
        (["make", "broken.vgen"], "bundle.invalid"),
        (["gallery", "broken.vgen"], "bundle.invalid"),
        (["nosuch"], "usage"),
    ],
)
def test_bad_input_is_one_sentence_and_two(
    tmp_path: Path,
    draft: str,
    arguments: list[str],
    code: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "broken.vgen").write_bytes(b"PK\x03\x04 not a zip")
    words = [draft if word == "DRAFT" else word for word in arguments]
    data = [] if "--data" in words or words[0] not in ("make",) else ["--data", str(tmp_path / "data")]
    exit_code = door.run([*words, *data])
    message = capsys.readouterr().err
    assert exit_code == 2, message
    assert re.fullmatch(r"error\[[a-z_.]+\]: [^\n]+[^\n.:]\.?\n", message), message
    assert message.startswith(f"error[{code}]: ")
    assert not list(tmp_path.glob("*.mp4"))


def test_an_empty_draft_is_refused(tmp_path: Path) -> None:
    done = run("make", "-", "--data", str(tmp_path / "data"), cwd=tmp_path)
    assert done.returncode == 2
    assert re.fullmatch(r"error\[import\.[a-z_]+\]: [^\n]+\n", done.stderr.decode())


def test_errors_are_events_for_programs(tmp_path: Path) -> None:
    done = run("make", "nowhere.md", "--json", "--data", str(tmp_path / "data"), cwd=tmp_path)
    assert done.returncode == 2
    [line] = done.stdout.decode().splitlines()
    assert json.loads(line)["event"] == "error"
    assert json.loads(line)["code"] == "source.unreadable"


def test_our_own_fault_is_noted_without_content(tmp_path: Path, draft: str) -> None:
    """A module that breaks in the middle of a run: one sentence, exit 1, and where it broke."""
    (tmp_path / "sitecustomize.py").write_text(
        "import vgenflow.production.story as m\n"
        "def broken(*a, **k):\n"
        "    raise RuntimeError('canary in the message')\n"
        "m.read_source = broken\n"
    )
    data = tmp_path / "data"
    path = os.pathsep.join((str(tmp_path), str(ROOT / "src")))
    done = run("make", draft, "--data", str(data), cwd=tmp_path, PYTHONPATH=path)
    assert done.returncode == 1, done.stderr
    assert re.fullmatch(r"error\[internal\]: [^\n]+\n", done.stderr.decode())
    assert b"Traceback" not in done.stderr
    log = (data / "errors.log").read_text()
    assert "RuntimeError" in log
    assert "make.py" in log
    assert "canary" not in log
    assert "river" not in log


@pytest.mark.parametrize("command", [["--help"], ["make", "--help"], ["cache", "--help"]])
def test_help_comes_at_once(command: list[str]) -> None:
    done = run(*command)
    assert done.returncode == 0
    assert b"Usage" in done.stdout
    loaded = run_loaded(command)
    assert not {"numpy", "av", "cv2", "onnxruntime", "cryptography"} & loaded


def run_loaded(command: list[str]) -> set[str]:
    """The modules that a command loads."""
    program = (
        "import sys\nfrom vgenflow.cli.door import run\n"
        f"run({command!r})\nprint('loaded', *sys.modules, file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
        capture_output=True,
        check=True,
    )
    return set(done.stderr.decode().split())


def test_every_option_of_the_issue_is_there() -> None:
    page = run("make", "--help", COLUMNS="200").stdout.decode()
    for option in OPTIONS:
        assert option in page


def test_cache_show_and_prune(tmp_path: Path) -> None:
    data = str(tmp_path / "data")
    assert run("cache", "show", "--data", data).returncode == 0
    assert json.loads(run("cache", "show", "--json", "--data", data).stdout) == []
    assert b"Removed 0 objects" in run("cache", "prune", "--data", data).stdout


def test_voices_and_templates_are_listed(tmp_path: Path) -> None:
    voices = json.loads(run("voices", "--json", VGENFLOW_DATA=str(tmp_path)).stdout)
    assert {voice["language"] for voice in voices} == {"en", "zh"}
    templates = json.loads(run("templates", "--json").stdout)
    assert templates
    for entry in (*voices, *templates):
        assert entry["name"]
    assert voices[0]["name"].encode() in run("voices", VGENFLOW_DATA=str(tmp_path)).stdout
    assert templates[0]["name"].encode() in run("templates").stdout
