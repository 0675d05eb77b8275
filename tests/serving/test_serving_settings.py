"""Settings: where each comes from, which are refused, and that secrets are not shown."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from vgenflow.cli.app import app
from vgenflow.studio.settings import ServerSettings, SettingsWrong, described, is_loopback, load_server

SECRET = "Kestrel9Umbra"


def test_given_before_environment_before_file_before_default(tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_text('port = 1111\nhost = "127.0.0.2"\nworker = false\n')
    environment = {"VGENFLOW_PORT": "2222", "VGENFLOW_HOST": "127.0.0.3", "HOME": "/"}
    found = load_server(tmp_path, environment=environment, port=3333, host=None)
    assert (found.port, found.host, found.worker, found.grace_seconds) == (3333, "127.0.0.3", False, 5)


def test_the_file_may_lie_elsewhere(tmp_path: Path) -> None:
    file = tmp_path / "elsewhere.toml"
    file.write_text("port = 1111")
    assert load_server(tmp_path / "data", environment={"VGENFLOW_SETTINGS": str(file)}).port == 1111
    with pytest.raises(SettingsWrong, match="which is not there"):
        load_server(tmp_path, environment={"VGENFLOW_SETTINGS": str(tmp_path / "none.toml")})


def test_lists_and_tables(tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_text(
        'cors_origins = ["https://a.example"]\n'
        '[[openid]]\nname = "acme"\ntitle = "Acme"\nissuer = "https://id.acme.example"\n'
        f'client_id = "video"\nclient_secret = "{SECRET}"\n'
    )
    found = load_server(tmp_path, environment={"VGENFLOW_TRUSTED_PROXIES": "10.0.0.1, 10.0.0.2,"})
    assert found.cors_origins == ("https://a.example",)
    assert found.trusted_proxies == ("10.0.0.1", "10.0.0.2")
    assert found.openid[0].client_secret.get_secret_value() == SECRET
    tables = json.dumps([{**found.openid[0].model_dump(mode="json"), "client_secret": SECRET}])
    again = load_server(tmp_path / "none", environment={"VGENFLOW_OPENID": tables})
    assert again.openid == found.openid


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"port": "many"}, "port"),
        ({"port": 70_000}, "port"),
        ({"host": "0.0.0.0"}, "without TLS"),
        ({"host": "video.example.org"}, "without TLS"),
        ({"tls_key": "key.pem"}, "together"),
        ({"public_url": "ftp://a.example"}, "https://"),
        ({"smtp_host": "mail.example.org"}, "smtp_sender"),
        ({"database_url": f"mysql://ada:{SECRET}@db/video"}, "database_url"),
        ({"openid": SECRET}, "openid"),
    ],
)
def test_what_cannot_be_is_refused_with_a_sentence(
    tmp_path: Path, wrong: dict[str, int | str], said: str
) -> None:
    with pytest.raises(SettingsWrong, match=said) as caught:
        load_server(tmp_path, environment={}, **wrong)
    assert SECRET not in str(caught.value)
    assert caught.value.__cause__ is None


def test_unknown_settings_in_the_file_are_refused(tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_text("prot = 1")
    with pytest.raises(SettingsWrong, match=r"no setting prot.*\./run settings"):
        load_server(tmp_path, environment={})
    (tmp_path / "settings.toml").write_text("port 1")
    with pytest.raises(SettingsWrong, match="cannot be read as TOML"):
        load_server(tmp_path, environment={})


@pytest.mark.parametrize(
    "safe", [{"tls_certificate": "c.pem", "tls_key": "k.pem"}, {"trusted_proxies": "10.1.1.1"}]
)
def test_other_addresses_need_tls_or_a_proxy(tmp_path: Path, safe: dict[str, str]) -> None:
    assert load_server(tmp_path, environment={}, host="0.0.0.0", **safe).host == "0.0.0.0"


def test_loopback() -> None:
    assert all(map(is_loopback, ("127.0.0.1", "127.9.9.9", "::1", "localhost")))
    assert not any(
        map(is_loopback, ("0.0.0.0", "::", "10.0.0.1", "example.org", "localhost.example.org", ""))
    )


def test_every_setting_is_described_and_no_secret_shown(tmp_path: Path) -> None:
    secrets = dict.fromkeys(("smtp_password", "metrics_token"), SECRET)
    found = load_server(
        tmp_path, environment={}, database_url=f"postgresql://ada:{SECRET}@db/video", **secrets
    )
    shown = described(found)
    assert [entry.name for entry in shown] == list(ServerSettings.model_fields)
    assert all(entry.meaning.endswith(".") for entry in shown)
    assert SECRET not in repr(shown) + repr(found)
    assert {entry.name for entry in shown if entry.value == "(set)"} == {*secrets, "database_url"}


def test_the_command_lists_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VGENFLOW_METRICS_TOKEN", SECRET)
    monkeypatch.setenv("COLUMNS", "200")
    text = CliRunner().invoke(app, ["settings", "--data", str(tmp_path)]).output
    assert SECRET not in text
    entries = json.loads(CliRunner().invoke(app, ["settings", "--data", str(tmp_path), "--json"]).output)
    for entry in entries:
        assert entry["name"] in text
    assert entries[0] == {
        "name": "host",
        "meaning": "Address to listen on.",
        "default": "127.0.0.1",
        "value": "127.0.0.1",
    }


def test_the_guide_describes_every_setting() -> None:
    guide = (Path(__file__).parents[2] / "docs" / "guide" / "serving.md").read_text(encoding="utf-8")
    for entry in described(ServerSettings()):
        assert f"| `{entry.name}` | {entry.meaning} | {entry.default} |" in guide, entry
