"""What is read from people and browsers: addresses, names, user agents, passwords, tokens. No database."""

import unicodedata
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vgenflow.services.accounts.addresses import looked_up, read_email, read_name
from vgenflow.services.accounts.devices import read_device
from vgenflow.services.accounts.errors import WeakPassword, WrongEmail, WrongName
from vgenflow.services.accounts.letters import Letter, write
from vgenflow.services.accounts.password_rules import check_password, is_common, normalised
from vgenflow.services.accounts.throttle import Pace, Places
from vgenflow.services.accounts.tokens import is_token, new_token

KINDS = ("session", "key", "register", "reset", "email", "setup")


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        (" Ada@Example.ORG ", "Ada@example.org"),
        ("a.b+c@sub.example.org", "a.b+c@sub.example.org"),
        ("ada@bücher.example", "ada@xn--bcher-kva.example"),
        ("ada@例子.公司", "ada@xn--fsqu00a.xn--55qx5d"),
    ],
)
def test_addresses_are_read_once(typed: str, read: str) -> None:
    assert read_email(typed) == read
    assert read_email(read) == read


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "ada",
        "@example.org",
        "ada@",
        "ada@localhost",
        "ada@127.0.0.1",
        "a b@example.org",
        "ada@exa mple.org",
        "ada@example.org\r\nBcc: eve@example.org",
        '"ada"@example.org',
        "ada@[::1]",
        "ada..b@example.org",
        ".ada@example.org",
        "аda@example.org",
        "ada@-example.org",
        "x" * 65 + "@example.org",
        "ada@example.org,b@c.de",
        "ada@" + "x." * 130 + "org",
        "ada@example.org>",
        "a@b@example.org\x00",
    ],
)
def test_what_is_no_address_is_refused(typed: str) -> None:
    with pytest.raises(WrongEmail):
        read_email(typed)


@given(st.text(max_size=400))
def test_an_address_that_is_read_is_one_header_safe_line(text: str) -> None:
    for typed in (text, f"{text}@example.org", f"ada@{text}"):
        try:
            read = read_email(typed)
        except WrongEmail:
            continue
        assert read.isascii()
        assert read.isprintable()
        assert " " not in read
        assert len(read) <= 254
        assert looked_up(read) == looked_up(read_email(read.upper().replace("XN--", "xn--")))


@given(st.text(max_size=200))
def test_a_name_is_one_line_that_shows(text: str) -> None:
    try:
        name = read_name(text)
    except WrongName:
        return
    assert name == name.strip()
    assert "\n" not in name
    assert 0 < len(name) <= 80
    assert read_name(name) == name


@pytest.mark.parametrize(
    ("agent", "type_", "browser", "version"),
    [
        ("Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0", "desktop", "Firefox", 128),
        (
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) "
            "Chrome/131.0.0.0 Safari/537.36",
            "desktop",
            "Chrome",
            131,
        ),
        (
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) "
            "Chrome/131.0.0.0 Safari/537.36 Edg/131.0.2903.51",
            "desktop",
            "Edge",
            131,
        ),
        (
            "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) "
            "Version/18.1 Safari/605.1.15",
            "desktop",
            "Safari",
            18,
        ),
        (
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) "
            "CriOS/131.0.6778.73 Mobile/15E148 Safari/604.1",
            "phone",
            "Chrome",
            131,
        ),
        (
            "Mozilla/5.0 (Linux; Android 14; SM-X910) AppleWebKit/537.36 (KHTML, like Gecko) "
            "SamsungBrowser/27.0 Chrome/125.0.0.0 Safari/537.36",
            "tablet",
            "Samsung Internet",
            27,
        ),
        (
            "Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 "
            "Chrome/116.0.0.0 Mobile Safari/537.36 MicroMessenger/8.0.49.2600",
            "phone",
            "WeChat",
            8,
        ),
        (
            "Mozilla/5.0 (iPad; CPU OS 17_0) Version/17.0 Mobile/1 Safari/604.1",
            "tablet",
            "Safari",
            17,
        ),
        ("curl/8.9.1", "program", "unknown", None),
        ("", "other", "unknown", None),
    ],
)
def test_devices_are_known_by_type_browser_and_major_version(agent, type_, browser, version) -> None:
    device = read_device(agent)
    assert (device.type, device.browser, device.version) == (type_, browser, version)


@given(st.text(max_size=2_000))
def test_any_user_agent_is_read_and_little_of_it_kept(agent: str) -> None:
    device = read_device(agent)
    assert len(device.type) <= 8
    assert len(device.browser) <= 16
    assert device.version is None or 0 <= device.version <= 9999


@given(st.integers(min_value=0, max_value=9999), st.text(max_size=300))
def test_words_around_a_browsers_name_do_not_stay(version: int, noise: str) -> None:
    device = read_device(f"Firefox/{version}.0 {noise}")
    assert device.browser in repr(device)
    assert len(repr(device)) < 80


