"""What comes before Django carries the same headers, and refuses in words."""

from __future__ import annotations

import socket

import httpx
import pytest

from ripplegrid.web.headers import HEADERS
from tests import servers


@pytest.fixture(scope="module")
def running(any_database):
    with servers.Running(any_database()) as one:
        yield one


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/cases/case/feed", 403),
        ("POST", "/cases/case/feed", 405),
        ("GET", "/enter/", 403),
        ("GET", "/nothing", 404),
        ("GET", "/cases/case/changes.json", 302),
        ("POST", "/enter/", 403),
        ("GET", f"/wall/{'x' * 43}/posts/", 404),
        ("GET", f"/post/{'x' * 43}/", 404),
    ],
)
def test_every_answer_of_a_real_server_is_safe(running, method, path, status):
    answer = httpx.request(method, running.address + path)
    assert answer.status_code == status
    for name in HEADERS:
        assert len(answer.headers.get_list(name)) == 1, name
    assert "server" not in answer.headers


def test_a_name_that_is_not_ours_is_refused(running):
    answer = httpx.get(running.address + "/enter/", headers={"Host": "elsewhere.example"})
    assert answer.status_code == 400
    assert "content-security-policy" in answer.headers


def test_more_than_any_file_is_refused_before_it_is_taken_in(running):
    answer = talk(running, b"Content-Length: 2147483648\r\n", [])
    assert answer.startswith("HTTP/1.1 413 ")
    assert "content-security-policy" in answer
    assert "This is more than can be sent at once" in answer


def test_what_grows_without_an_announced_length_is_cut_off(running):
    chunk = b"100000\r\n" + b"x" * 2**20 + b"\r\n"
    answer = talk(running, b"Transfer-Encoding: chunked\r\n", [chunk] * 40)
    assert not answer.startswith("HTTP/1.1 2")
    assert httpx.get(running.address + "/enter/").status_code == 403


def talk(running, header, body):
    """Send a request piece by piece, and give what comes back before the line is cut."""
    host, port = running.address.removeprefix("http://").split(":")
    with socket.create_connection((host, int(port)), timeout=30) as line:
        try:
            line.sendall(b"POST /enter/ HTTP/1.1\r\nHost: 127.0.0.1\r\n" + header + b"\r\n")
            for piece in body:
                line.sendall(piece)
            return b"".join(iter(lambda: line.recv(65536), b"")).decode()
        except ConnectionError:
            return ""
