"""Fetching over real sockets."""

import gzip
import socket
import threading
import time
import zlib
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler

import brotli
import pytest

from vgenflow.net import Allowance, Limits, NetError, NetPolicy, Sending, Went, fetch

PAGE = "<p>Grüße, 世界</p>".encode()


def failing(url: str, **options) -> str:
    with pytest.raises(NetError) as caught:
        fetch(url, **options)
    assert caught.value.sentence.endswith(".")
    return caught.value.code


def test_a_page_comes_back_whole(web) -> None:
    web.page("/a?b=1", PAGE, Content_Type='Text/HTML; charset="UTF-8"')
    answer = fetch(web.link("/a?b=1#part"), policy=web.policy)
    assert (answer.status, answer.body, answer.media_type, answer.charset) == (
        200,
        PAGE,
        "text/html",
        "utf-8",
    )
    assert answer.url == web.link("/a?b=1")
    assert ("content-length", str(len(PAGE))) in answer.headers


def test_nothing_of_the_machine_goes_along(web, monkeypatch) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "https_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:1/")
    web.page("/", PAGE, Set_Cookie="a=b; Path=/")
    fetch(web.link("/"), policy=web.policy)
    fetch(web.link("/"), policy=web.policy)
    sent = {name for _, headers in web.asked for name in headers}
    assert sent == {"host", "user-agent", "accept", "accept-language", "accept-encoding", "connection"}
    assert web.asked[0][1]["host"] == f"127.0.0.1:{web.port}"


@pytest.mark.parametrize(
    ("encoding", "packed"),
    [
        ("gzip", gzip.compress(PAGE, mtime=0)),
        ("gzip", gzip.compress(PAGE[:5], mtime=0) + gzip.compress(PAGE[5:], mtime=0)),
        ("deflate", zlib.compress(PAGE)),
        ("deflate", zlib.compress(PAGE, wbits=-15)),
        ("br", brotli.compress(PAGE)),
        ("identity", PAGE),
    ],
)
def test_encodings_are_unpacked(web, encoding: str, packed: bytes) -> None:
    web.page("/", packed, Content_Encoding=encoding)
    assert fetch(web.link("/"), policy=web.policy).body == PAGE


ZEROS = bytes(50_000_000)


@pytest.mark.parametrize(
    ("encoding", "packed"),
    [
        ("gzip", gzip.compress(ZEROS, 6, mtime=0)),
        ("deflate", zlib.compress(ZEROS)),
        ("br", brotli.compress(ZEROS, quality=3)),
        ("", ZEROS[:3_000_000]),
    ],
)
def test_bombs_stop_at_the_cap(web, encoding: str, packed: bytes) -> None:
    web.page("/", packed, **({"Content_Encoding": encoding} if encoding else {}))
    assert failing(web.link("/"), policy=web.policy, limits=Limits(size=2_000_000)) == "net.too_large"