@pytest.mark.parametrize("kind", KINDS)
def test_tokens_have_their_form_and_never_come_again(kind) -> None:
    tokens = {new_token(kind) for _ in range(1_000)}
    assert len(tokens) == 1_000
    assert all(is_token(kind, token) for token in tokens)
    letters = "".join(token.removeprefix("vgk_") for token in tokens)
    shares = [letters.count(letter) / len(letters) for letter in "0123456789abcdefghjkmnpqrstvwxyz"]
    assert max(shares) < 1.25 / 32
    assert min(shares) > 0.75 / 32


@given(st.text(max_size=80))
def test_text_is_rarely_a_token(text: str) -> None:
    for kind in KINDS:
        if is_token(kind, text):
            assert len(text.removeprefix("vgk_")) == 52
            assert text.isascii()


@given(st.sampled_from(KINDS), st.integers(0, 51), st.characters())
def test_a_token_with_another_letter_is_another_or_none(kind, place: int, letter: str) -> None:
    token = new_token(kind)
    changed = token[: len(token) - 1 - place] + letter + token[len(token) - place :]
    assert is_token(kind, changed) == (letter in "0123456789abcdefghjkmnpqrstvwxyz")


@pytest.mark.parametrize(
    "password",
    [
        "Password1234",
        "passwordpassword",
        "qwertyuiop123",
        "123456789012",
        "Summer2026!!",
        "iloveyou2024",
        "abcabcabcabc",
        "P@ssw0rd1234",
        "1q2w3e4r5t6y",
        "aaaaaaaaaaaa",
        "admin@admin123",
        "qazwsxedcrfv",
        "letmein!letmein!",
        "asdfasdfasdf",
        "woaini1314520",
        "zxcvbnm,./12",
        "987654321abc",
        "密码密码密码密码密码密码",
        "ada.lovelace1",
        "Lovelace2026!",
        "example.org12",
    ],
)
def test_the_first_that_anybody_would_try_are_refused(password: str) -> None:
    assert is_common(password, ("ada.lovelace@example.org", "Ada Lovelace"))


@pytest.mark.parametrize(
    "password",
    [
        "violet tram under ice",
        "kx8Rr2qLmPz9",
        "我喜欢在夜里坐火车去很远",
        "correct kettle grew horns",
        "9f86d081884c7d65",
    ],
)
def test_others_need_no_special_characters(password: str) -> None:
    check_password(password, ("ada.lovelace@example.org", "Ada Lovelace"))


@given(st.lists(st.sampled_from(["password", "2024", "qwerty", "12345", "admin", "!", "love"]), min_size=2))
def test_no_row_of_common_parts_will_do(parts: list[str]) -> None:
    assert is_common("".join(parts))


@given(
    st.text("0123456789abcdefghjkmnpqrstvwxyz", min_size=20, max_size=52).filter(lambda t: len(set(t)) > 14)
)
def test_what_a_password_manager_makes_will_do(password: str) -> None:
    check_password(password)


@given(st.text(min_size=0, max_size=300))
def test_any_text_is_judged_the_same_however_it_is_typed(text: str) -> None:
    def judged(password: str) -> bool:
        try:
            check_password(normalised(password))
        except WeakPassword:
            return False
        return True

    assert judged(text) == judged(unicodedata.normalize("NFD", text))


@pytest.mark.parametrize("password", ["violet tram", "v" * 257, "violet tram\x00under ice"])
def test_length_and_control_characters_are_checked(password: str) -> None:
    with pytest.raises(WeakPassword):
        check_password(password)


@given(st.integers(0, 60), st.integers(1, 6))
def test_delays_grow_up_to_their_most(attempts: int, free: int) -> None:
    pace = Pace(free, timedelta(seconds=1), timedelta(minutes=5), timedelta(hours=1))
    assert (pace.delay(attempts) == timedelta(0)) == (attempts < free)
    assert pace.delay(attempts) <= pace.delay(attempts + 1) <= timedelta(minutes=5)


def test_places_are_marked_by_network_and_anew_every_day() -> None:
    now = datetime(2026, 3, 1, tzinfo=UTC)
    places = Places(lambda: now)
    assert places.mark("203.0.113.7") == places.mark("203.0.113.7") != places.mark("203.0.113.8")
    assert places.mark("2001:db8::1") == places.mark("2001:db8::2") != places.mark("2001:db8:0:1::1")
    before = places.mark("203.0.113.7")
    now += timedelta(days=1)
    assert places.mark("203.0.113.7") != before
    assert Places(lambda: now).mark("203.0.113.7") != places.mark("203.0.113.7")


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("letter", Letter.__args__)
def test_letters_say_the_same_in_text_and_html(letter, language) -> None:
    token = "0" * 52 if letter in ("confirm", "reset", "email-change") else ""
    mail = write(letter, language, "ada@example.org", "https://video.example.org", token)
    assert mail.subject
    assert "VGenFlow" in mail.text
    assert (token in mail.text) == (token in mail.html)
    assert mail.text.count("https://") == mail.html.count("https://")
    assert "?" not in mail.text.split("https://")[-1].split()[0]
    has_chinese = any("一" <= character <= "鿿" for character in mail.text + mail.subject)
    assert has_chinese == (language == "zh")
    assert f'lang="{language}"' in mail.html
