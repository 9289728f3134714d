"""What comes before Django carries the same headers, and refuses in words."""

from __future__ import annotations

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
