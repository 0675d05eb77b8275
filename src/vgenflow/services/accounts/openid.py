"""OpenID Connect Core 1.0 with one provider: authorization code, PKCE (RFC 7636), state and nonce."""

import asyncio
import base64
import hashlib
import hmac
import json
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final
from urllib.parse import quote, urlencode, urlsplit

from joserfc import jwt
from joserfc.errors import InvalidKeyIdError, JoseError
from joserfc.jwk import KeySet

from vgenflow.net import Limits, Method, NetError, NetPolicy, Response, call
from vgenflow.services.accounts.errors import ProviderFailed, ProviderRefused
from vgenflow.services.accounts.settings import OpenIDProvider
from vgenflow.services.scope import Now

ALGORITHMS: Final = ("RS256", "PS256", "ES256", "RS384", "ES384", "RS512", "ES512", "EdDSA", "Ed25519")
"""What an ID token may be signed with: public keys alone, never `none` or a shared secret."""
_LEEWAY: Final = 60
"""Seconds that a provider's clock may differ."""
_KNOWN_FOR: Final = timedelta(hours=1)
_KEYS_AGAIN: Final = timedelta(seconds=30)
"""How soon keys may be asked for anew because a token names an unknown one."""
_LIMITS: Final = Limits(size=1_000_000, seconds=10.0)


@dataclass(frozen=True, slots=True)
class Secrets:
    """What ties an answer to the browser that asked."""

    state: str
    nonce: str
    verifier: str

    @classmethod
    def new(cls) -> "Secrets":
        """Three that cannot be guessed."""
        return cls(*(secrets.token_urlsafe(32) for _ in range(3)))


@dataclass(frozen=True, slots=True)
class Proven:
    """Whom a provider vouches for."""

    issuer: str
    subject: str
    email: str | None
    """Only if the provider says that it has verified it."""
    name: str | None


@dataclass(frozen=True, slots=True)
class _Metadata:
    """What OpenID Connect Discovery 1.0 tells of a provider."""

    authorization: str
    token: str
    userinfo: str | None
    keys: str
    takes_post: bool
    """Whether the secret goes into the form: only if the provider takes it no other way."""
    names_itself: bool
    """Whether its answers carry `iss` (RFC 9207)."""
    until: datetime


