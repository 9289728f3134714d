"""The languages that the pages are offered in, and the one that is spoken in a request."""

from __future__ import annotations

from django.conf import settings
from django.utils import translation

from ripplegrid.saying import ENGLISH, say, say_count, speaking
from ripplegrid.web.languages import CATALOGUE, asked_for, offered


def test_english_needs_no_catalogue(tmp_path):
    assert offered(tmp_path / "nowhere") == [("en", "English")]
    assert settings.LANGUAGES[0] == ("en", "English")


def test_each_catalogue_is_offered_by_the_name_of_its_language(tmp_path):
    for code in ("cy", "pt_BR", "qqx"):
        (tmp_path / code / CATALOGUE).parent.mkdir(parents=True)
        (tmp_path / code / CATALOGUE).touch()
    (tmp_path / "fr").mkdir()
    found = dict(offered(tmp_path))
    assert list(found) == ["en", "cy", "pt-br", "qqx"]
    assert found["cy"] == "Cymraeg"
    assert found["qqx"] == "qqx"


def test_the_language_of_a_request_is_the_one_django_chose():
    with translation.override("cy"), speaking(asked_for()):
        assert asked_for().code == "cy"
        assert say("A sentence nobody has translated") == "A sentence nobody has translated"
        assert say_count("{count} entry", "{count} entries", count=2) == "2 entries"
    for english in ("en", None):
        with translation.override(english):
            assert asked_for() is ENGLISH