def test_endless_bodies_stop_at_the_cap(web) -> None:
    def pour(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.end_headers()
        while True:
            handler.wfile.write(bytes(65536))

    web.answers["/"] = pour
    assert failing(web.link("/"), policy=web.policy, limits=Limits(size=2_000_000)) == "net.too_large"


@pytest.mark.parametrize(
    ("encoding", "packed"),
    [
        ("gzip", gzip.compress(PAGE, mtime=0)[:-9]),
        ("gzip", b"not gzip at all"),
        ("br", brotli.compress(PAGE)[:-3]),
        ("br", b"\xff" * 40),
        ("deflate", b"\xff" * 40),
        ("zstd", PAGE),
        ("gzip, gzip", gzip.compress(gzip.compress(PAGE, mtime=0), mtime=0)),
    ],
)
def test_damaged_or_unasked_packing_is_refused(web, encoding: str, packed: bytes) -> None:
    web.page("/", packed, Content_Encoding=encoding)
    assert failing(web.link("/"), policy=web.policy) == "net.broken_answer"


def test_an_answer_cut_off_is_refused(web) -> None:
    def cut(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Length", "1000")
        handler.end_headers()
        handler.wfile.write(PAGE)

    web.answers["/"] = cut
    assert failing(web.link("/"), policy=web.policy) == "net.broken_answer"


@pytest.mark.parametrize("drip", ["headers", "body"])
def test_a_slow_loris_is_cut_at_the_deadline(web, drip: str) -> None:
    def answer(handler: BaseHTTPRequestHandler) -> None:
        if drip == "body":
            handler.send_response(200)
            handler.end_headers()
        else:
            handler.wfile.write(b"HTTP/1.1 200 OK\r\n")
        for count in range(100):
            handler.wfile.write(b"X-%d: y\r\n" % count)
            handler.wfile.flush()
            time.sleep(0.05)

    web.answers["/"] = answer
    start = time.monotonic()
    assert failing(web.link("/"), policy=web.policy, limits=Limits(seconds=0.4)) == "net.timeout"
    assert time.monotonic() - start < 1.5


def test_a_hanging_resolver_is_cut_at_the_deadline() -> None:
    hang = threading.Event()
    start = time.monotonic()

    def resolve(host: str, port: int) -> list[str]:
        hang.wait(5)
        return []

    assert failing("http://slow.test/", resolve=resolve, limits=Limits(seconds=0.2)) == "net.timeout"
    assert time.monotonic() - start < 1
    hang.set()


def test_a_port_that_never_answers_times_out() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        port = silent.getsockname()[1]
        policy = NetPolicy((Allowance.parse(f"127.0.0.1:{port}"),))
        for scheme in ("http", "https"):
            link = f"{scheme}://127.0.0.1:{port}/"
            assert failing(link, policy=policy, limits=Limits(seconds=0.3)) == "net.timeout"


@pytest.mark.parametrize(
    ("status", "code"),
    [
        (401, "net.login_required"), (402, "net.login_required"), (403, "net.forbidden"),
        (404, "net.not_found"), (410, "net.not_found"), (429, "net.busy"), (451, "net.forbidden"),
        (500, "net.site_failed"), (503, "net.site_failed"),
        (204, "net.site_failed"), (304, "net.site_failed"),
    ],
)  # fmt: skip
def test_only_a_page_is_an_answer(web, status: int, code: str) -> None:
    web.page("/", PAGE if status not in (204, 304) else b"", status)
    assert failing(web.link("/"), policy=web.policy) == code


def test_five_redirects_are_followed_and_no_sixth(web) -> None:
    for step in range(6):
        web.redirect(f"/{step}", f"/{step + 1}", (301, 302, 303, 307, 308, 302)[step])
    web.page("/6", PAGE)
    answer = fetch(web.link("/1"), policy=web.policy)
    assert (answer.body, answer.url) == (PAGE, web.link("/6"))
    assert failing(web.link("/0"), policy=web.policy) == "net.too_many_redirects"


@pytest.mark.parametrize(
    ("to", "code"),
    [
        ("http://169.254.169.254/latest/meta-data/", "net.blocked_address"),
        ("http://10.0.0.1/", "net.blocked_address"),
        ("http://[::1]/", "net.blocked_address"),
        ("//0/", "net.blocked_address"),
        ("http://127.0.0.1:22/", "net.blocked_port"),
        ("file:///etc/passwd", "net.bad_link"),
        ("http://[", "net.bad_link"),
        ("http://a:b@example.com/", "net.bad_link"),
    ],
)
def test_redirects_are_checked_like_links(web, to: str, code: str) -> None:
    web.redirect("/", to)
    assert failing(web.link("/"), policy=web.policy) == code


def test_redirects_keep_non_ascii_paths(web) -> None:
    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.wfile.write("HTTP/1.1 302 x\r\nLocation: /路 x\r\nContent-Length: 0\r\n\r\n".encode())

    web.answers["/"] = answer
    web.page("/%E8%B7%AF%20x", PAGE)
    assert fetch(web.link("/"), policy=web.policy).body == PAGE


def test_a_name_is_resolved_once_and_connected_to_what_was_checked(web) -> None:
    answers = iter([["127.0.0.1"], ["10.0.0.1"]])
    asked = []

    def resolve(host: str, port: int) -> list[str]:
        asked.append(host)
        return next(answers)

    web.page("/", PAGE)
    assert fetch(web.link("/", host="rebind.test"), policy=web.policy, resolve=resolve).body == PAGE
    assert asked == ["rebind.test"]
    assert web.asked[0][1]["host"] == f"rebind.test:{web.port}"


def test_only_the_permitted_of_many_answers_is_used(web) -> None:
    web.page("/", PAGE)
    link = web.link("/", host="mixed.test")
    assert fetch(link, policy=web.policy, resolve=lambda *_: ["10.0.0.1", "127.0.0.1"]).body == PAGE
    denied = {"resolve": lambda *_: ["10.0.0.1", "::ffff:127.0.0.1", "64:ff9b::7f00:1"]}
    assert failing(link, policy=web.policy, **denied) == "net.blocked_address"


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "localhost", "0x7f.1", "2130706433", "017700000001", "127.1", "0"]
)
def test_the_loopback_is_blocked_however_it_is_written(host: str) -> None:
    assert failing(f"http://{host}/") in ("net.blocked_address", "net.unreachable")


