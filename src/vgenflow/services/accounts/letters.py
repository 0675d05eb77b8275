"""The mails of accounts, in English and Chinese. None holds anything that somebody typed."""

from dataclasses import dataclass
from html import escape
from typing import Final, Literal

from vgenflow.net.mail import Mail
from vgenflow.services.disclosures.states import Letter

Language = Literal["en", "zh"]


@dataclass(frozen=True, slots=True)
class _Text:
    subject: str
    lines: tuple[str, ...]
    action: str = ""
    """What the link does; empty where there is none."""


_TEXTS: Final[dict[tuple[Letter, Language], _Text]] = {
    ("confirm", "en"): _Text(
        "Confirm your address",
        (
            "Somebody, probably you, is registering at VGenFlow with this address.",
            "The link works once and for 24 hours. If it was not you, do nothing: no account is made.",
        ),
        "Confirm the address",
    ),
    ("confirm", "zh"): _Text(
        "请确认你的邮箱",
        (
            "有人（应该是你）正在用这个邮箱注册 VGenFlow。",
            "下面的链接只能用一次，24 小时内有效。如果不是你本人，请忽略这封邮件，不会建立任何账号。",
        ),
        "确认邮箱",
    ),
    ("already-registered", "en"): _Text(
        "You already have an account",
        (
            "Somebody, probably you, tried to register at VGenFlow with this address. "
            "It already has an account.",
            "Sign in with it, or choose a new password there if you have forgotten yours. "
            "If it was not you, do nothing.",
        ),
        "Sign in",
    ),
    ("already-registered", "zh"): _Text(
        "你已经有账号了",
        (
            "有人（应该是你）想用这个邮箱注册 VGenFlow，但它已经有账号了。",
            "请直接登录；如果忘了密码，可以在登录页重设。如果不是你本人，请忽略这封邮件。",
        ),
        "登录",
    ),
    ("reset", "en"): _Text(
        "Choose a new password",
        (
            "Somebody, probably you, asked for a new password at VGenFlow.",
            "The link works once and for 24 hours. All devices are signed out when you use it. "
            "If it was not you, do nothing: your password stays as it is.",
        ),
        "Choose a new password",
    ),
    ("reset", "zh"): _Text(
        "设置新密码",
        (
            "有人（应该是你）要求重设 VGenFlow 的密码。",
            "下面的链接只能用一次，24 小时内有效；使用后，所有设备都会退出登录。"
            "如果不是你本人，请忽略这封邮件，密码不会改变。",
        ),
        "设置新密码",
    ),
    ("password-changed", "en"): _Text(
        "Your password was changed",
        (
            "The password of your VGenFlow account was just changed, and other devices were signed out. "
            "If it was not you, choose a new password at once.",
            "API keys still work: in that case look through them too.",
        ),
        "Choose a new password",
    ),
    ("password-changed", "zh"): _Text(
        "你的密码已更改",
        (
            "你的 VGenFlow 账号刚刚更改了密码，其他设备已退出登录。如果不是你本人操作，请立即重设密码。",
            "API 密钥仍然有效：如果不是你本人操作，请逐一检查。",
        ),
        "重设密码",
    ),
    ("email-change", "en"): _Text(
        "Confirm your new address",
        (
            "A VGenFlow account is to use this address from now on.",
            "The link works once and for 24 hours. If it is not your account, do nothing.",
        ),
        "Use this address",
    ),
    ("email-change", "zh"): _Text(
        "请确认新邮箱",
        (
            "有一个 VGenFlow 账号要改用这个邮箱。",
            "下面的链接只能用一次，24 小时内有效。如果不是你的账号，请忽略这封邮件。",
        ),
        "改用这个邮箱",
    ),
    ("email-in-use", "en"): _Text(
        "This address already has an account",
        (
            "A VGenFlow account was to use this address, but another account already does.",
            "If both are yours, sign in to the other one with this address.",
        ),
        "Sign in",
    ),
    ("email-in-use", "zh"): _Text(
        "这个邮箱已经有账号了",
        (
            "有一个 VGenFlow 账号想改用这个邮箱，但它已属于另一个账号。",
            "如果两个账号都是你的，请用这个邮箱登录另一个账号。",
        ),
        "登录",
    ),
    ("email-changed", "en"): _Text(
        "Your address was changed",
        (
            "Your VGenFlow account now uses another address; this one no longer signs in.",
            "If it was not you, ask whoever runs your VGenFlow server for help at once.",
        ),
    ),
    ("email-changed", "zh"): _Text(
        "你的邮箱已更改",
        (
            "你的 VGenFlow 账号已改用另一个邮箱，这个邮箱不能再用来登录。",
            "如果不是你本人操作，请立即联系 VGenFlow 服务器的管理者。",
        ),
    ),
}

_PAGES: Final[dict[Letter, str]] = {
    "confirm": "confirm",
    "already-registered": "sign-in",
    "reset": "new-password",
    "password-changed": "forgotten-password",
    "email-change": "confirm-email",
    "email-in-use": "sign-in",
    "email-changed": "",
}


def write(letter: Letter, language: Language, to: str, public_url: str, token: str = "") -> Mail:
    """The mail `letter` to `to`. The token stands behind `#` in its link, where no server logs it."""
    text = _TEXTS[letter, language]
    link = f"{public_url}/{_PAGES[letter]}" + (f"#token={token}" if token else "")
    plain = "\n\n".join(text.lines) + "\n"
    rich = "".join(f"<p>{escape(line)}</p>" for line in text.lines)
    if text.action:
        colon = "：" if language == "zh" else ":"
        plain = f"{text.lines[0]}\n\n{text.action}{colon}\n{link}\n\n" + "\n\n".join(text.lines[1:]) + "\n"
        rich = rich.replace("</p>", f'</p><p><a href="{escape(link)}">{escape(text.action)}</a></p>', 1)
    page = f'<!doctype html><html lang="{language}"><meta charset="utf-8"><body>{rich}</body></html>\n'
    return Mail(to, text.subject, plain, page, language)
