"""The mails of this room, in English and Chinese. They hold nothing that somebody typed."""

from html import escape
from typing import Final

from vgenflow.net.mail import Mail
from vgenflow.services.privacy.schemas import Receipt
from vgenflow.services.privacy.states import Language

_READY: Final = {
    "en": (
        "Your archive is ready",
        "The archive of your VGenFlow account is ready.",
        "Sign in to download it; it is kept for 7 days.",
        "Download the archive",
    ),
    "zh": (
        "你的数据存档已就绪",
        "你的 VGenFlow 账号存档已经生成。",
        "请登录后下载；存档保留 7 天。",
        "下载存档",
    ),
}
_CLOSED: Final = {
    "en": (
        "Receipt: your account is closed",
        "Your VGenFlow account is closed and everything in it is erased. "
        "Backups from before rotate out by {until}.",
        "This is the last mail to this address, which is erased next. The signed receipt:",
    ),
    "zh": (
        "回执：你的账号已注销",
        "你的 VGenFlow 账号已注销，其中的全部内容均已删除。此前的备份将在 {until} 前轮换清除。",
        "这是发往此邮箱的最后一封邮件，随后邮箱地址也将删除。以下是带签名的回执：",
    ),
}


def ready(to: str, public_url: str, language: Language) -> Mail:
    """That an archive can be downloaded."""
    subject, first, second, action = _READY[language]
    link = f"{public_url}/settings/account"
    text = f"{first}\n{second}\n\n{action}:\n{link}\n"
    body = f'<p>{first}</p><p>{second}</p><p><a href="{escape(link)}">{action}</a></p>'
    return Mail(to, subject, text, _page(body, language), language)


def closed(to: str, receipt: Receipt, language: Language) -> Mail:
    """That an account is closed, with the receipt."""
    subject, first, second = _CLOSED[language]
    first = first.format(until=f"{receipt.statement.backups_gone_by:%Y-%m-%d}")
    said = receipt.statement.model_dump_json(indent=1)
    text = f"{first}\n\n{second}\n\n{said}\n\n{receipt.jws}\n"
    body = f"<p>{first}</p><p>{second}</p><pre>{escape(said)}</pre><pre>{escape(receipt.jws)}</pre>"
    return Mail(to, subject, text, _page(body, language), language)


def _page(body: str, language: Language) -> str:
    return f'<!doctype html><html lang="{language}"><meta charset="utf-8"><body>{body}</body></html>\n'
