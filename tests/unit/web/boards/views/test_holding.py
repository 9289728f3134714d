"""What every page for the holder of a link shares."""

import pytest
from django.http import HttpResponse
from django.test import RequestFactory

from ripplegrid.web.boards.views.holding import for_holders


def test_no_page_of_a_holder_sets_a_cookie_before_something_is_sent(phone, wall_of, board):
    for path in (phone.address, f"{phone.address}own/"):
        answer = phone.client.get(path)
        assert answer.status_code == 200
        assert not answer.cookies
        assert answer["x-robots-tag"] == "noindex, nofollow"
    assert not phone.client.cookies


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 302),
        ({"Sec-Fetch-Site": "same-origin"}, 302),
        ({"Sec-Fetch-Site": "cross-site", "Origin": "http://testserver"}, 403),
        ({"Origin": "http://testserver"}, 302),
        ({"Origin": "https://elsewhere.example"}, 403),
        ({"Origin": "null"}, 403),
    ],
)
def test_a_form_from_elsewhere_is_refused(phone, headers, status):
    data = {"ticket": phone.ticket(), "text": "x", "attribution": "anonymous"}
    assert phone.client.post(phone.address, data, headers=headers).status_code == status


def test_reading_is_never_refused():
    request = RequestFactory().get("/", headers={"Sec-Fetch-Site": "cross-site"})
    assert for_holders(lambda _: HttpResponse("ok"))(request).content == b"ok"
