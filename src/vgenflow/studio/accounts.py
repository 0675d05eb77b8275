"""Wiring of accounts: how mails go out, and who vouches for people."""

from pathlib import Path

from vgenflow.net import NetPolicy
from vgenflow.net.mail import Mailer, Outbox, SmtpMailer, SmtpServer
from vgenflow.net.policy import Allowance
from vgenflow.services.accounts import AccountsSettings, OpenIDProvider
from vgenflow.studio.settings import ServerSettings


def mailer(server: ServerSettings, data_dir: Path) -> Mailer:
    """The operator's mail server, or a folder of mails where there is none."""
    if not server.smtp_host:
        return Outbox(outbox(data_dir))
    return SmtpMailer(
        SmtpServer(
            host=server.smtp_host,
            port=server.smtp_port,
            sender=server.smtp_sender,
            security=server.smtp_security,
            user=server.smtp_user,
            password=server.smtp_password.get_secret_value(),
            authorities=server.smtp_authorities,
        )
    )


def outbox(data_dir: Path) -> Path:
    """The folder of mails of a server that has no mail server."""
    return data_dir / "outbox"


def network(server: ServerSettings) -> NetPolicy:
    """The public web, and the networks that the operator allows."""
    return NetPolicy(allow=tuple(Allowance.parse(text) for text in server.networks))


def accounts_settings(server: ServerSettings) -> AccountsSettings:
    """How accounts of this server behave."""
    return AccountsSettings(
        public_url=server.url,
        open_registration=server.open_registration,
        providers=tuple(
            OpenIDProvider(
                name=provider.name,
                title=provider.title,
                issuer=provider.issuer,
                client_id=provider.client_id,
                client_secret=provider.client_secret.get_secret_value(),
            )
            for provider in server.openid
        ),
        network=network(server),
    )