class OpenIDClient:
    """Talks to one provider. What it publishes is kept for an hour, its keys until they rotate."""

    def __init__(self, provider: OpenIDProvider, network: NetPolicy, now: Now) -> None:
        self._provider = provider
        self._network = network
        self._now = now
        self._metadata: _Metadata | None = None
        self._keys: tuple[KeySet, datetime] | None = None

    async def address(self, redirect: str, kept: Secrets) -> str:
        """Where to send the browser."""
        metadata = await self._known()
        challenge = hashlib.sha256(kept.verifier.encode()).digest()
        asked = {
            "response_type": "code",
            "client_id": self._provider.client_id,
            "redirect_uri": redirect,
            "scope": "openid email profile",
            "state": kept.state,
            "nonce": kept.nonce,
            "code_challenge": base64.urlsafe_b64encode(challenge).rstrip(b"=").decode(),
            "code_challenge_method": "S256",
        }
        return f"{metadata.authorization}{'&' if '?' in metadata.authorization else '?'}{urlencode(asked)}"

    async def proven(self, redirect: str, kept: Secrets, answer: dict[str, str]) -> Proven:
        """Whom the provider vouches for in its `answer` (the query it sent the browser back with).

        Raises `ProviderRefused` if the person or the provider broke off, or the answer belongs to another
        browser or sign-in, and `ProviderFailed` if what the provider says does not hold.
        """
        metadata = await self._known()
        if not hmac.compare_digest(answer.get("state", "").encode(), kept.state.encode()):
            raise ProviderRefused("This sign-in was begun elsewhere or before: begin it again.")
        issuer = answer.get("iss")
        if issuer != self._provider.issuer and (issuer is not None or metadata.names_itself):
            raise self._failed("answers in another's name")
        if "code" not in answer:
            raise ProviderRefused(f"{self._provider.title} did not sign you in: try again, or another way.")
        tokens = await self._exchanged(metadata, redirect, kept, answer["code"])
        claims = await self._checked(metadata, str(tokens.get("id_token", "")), kept.nonce)
        return self._read(await self._completed(metadata, tokens, claims))

    async def _exchanged(
        self, metadata: _Metadata, redirect: str, kept: Secrets, code: str
    ) -> dict[str, Any]:
        """The tokens for a code."""
        form = {
            "grant_type": "authorization_code",
            "code": code,
            "redirect_uri": redirect,
            "code_verifier": kept.verifier,
        }
        headers = {"Content-Type": "application/x-www-form-urlencoded"}
        owner, secret = self._provider.client_id, self._provider.client_secret
        if metadata.takes_post:
            form |= {"client_id": owner, "client_secret": secret}
        else:
            pair = f"{quote(owner, safe='')}:{quote(secret, safe='')}"  # RFC 6749, 2.3.1
            headers["Authorization"] = f"Basic {base64.b64encode(pair.encode()).decode()}"
        return await self._asked("POST", metadata.token, headers, urlencode(form).encode())

    async def _checked(self, metadata: _Metadata, token: str, nonce: str) -> dict[str, Any]:
        """The claims of an ID token that is the provider's, for us, of now and of this sign-in."""
        try:
            try:
                decoded = jwt.decode(token, await self._signing_keys(metadata), algorithms=ALGORITHMS)
            except InvalidKeyIdError:
                keys = await self._signing_keys(metadata, rotated=True)
                decoded = jwt.decode(token, keys, algorithms=ALGORITHMS)
            now = int(self._now().timestamp())
            jwt.JWTClaimsRegistry(
                now,
                _LEEWAY,
                iss={"essential": True, "value": self._provider.issuer},
                aud={"essential": True, "value": self._provider.client_id},
                sub={"essential": True},
                exp={"essential": True},
                iat={"essential": True},
                nonce={"essential": True, "value": nonce},
            ).validate(decoded.claims)
        except (JoseError, ValueError) as error:
            raise self._failed("sent a token that does not hold") from error
        claims = decoded.claims
        audience = claims["aud"]
        others = isinstance(audience, list) and audience != [self._provider.client_id]
        if (others or "azp" in claims) and claims.get("azp") != self._provider.client_id:
            raise self._failed("sent a token for somebody else")
        return dict(claims)

    async def _completed(
        self, metadata: _Metadata, tokens: dict[str, Any], claims: dict[str, Any]
    ) -> dict[str, Any]:
        """The claims with those that the provider gives only when asked for them."""
        access = tokens.get("access_token")
        if "email" in claims or metadata.userinfo is None or not isinstance(access, str):
            return claims
        more = await self._asked("GET", metadata.userinfo, {"Authorization": f"Bearer {access}"})
        if more.get("sub") != claims["sub"]:
            raise self._failed("tells of somebody else")
        return {**more, **claims}

    def _read(self, claims: dict[str, Any]) -> Proven:
        subject, email = claims["sub"], claims.get("email")
        if not isinstance(subject, str) or not 0 < len(subject) <= 255:
            raise self._failed("does not say whom it means")
        verified = claims.get("email_verified") is True and isinstance(email, str)
        names = (claims.get(key) for key in ("name", "preferred_username", "given_name"))
        return Proven(
            self._provider.issuer,
            subject,
            email if verified else None,
            next((name for name in names if isinstance(name, str) and name.strip()), None),
        )

    async def _known(self) -> _Metadata:
        if self._metadata is None or self._metadata.until <= self._now():
            self._metadata = await self._discovered()
        return self._metadata

    async def _discovered(self) -> _Metadata:
        issuer = self._provider.issuer
        found = await self._asked("GET", issuer.rstrip("/") + "/.well-known/openid-configuration", {})
        if found.get("issuer") != issuer:
            raise self._failed("calls itself something else than its issuer in the settings")
        methods = found.get("token_endpoint_auth_methods_supported") or ["client_secret_basic"]
        return _Metadata(
            authorization=self._endpoint(found, "authorization_endpoint"),
            token=self._endpoint(found, "token_endpoint"),
            userinfo=self._endpoint(found, "userinfo_endpoint") if "userinfo_endpoint" in found else None,
            keys=self._endpoint(found, "jwks_uri"),
            takes_post="client_secret_basic" not in methods and "client_secret_post" in methods,
            names_itself=found.get("authorization_response_iss_parameter_supported") is True,
            until=self._now() + _KNOWN_FOR,
        )

    def _endpoint(self, found: dict[str, Any], name: str) -> str:
        """An address that the provider publishes: no less protected than the provider's own."""
        address = found.get(name)
        allowed = ("https",) if self._provider.issuer.startswith("https:") else ("http", "https")
        if not isinstance(address, str) or urlsplit(address).scheme not in allowed:
            raise self._failed(f"has no usable {name}")
        return address

    async def _signing_keys(self, metadata: _Metadata, *, rotated: bool = False) -> KeySet:
        now = self._now()
        if self._keys is not None:
            keys, since = self._keys
            if now - since < (_KEYS_AGAIN if rotated else _KNOWN_FOR):
                return keys
        found = await self._asked("GET", metadata.keys, {})
        entries = found.get("keys")
        usable = [
            key
            for key in (entries if isinstance(entries, list) else ())
            if isinstance(key, dict) and key.get("kty") in ("RSA", "EC", "OKP") and key.get("use") != "enc"
        ]
        try:
            keys = KeySet.import_key_set({"keys": usable})
        except (JoseError, ValueError) as error:
            raise self._failed("publishes no usable keys") from error
        self._keys = (keys, now)
        return keys

    async def _asked(
        self, method: Method, url: str, headers: dict[str, str], body: bytes = b""
    ) -> dict[str, Any]:
        try:
            answer = await asyncio.to_thread(
                call, method, url, headers=headers, body=body, policy=self._network, limits=_LIMITS
            )
            return self._parsed(answer)
        except NetError as error:
            raise self._failed("cannot be reached") from error

    def _parsed(self, answer: Response) -> dict[str, Any]:
        try:
            found = json.loads(answer.body)
        except ValueError as error:
            raise self._failed("does not answer as a provider does") from error
        if not isinstance(found, dict):
            raise self._failed("does not answer as a provider does")
        if answer.status == 400 and found.get("error") == "invalid_grant":
            raise ProviderRefused("This sign-in has been used or is too old: begin it again.")
        if answer.status != 200:
            raise self._failed(f"refuses this server (status {answer.status})")
        return found

    def _failed(self, what: str) -> ProviderFailed:
        return ProviderFailed(
            f"{self._provider.title} {what}: sign in another way, and tell whoever runs this server."
        )
