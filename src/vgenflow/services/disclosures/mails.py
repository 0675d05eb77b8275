"""Sending mails so that the ledger knows of those that leave this machine."""

import asyncio

from vgenflow.net.mail import Mail, Mailer
from vgenflow.services.disclosures.service import Allowance, Disclosures, Leaving, Settled
from vgenflow.services.disclosures.states import Purpose


async def send(  # noqa: PLR0913 - a mail, and what is written down of it
    mailer: Mailer,
    mail: Mail,
    *,
    disclosures: Disclosures,
    purpose: Purpose,
    by: Allowance | None,
    secret: str = "",
) -> None:
    """Send a mail, or raise a `MailError`. It is written down without the `secret` in its link.

    `by` is None where it is about no account: then there is no ledger that it could be written into.
    """
    route = await asyncio.to_thread(mailer.route, mail)
    if route is None or by is None:
        await asyncio.to_thread(mailer.send, mail)
        return
    words = f"{mail.to}\n{mail.subject}\n\n{mail.text}"
    words = words.replace(secret, "…") if secret else words
    row = await disclosures.leaves(Leaving("mail", purpose, route.host, words, route.size), by)
    is_sent = False
    try:
        await asyncio.to_thread(mailer.send, mail)
        is_sent = True
    finally:
        await disclosures.settle(row, Settled("answered" if is_sent else "failed"))
