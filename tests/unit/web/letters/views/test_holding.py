"""What every page for the holder of a letter shares."""

import pytest

from ripplegrid.web.cases import passes
from ripplegrid.web.cases.models import Case, PassKind


@pytest.fixture(params=["own page", "follow up", "substantiate"])
def page(request, giving):
    kind = PassKind(request.param)
    subject, where = {
        PassKind.OWN_PAGE: ("ann", "yours"),
        PassKind.FOLLOW_UP: ("f", "again"),
        PassKind.SUBSTANTIATE: ("a", "outside"),
    }[kind]
    given, secret = giving(kind, subject, "" if where == "yours" else "Ann")
    return given, secret, f"/{where}/{secret}/"


def test_no_cookie_no_trace_and_no_third_party(page, phone):
    _, secret, address = page
    answer = phone.get(address)
    assert answer.status_code == 200
    assert not answer.cookies
    assert not phone.cookies
    assert answer["referrer-policy"] == "same-origin"
    assert answer["cache-control"] == "no-store"
    assert answer["x-robots-tag"] == "noindex, nofollow"
    told = answer.content.decode()
    assert secret not in told.split("</title>")[0]
    assert "http" not in told.replace("http-equiv", "")
    assert "Better letters" in told


def test_a_link_that_is_closed_says_so_and_no_more(page, phone):
    given, secret, address = page
    for wrong in (address[:-2] + "/", address.replace(secret, "nothing")):
        assert phone.get(wrong).status_code == 404
    passes.revoke(given)
    for answer in (phone.get(address), phone.post(address, {"stance": "agrees"})):
        assert answer.status_code == 404
        assert "does not open anything any more" in answer.content.decode()
        assert "Better letters" not in answer.content.decode()
        assert answer["referrer-policy"] == "same-origin"


def test_a_link_of_a_case_study_in_the_bin_opens_nothing(page, phone, case):
    _, _, address = page
    Case.objects.filter(pk=case.id).update(binned="2026-01-01T00:00:00Z")
    assert phone.get(address).status_code == 404


def test_a_form_that_another_site_sends_is_refused(page, phone):
    _, _, address = page
    for headers in (
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Origin": "https://elsewhere.example"},
        {"Origin": "null"},
        {"Referer": "https://elsewhere.example/form"},
    ):
        assert phone.post(address, {}, headers=headers).status_code == 403, headers
    for headers in (
        {"Sec-Fetch-Site": "same-origin", "Origin": "null"},
        {"Origin": "http://testserver"},
        {"Referer": f"http://testserver{address}"},
        {},
    ):
        assert phone.post(address, {}, headers=headers).status_code != 403, headers


def test_a_form_that_was_not_understood_keeps_nothing(page, phone, now, case):
    _, _, address = page
    answer = phone.post(address, {"stance": "louder"})
    assert answer.status_code == 422
    assert now() == case
