"""What every answer carries, whatever became of the request."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import path

from ripplegrid.web import urls
from ripplegrid.web.headers import HEADERS, POLICY

pytestmark = pytest.mark.django_db


def explode(request):
    raise ZeroDivisionError


explode.login_required = False


class Exploding:
    """The addresses of the application, and one that fails."""

    urlpatterns = (*urls.urlpatterns, path("explode/", explode))
    handler400, handler403 = urls.handler400, urls.handler403
    handler404, handler500 = urls.handler404, urls.handler500


@pytest.fixture
def answers(settings, browser, case):
    """An answer of every status this application gives."""
    settings.ROOT_URLCONF = Exploding
    quiet = Client(raise_request_exception=False)
    strict = Client(enforce_csrf_checks=True)
    changes = "/cases/case/changes.json"
    return {
        200: browser.get(changes),
        302: quiet.get(changes),
        400: browser.get("/enter/", headers={"Host": "elsewhere.example"}),
        403: strict.post("/enter/"),
        404: browser.get("/cases/nowhere/changes.json"),
        405: browser.delete("/enter/"),
        422: browser.post(
            changes,
            {"change": {"name": "AddEntry", "entry": {"id": "n", "text": " "}}},
            content_type="application/json",
        ),
        500: quiet.get("/explode/"),
        "missing": browser.get("/nothing/here/"),
        "static": browser.get("/static/nothing.css"),
    }


def test_every_answer_carries_the_whole_policy(answers):
    for status, answer in answers.items():
        if isinstance(status, int):
            assert answer.status_code == status
        said = dict(
            part.strip().split(" ", 1) for part in answer["Content-Security-Policy"].split(";")
        )
        assert said == {name: " ".join(sources) for name, sources in POLICY.items()}
        for name, value in HEADERS.items():
            if name != "content-security-policy":
                assert answer[name] == value, (status, name)


def test_nothing_inline_and_nothing_from_elsewhere_is_allowed():
    allowed = {source for sources in POLICY.values() for source in sources}
    assert allowed == {"'self'", "'none'"}
    assert POLICY["default-src"] == ("'none'",)


def test_a_wrong_method_is_told_in_words(browser):
    answer = browser.delete("/enter/")
    assert "cannot be used in that way" in answer.content.decode()
    assert answer["Allow"] == "GET, HEAD"


def test_a_static_file_is_one_answer(browser, settings, tmp_path):
    settings.STATICFILES_DIRS = [tmp_path]
    (tmp_path / "try.css").write_text("p { color: inherit }")
    answer = Client().get("/static/try.css")
    assert answer.content == b"p { color: inherit }"
    assert answer["Content-Type"].startswith("text/css")
    assert not answer.streaming
