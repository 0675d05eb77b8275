"""Mails that come late, not at all, or never should."""

import asyncio

from tests.accounts.conftest import Post
from vgenflow.net.mail import Mail, MailDelayed, MailRefused, MailUnconfigured
from vgenflow.services.accounts.postman import Postman

MAIL = Mail("ada@example.org", "s", "t", "h", "en")


async def written() -> Mail:
    return MAIL


def deliver(post: Post, *writers, waits=(0.0, 0.0)) -> Postman:
    async def work() -> Postman:
        postman = Postman(post, waits=waits)
        for write in writers:
            postman.send(write)
            while postman.under_way:
                await asyncio.sleep(0.001)
        return postman

    return asyncio.run(work())


def test_a_mail_is_tried_again_and_the_trouble_is_over() -> None:
    post = Post(failures=[MailDelayed("a."), MailDelayed("b.")])
    postman = deliver(post, written)
    assert post.mails == [MAIL]
    assert postman.outcomes == {"sent": 1}
    assert not postman.is_troubled


def test_tries_come_to_an_end_and_are_told() -> None:
    postman = deliver(Post(failures=[MailDelayed("a.")] * 3), written)
    assert postman.outcomes == {"failed": 1}
    assert postman.is_troubled


def test_wrong_settings_are_not_tried_again() -> None:
    post = Post(failures=[MailUnconfigured("a.")])
    assert deliver(post, written).outcomes == {"failed": 1}
    assert post.mails == []
    assert deliver(Post(failures=[MailUnconfigured("a.")]), written, written).is_troubled is False


def test_one_refused_address_says_nothing_of_the_server() -> None:
    postman = deliver(Post(failures=[MailRefused("a.")]), written)
    assert postman.outcomes == {"refused": 1}
    assert not postman.is_troubled


def test_nobody_to_write_to_and_a_broken_writer_disturb_nobody() -> None:
    async def nobody() -> None:
        return None

    async def broken() -> Mail:
        raise RuntimeError("ada@example.org")

    post = Post()
    postman = deliver(post, nobody, broken, written)
    assert post.mails == [MAIL]
    assert postman.outcomes == {"failed": 1, "sent": 1}


def test_closing_does_not_wait_for_ever() -> None:
    async def work() -> Postman:
        postman = Postman(Post(failures=[MailDelayed("a.")]), waits=(3600.0,))
        postman.send(written)
        await asyncio.sleep(0.05)
        await asyncio.wait_for(postman.close(0.05), 2)
        return postman

    assert asyncio.run(work()).is_troubled
