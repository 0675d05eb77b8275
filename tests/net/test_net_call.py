"""Asking services over real sockets."""

import pytest

from vgenflow.net import Limits, NetError, NetPolicy, call


def failing(method: str, url: str, **options) -> str:
    with pytest.raises(NetError) as caught:
        call(method, url, **options)
    return caught.value.code


def test_a_body_and_headers_go_out_and_any_status_comes_back(web) -> None:
    web.page("/token", b'{"error":"invalid_grant"}', 400, Content_Type="application/json")
    answer = call(
        "POST",
        web.link("/token"),
        headers={"Authorization": "Basic YTpi", "Content-Type": "application/x-www-form-urlencoded"},
        body=b"code=1",
        policy=web.policy,
    )
    assert (answer.status, answer.body, answer.media_type) == (
        400,
        b'{"error":"invalid_grant"}',
        "application/json",
    )
    assert web.bodies == [b"code=1"]
    path, headers = web.asked[0]
    assert (path, headers["authorization"], headers["content-length"]) == ("/token", "Basic YTpi", "6")


def test_an_empty_body_is_sent_as_one(web) -> None:
    web.page("/", b"{}")
    assert call("POST", web.link("/"), policy=web.policy).body == b"{}"
    assert web.asked[0][1]["content-length"] == "0"
    assert "transfer-encoding" not in web.asked[0][1]


def test_a_secret_does_not_follow_a_redirect(web) -> None:
    web.redirect("/", "/elsewhere")
    web.page("/elsewhere", b"{}")
    assert failing("GET", web.link("/"), headers={"Authorization": "Bearer x"}, policy=web.policy) == (
        "net.site_failed"
    )
    assert [path for path, _ in web.asked] == ["/"]


def test_the_guards_of_fetching_hold(web) -> None:
    web.page("/", b"x" * 5_000)
    assert failing("POST", web.link("/"), policy=NetPolicy()) == "net.blocked_port"
    assert failing("GET", "http://127.0.0.1/") == "net.blocked_address"
    assert failing("GET", "http://a.test/", resolve=lambda *_: ["10.0.0.1"]) == "net.blocked_address"
    assert failing("GET", web.link("/"), policy=web.policy, limits=Limits(size=100)) == "net.too_large"
    assert failing("GET", "file:///etc/passwd") == "net.bad_link"


def test_a_certificate_is_checked(secure_web) -> None:
    secure_web.page("/", b"{}")
    link = secure_web.link("/")
    assert call("POST", link, body=b"{}", policy=secure_web.policy).status == 200
    assert failing("POST", link, policy=NetPolicy(secure_web.policy.allow)) == "net.insecure"
