"""Settings: where data lies, how much of the machine may be used, and how the server is reached.

A server's settings are declared once, in `ServerSettings`. Each is read from the environment
(`VGENFLOW_` and the name in capitals), else from a TOML file, else it has its default.
"""

import json
import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from ipaddress import ip_address
from pathlib import Path
from typing import Annotated, Any, Literal, NamedTuple, Self
from urllib.parse import urlsplit

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    SecretStr,
    ValidationError,
    model_validator,
)

from vgenflow.kit.errors import VgenflowError
from vgenflow.packs import default_data_dir

PREFIX = "VGENFLOW_"
"""What the names of our variables begin with."""
DATA_VARIABLE = PREFIX + "DATA"
"""The environment's name for the data folder."""
FILE_VARIABLE = PREFIX + "SETTINGS"
"""The environment's name for the settings file."""
FILE = "settings.toml"
"""The settings file in the data folder, read if it is there and no other is named."""


class SettingsWrong(VgenflowError):
    """A setting cannot be what it is."""

    code = "settings.wrong"
    status = 422


@dataclass(frozen=True, slots=True)
class Settings:
    """What holds for every run of this process."""

    data_dir: Path
    """The sealed store, its keyring and the error log."""
    packs_dir: Path
    """The packaged files, shared by all data folders."""
    models_dir: Path
    """Models made ready for this processor."""
    workers: int
    """Processes and threads for the heavy work."""


def load(data_dir: Path | None = None) -> Settings:
    """`data_dir` if it is given, else the environment's, else the user's own; all cores we may use."""
    named = os.environ.get(DATA_VARIABLE, "")
    chosen = data_dir or (Path(named) if named else default_data_dir())
    return Settings(
        data_dir=chosen.expanduser().absolute(),
        packs_dir=default_data_dir() / "packs",
        models_dir=default_data_dir() / "models",
        workers=len(os.sched_getaffinity(0)),
    )


def _listed(value: Any) -> Any:  # noqa: ANN401 - as it comes from the environment or the file
    return (
        tuple(filter(None, (part.strip() for part in value.split(",")))) if isinstance(value, str) else value
    )


Names = Annotated[tuple[str, ...], BeforeValidator(_listed)]
"""Several words; in the environment with commas between them."""


class SignInProvider(BaseModel):
    """A provider of OpenID Connect that people may sign in with."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str = Field(pattern=r"^[a-z0-9][a-z0-9-]{0,31}$")
    title: str
    issuer: str
    client_id: str
    client_secret: SecretStr

    def __str__(self) -> str:
        return self.name


def _parsed(value: Any) -> Any:  # noqa: ANN401 - as it comes from the environment or the file
    return json.loads(value) if isinstance(value, str) else value


SignInProviders = Annotated[tuple[SignInProvider, ...], BeforeValidator(_parsed)]
"""Tables in the file (`[[openid]]`), JSON in the environment."""


class ServerSettings(BaseModel):
    """The settings of a server. The description of a field is its documentation."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    host: str = Field("127.0.0.1", description="Address to listen on.")
    port: int = Field(8765, ge=0, le=65535, description="Port to listen on; 0 takes a free one.")
    public_url: str = Field(
        "", description="The address people type, such as https://video.example.org. Links in mails use it."
    )
    tls_certificate: Path | None = Field(None, description="PEM file of the certificate and its chain.")
    tls_key: Path | None = Field(None, description="PEM file of the certificate's key.")
    trusted_proxies: Names = Field(
        (), description="Addresses of reverse proxies that end TLS and whose forwarding headers are believed."
    )
    database_url: SecretStr = Field(
        SecretStr(""), description="postgresql://USER:PASSWORD@HOST/NAME. Empty: SQLite in the data folder."
    )
    keyring: Path | None = Field(
        None, description="The file of keys. Empty: `keyring` in the data folder; better on another disk."
    )
    open_registration: bool = Field(True, description="Whether anybody may register.")
    openid: SignInProviders = Field(
        (),
        description="Sign-in by OpenID Connect: name, title, issuer, client_id and client_secret of each "
        "provider. In the environment as JSON.",
    )
    networks: Names = Field(
        (), description="Networks of your own (CIDR[:PORT]) that links and sign-in providers may be in."
    )
    smtp_host: str = Field("", description="Mail server. Empty: mails go to the folder `outbox` in the data.")
    smtp_port: int = Field(587, ge=1, le=65535, description="Port of the mail server.")
    smtp_security: Literal["starttls", "tls", "none"] = Field(
        "starttls", description="Encryption to the mail server; none is for this machine alone."
    )
    smtp_user: str = Field("", description="Login at the mail server; empty for none.")
    smtp_password: SecretStr = Field(SecretStr(""), description="Its password.")
    smtp_sender: str = Field("", description="The address that mails come from.")
    smtp_authorities: Path | None = Field(
        None, description="PEM file of authorities that the mail server's certificate may be signed by."
    )
    s3_bucket: str = Field(
        "", description="Bucket for everything that is kept, on S3 or OSS. Empty: the data folder."
    )
    s3_endpoint: str = Field(
        "",
        description="Address of the object service if it is not AWS: https://oss-cn-hangzhou.aliyuncs.com.",
    )
    s3_region: str = Field("us-east-1", description="Region of the bucket.")
    s3_access_key: str = Field(
        "", description="Id of the access key. Empty: what the machine is given by its provider."
    )
    s3_secret_key: SecretStr = Field(SecretStr(""), description="Secret of the access key.")
    s3_path_style: bool = Field(
        False, description="Whether the bucket is named in paths, not in the host: for small servers."
    )
    library_megabytes: int = Field(10_240, ge=1, description="What one space's library may hold, in MB.")
    upload_megabytes: int = Field(512, ge=1, description="Largest file that may be uploaded, in MB.")
    cors_origins: Names = Field(
        (),
        description="Other sites whose scripts may call the API with an API key. Cookies never count there.",
    )
    metrics_token: SecretStr = Field(
        SecretStr(""), description="Bearer token for /metrics. Empty: only this machine may read it."
    )
    reads_per_minute: int = Field(1200, ge=1, description="Reading requests of one account a minute.")
    writes_per_minute: int = Field(600, ge=1, description="Changing requests of one account a minute.")
    visits_per_minute: int = Field(
        120, ge=1, description="Requests from one address a minute by those who have not signed in."
    )
    body_kilobytes: int = Field(
        2048, ge=16, description="Largest request body, in KiB. Parts of uploads have a limit of their own."
    )
    worker: bool = Field(True, description="Whether `serve` also runs a worker that makes the videos.")
    prepare: bool = Field(
        True,
        description="Whether `serve` draws templates and tries voices ahead of whoever opens the studio.",
    )
    grace_seconds: int = Field(
        5, ge=0, le=600, description="How long requests under way may take when the server is asked to stop."
    )

    @model_validator(mode="after")
    def _is_safe(self) -> Self:
        if bool(self.tls_certificate) != bool(self.tls_key):
            raise ValueError("tls_certificate and tls_key go together: set both or none.")
        if not (self.tls_certificate or self.trusted_proxies or is_loopback(self.host)):
            raise ValueError(
                f"host {self.host} would be served without TLS: set tls_certificate and tls_key, or "
                "trusted_proxies if a proxy ends TLS."
            )
        if self.public_url and urlsplit(self.public_url).scheme not in ("http", "https"):
            raise ValueError("public_url begins with https:// (or http://).")
        kind = urlsplit(self.database_url.get_secret_value()).scheme
        if kind not in ("", "sqlite", "postgres", "postgresql"):
            raise ValueError("database_url begins with postgresql:// (or sqlite:///).")
        if self.smtp_host and "@" not in self.smtp_sender:
            raise ValueError("smtp_sender is the address that mails come from: set it with smtp_host.")
        return self

    @property
    def url(self) -> str:
        """Where people reach the server, without a slash at the end."""
        if self.public_url:
            return self.public_url.rstrip("/")
        host = "localhost" if is_loopback(self.host) else self.host
        return f"{'https' if self.tls_certificate else 'http'}://{host}:{self.port}"

    @property
    def is_private(self) -> bool:
        """Whether only this machine reaches the server: no other address, and no proxy before it."""
        is_named = bool(self.public_url) and not is_loopback(urlsplit(self.public_url).hostname or "")
        return is_loopback(self.host) and not self.trusted_proxies and not is_named

    def database(self, data_dir: Path) -> str:
        """The URL of the database."""
        return self.database_url.get_secret_value() or f"sqlite:///{data_dir / 'vgenflow.db'}"


