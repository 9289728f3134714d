"""The languages the pages are offered in: English, and each that has a catalogue in ``locale``."""

from __future__ import annotations

from pathlib import Path

from django.conf.locale import LANG_INFO
from django.utils.translation import get_language, gettext, ngettext, to_language

from ripplegrid.saying import ENGLISH, Language

CATALOGUE = "LC_MESSAGES/django.mo"


def offered(folder: Path) -> list[tuple[str, str]]:
    """The languages of a folder of catalogues, English first, each by its own name."""
    codes = sorted(to_language(found.parts[-3]) for found in folder.glob(f"*/{CATALOGUE}"))
    return [("en", "English"), *((code, _name(code)) for code in codes if code != "en")]


def asked_for() -> Language:
    """The language of this request, for the rooms that know nothing of requests.

    English is said as it is written: a page says thousands of sentences, and to look each of them
    up where none is translated takes a tenth of its time.
    """
    code = get_language() or ENGLISH.code
    return ENGLISH if code == ENGLISH.code else Language(code, gettext, ngettext)


def _name(code: str) -> str:
    known = LANG_INFO.get(code) or LANG_INFO.get(code.partition("-")[0]) or {}
    return str(known.get("name_local", code))
