"""What a bucket does with what is deleted or given up: a person's right to be forgotten depends on it.

Asked with AWS Signature Version 4 (docs.aws.amazon.com, "Signature Calculations for the Authorization
Header"), because the store's own client knows objects alone.
"""

import hashlib
import hmac
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from ipaddress import ip_network
from urllib.parse import urlsplit

from vgenflow.net import Limits, NetPolicy, call
from vgenflow.net.policy import Allowance
from vgenflow.store.buckets import Address, endpoint

MOST_DAYS = 25
"""After so many days nothing deleted may be left: backups rotate in the same time."""
_RULE = re.compile(r"<Rule>(.*?)</Rule>", re.DOTALL)
_OLD = re.compile(r"<NoncurrentDays>(\d+)</NoncurrentDays>")
_PARTS = re.compile(r"<DaysAfterInitiation>(\d+)</DaysAfterInitiation>")
_OK, _NONE = 200, 404


@dataclass(frozen=True, slots=True)
class Rules:
    """A bucket's rules; None for days that are not limited."""

    keeps_versions: bool
    old_version_days: int | None
    unfinished_days: int | None

    @property
    def forgets(self) -> bool:
        """Whether what is deleted is gone in time."""
        return not self.keeps_versions or _in_time(self.old_version_days)

    @property
    def tidies(self) -> bool:
        """Whether what a killed writer left is gone in time."""
        return _in_time(self.unfinished_days)


def rules_of(address: Address, now: datetime) -> Rules | None:
    """A bucket's rules, None if it does not tell them. Raises `NetError`."""
    versioning, lifecycle = (_ask(address, name, now) for name in ("versioning", "lifecycle"))
    if versioning is None or lifecycle is None:
        return None
    active = [rule for rule in _RULE.findall(lifecycle) if "<Status>Enabled</Status>" in rule]
    return Rules(
        # What was kept while it was on stays when it is suspended.
        keeps_versions="<Status>" in versioning,
        old_version_days=min(_days(_OLD, active), default=None),
        unfinished_days=min(_days(_PARTS, active), default=None),
    )


def signed(
    address: Address, method: str, name: str, body: bytes, now: datetime
) -> tuple[str, dict[str, str]]:
    """The URL and headers of a request for a bucket's `name` (`versioning`, `lifecycle`)."""
    parts = urlsplit(endpoint(address) or f"https://{address.bucket}.s3.{address.region}.amazonaws.com")
    path = f"/{address.bucket}" if address.path_style else "/"
    moment, hashed = now.strftime("%Y%m%dT%H%M%SZ"), hashlib.sha256(body).hexdigest()
    headers = {"host": parts.netloc, "x-amz-content-sha256": hashed, "x-amz-date": moment}
    names = ";".join(headers)
    lines = "".join(f"{header}:{value}\n" for header, value in headers.items())
    request = f"{method}\n{path}\n{name}=\n{lines}\n{names}\n{hashed}"
    scope = f"{moment[:8]}/{address.region}/s3/aws4_request"
    told = f"AWS4-HMAC-SHA256\n{moment}\n{scope}\n{hashlib.sha256(request.encode()).hexdigest()}"
    key = f"AWS4{address.secret_key}".encode()
    for part in scope.split("/"):
        key = hmac.digest(key, part.encode(), "sha256")
    signature = hmac.digest(key, told.encode(), "sha256").hex()
    credential = f"AWS4-HMAC-SHA256 Credential={address.access_key}/{scope}"
    headers["authorization"] = f"{credential}, SignedHeaders={names}, Signature={signature}"
    del headers["host"]
    return f"{parts.scheme}://{parts.netloc}{path}?{name}=", headers


def _ask(address: Address, name: str, now: datetime) -> str | None:
    url, headers = signed(address, "GET", name, b"", now)
    answer = call("GET", url, headers=headers, policy=_only(url), limits=Limits(1_000_000, 20))
    if answer.status == _NONE:
        return ""  # there are no rules
    return answer.body.decode(errors="replace") if answer.status == _OK else None


def _only(url: str) -> NetPolicy:
    """The operator names the bucket's server, wherever it is."""
    parts = urlsplit(url)
    port = parts.port or (443 if parts.scheme == "https" else 80)
    return NetPolicy(tuple(Allowance(ip_network(network), port) for network in ("0.0.0.0/0", "::/0")))


def _days(kind: "re.Pattern[str]", rules: list[str]) -> Iterator[int]:
    """The days of the rules that hold for the whole bucket."""
    for rule in rules:
        if re.search(r"<(?:Prefix)>[^<]+</|<Tag>|<ObjectSize", rule) is None:
            yield from (int(found) for found in kind.findall(rule))


def _in_time(days: int | None) -> bool:
    return days is not None and days <= MOST_DAYS