def test_unreachable_hosts_say_so(web) -> None:
    def nothing(host: str, port: int) -> list[str]:
        raise socket.gaierror

    assert failing("http://gone.test/", resolve=nothing) == "net.unreachable"
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    policy = NetPolicy((Allowance.parse(f"127.0.0.1:{port}"),))
    assert failing(f"http://127.0.0.1:{port}/", policy=policy) == "net.unreachable"


def test_something_that_is_not_http_is_told(web) -> None:
    web.answers["/"] = lambda handler: handler.wfile.write(b"SSH-2.0-OpenSSH\r\n\r\n")
    assert failing(web.link("/"), policy=web.policy) == "net.broken_answer"


def test_https_keeps_the_name_and_checks_the_certificate(secure_web) -> None:
    secure_web.page("/", PAGE)
    here = {"resolve": lambda *_: ["127.0.0.1"]}
    assert fetch(secure_web.link("/", "site.test"), policy=secure_web.policy, **here).body == PAGE
    assert secure_web.asked[0][1]["host"] == f"site.test:{secure_web.port}"
    assert failing(secure_web.link("/", "other.test"), policy=secure_web.policy, **here) == "net.insecure"
    strangers = NetPolicy(secure_web.policy.allow)
    assert failing(secure_web.link("/", "site.test"), policy=strangers, **here) == "net.insecure"


def test_a_witness_is_told_the_very_words_before_each_request(web) -> None:
    web.page("/old", b"", status=302, Location="/new?a=1")
    web.page("/new?a=1", PAGE)
    told: list[Sending] = []
    went: list[Went] = []

    def witness(sending: Sending) -> Callable[[Went], None]:
        assert len(web.asked) == len(told)  # this one has not left yet
        told.append(sending)
        return went.append

    fetch(web.link("/old"), policy=web.policy, witness=witness)
    assert [one.host for one in told] == ["127.0.0.1"] * 2
    assert told[1].words.startswith("GET /new?a=1 HTTP/1.1\r\nHost: 127.0.0.1:")
    assert [one.size for one in told] == [one.sent for one in went]
    assert went[1].received > len(PAGE)
    assert all(one.is_answered for one in went)


def test_what_cannot_be_witnessed_does_not_leave(web) -> None:
    web.page("/", PAGE)

    def witness(_: Sending) -> Callable[[Went], None]:
        raise OSError("the ledger is full")

    with pytest.raises(OSError, match="ledger"):
        fetch(web.link("/"), policy=web.policy, witness=witness)
    assert web.asked == []
