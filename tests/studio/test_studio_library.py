"""The library: a file that is broken off on its way goes on, is described, found and deleted."""

import hashlib
import random
import re

from playwright.sync_api import Route, expect

from tests.support.browsing import PHONE, Studio, faults

MIB = 1 << 20


def noise(size: int) -> bytes:
    """A WAV file that cannot be compressed, of about this many bytes."""
    body = random.Random(7).randbytes(size // 4 * 4)
    head = b"WAVEfmt \x10\0\0\0\1\0\2\0\x80\xbb\0\0\0\xee\2\0\4\0\x10\0data"
    return b"RIFF" + (36 + len(body)).to_bytes(4, "little") + head + len(body).to_bytes(4, "little") + body


def test_a_broken_upload_goes_on_where_it_was(studio: Studio) -> None:
    sound = noise(3 * MIB)
    offsets: list[int] = []
    with studio.window("/library") as page:

        def break_once(route: Route) -> None:
            if route.request.method == "PATCH":
                offsets.append(int(route.request.headers["upload-offset"]))
                if len(offsets) == 2:
                    route.abort("connectionreset")
                    return
            route.continue_()

        page.route("**/api/v1/uploads/*", break_once)
        file = {"name": "river.wav", "mimeType": "audio/wav", "buffer": sound}
        page.locator("input[type=file]").set_input_files(file)
        tile = page.get_by_role("list", name="Library").get_by_role(
            "button", name=re.compile(r"\d river.wav")
        )
        expect(tile.first).to_be_visible(timeout=60_000)
        assert offsets[:3] == [0, MIB, MIB], "what was safe is not sent again"
        expect(page.get_by_role("list", name="Files on their way")).to_have_count(0, timeout=60_000)
        tile.first.click()
        panel = page.get_by_role("complementary", name="river.wav")
        panel.get_by_label("Licence").fill("CC BY 4.0")
        panel.get_by_label("Licence").press("Enter")
        expect(page.get_by_role("button", name="CC BY 4.0")).to_be_visible()
        assert faults(page) == []
        with studio.api as api:
            (found,) = api.get("/api/v1/library", params={"text": "river"}).json()["items"]
        assert found["sha256"] == hashlib.sha256(sound).hexdigest()
        panel.get_by_role("button", name="Delete").click()
        expect(tile).to_have_count(0)
        page.get_by_role("button", name="Undo").click()
        expect(tile.first).to_be_visible()


def test_the_library_on_a_phone_at_night_in_chinese(studio: Studio) -> None:
    with studio.window("/library", language="zh", theme="dark", size=PHONE) as page:
        expect(page.get_by_role("button", name="添加文件")).to_be_visible()
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE[0]
        assert faults(page) == []