def load_server(
    data_dir: Path, *, environment: Mapping[str, str] = os.environ, **given: int | str | None
) -> ServerSettings:
    """The server's settings: `given`, else the environment's, else the file's, else the defaults.

    Raises `SettingsWrong` with the name of the setting that is.
    """
    values = _from_file(data_dir, environment)
    for name in ServerSettings.model_fields:
        if PREFIX + name.upper() in environment:
            values[name] = environment[PREFIX + name.upper()]
    values.update((name, value) for name, value in given.items() if value is not None)
    try:
        return ServerSettings.model_validate(values)
    except ValidationError as error:
        raise SettingsWrong(_sentence(error)) from None  # the error would show values


class Described(NamedTuple):
    """One setting for a person to read."""

    name: str
    meaning: str
    default: str
    value: str


def described(settings: ServerSettings) -> tuple[Described, ...]:
    """Every setting in the order of its declaration. Of a secret is told only whether there is one."""
    return tuple(
        Described(name, field.description or "", _shown(field.default), _shown(getattr(settings, name)))
        for name, field in ServerSettings.model_fields.items()
    )


def _shown(value: object) -> str:
    if isinstance(value, SecretStr):
        return "(set)" if value.get_secret_value() else ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        return ", ".join(str(part) for part in value)
    return "" if value is None else str(value)


@lru_cache(maxsize=1024)
def is_loopback(host: str) -> bool:
    """Whether only this machine reaches `host`."""
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def _from_file(data_dir: Path, environment: Mapping[str, str]) -> dict[str, Any]:
    named = environment.get(FILE_VARIABLE, "")
    path = Path(named) if named else data_dir / FILE
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        if named:
            raise SettingsWrong(f"{FILE_VARIABLE} names {path}, which is not there.") from None
        return {}
    except (OSError, ValueError) as error:
        raise SettingsWrong(f"The settings file {path} cannot be read as TOML: correct it.") from error


def _sentence(error: ValidationError) -> str:
    first = error.errors(include_input=False, include_url=False)[0]
    place = ".".join(str(part) for part in first["loc"])
    if first["type"] == "extra_forbidden":
        return f"There is no setting {place}: `./run settings` lists them all."
    reason = first["msg"].removeprefix("Value error, ")
    return f"Setting {place}: {reason}." if place else reason
