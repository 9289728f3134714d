"""Errors in plain words, in the form the asker reads."""

from __future__ import annotations

import json
from datetime import date

import pytest
from django.core.exceptions import RequestDataTooBig
from django.test import Client, RequestFactory

from ripplegrid.errors import Conflict, SpentLink
from ripplegrid.model.when import When
from ripplegrid.model.words import Level
from ripplegrid.web import errors

CONFLICT = Conflict(what="entry", id="e", field="text", before="", yours="His", theirs="<b>Hers")


@pytest.fixture
def asked():
    def ask(**headers):
        request = RequestFactory().get("/", headers=headers)
        request.htmx = False
        request.user = None
        return request

    return ask


def test_a_page_tells_both_texts(asked):
    answer = errors.explain(asked(), CONFLICT)
    text = answer.content.decode()
    assert answer.status_code == 409
    assert "<html" in text
    assert "His" in text
    assert "&lt;b&gt;Hers" in text


def test_htmx_gets_a_fragment(asked):
    text = errors.explain(asked(**{"HX-Request": "true"}), CONFLICT).content.decode()
    assert "<html" not in text
    assert "Somebody changed this entry" in text


def test_programs_get_json(asked):
    answer = errors.explain(asked(Accept="application/json"), CONFLICT)
    said = json.loads(answer.content)["error"]
    assert (said["code"], said["data"]["yours"], said["data"]["theirs"]) == (
        "conflict",
        "His",
        "<b>Hers",
    )


def test_values_of_the_model_become_plain():
    when = When(date(2014, 1, 1), None, "since 2014")
    assert errors.plain({"a": when, "b": frozenset({Level.GROUP}), "c": (1, None, True)}) == {
        "a": "since 2014",
        "b": ["group"],
        "c": [1, None, True],
    }


def test_an_error_without_data_is_told_too(asked):
    answer = errors.explain(asked(), SpentLink())
    assert answer.status_code == 403
    assert "it shows a new link" in answer.content.decode()


@pytest.mark.parametrize("status", sorted(errors.WORDS))
def test_every_status_has_words(asked, status):
    answer = errors.page(asked(), status=status)
    assert answer.status_code == status
    assert errors.WORDS[status][0] in answer.content.decode()


def test_a_form_that_waited_too_long_says_that_nothing_was_saved(db):
    client = Client(enforce_csrf_checks=True)
    answer = client.post("/enter/", {"a": "b"})
    assert answer.status_code == 403
    assert "Nothing was saved" in answer.content.decode()


def test_more_text_than_fits_is_told_as_that(asked):
    answer = errors.bad_request(asked(), RequestDataTooBig())
    assert answer.status_code == 413
    assert "more text than can be sent" in answer.content.decode()
    assert errors.bad_request(asked(), ValueError()).status_code == 400
