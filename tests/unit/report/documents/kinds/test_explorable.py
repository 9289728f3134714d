"""The whole account as one file to explore."""

import io
from dataclasses import replace

from ripplegrid.exchange.examples import load
from ripplegrid.model.case import table
from ripplegrid.model.people import Voice
from ripplegrid.model.registers import Consent
from ripplegrid.model.words import Use, VoiceKind
from ripplegrid.report.documents import make, write
from tests import factories

TOLD = (Use.REPORT, Use.PUBLIC_QUOTE)


def page(case):
    file = io.BytesIO()
    write(make("explorable", case), file, ".html")
    return file.getvalue().decode()


def account(*uses):
    case = factories.case(
        factories.entry("e1", "group", "outcome", text="Letters were rewritten"),
        factories.entry("e2", "societal", "outcome", text="Others did so too"),
        factories.telling("e1", "v1", quotation="I could read mine"),
        factories.telling("e2", "v1"), factories.telling("e2", "v2"),
        factories.link("e1", "e2"), factories.claim("e1>e2", "v1", quotation="They copied us"),
        Voice(id="v1", kind=VoiceKind.PERSON, name="Ann"),
        Voice(id="v2", kind=VoiceKind.ANONYMOUS, name="Post"),
    )  # fmt: skip
    leave = [
        Consent(id=f"{voice}-{use.value}", voice=voice, use=use, given=True)
        for voice in ("v1", "v2")
        for use in uses
    ]
    return replace(case, consents=table(leave))


def test_every_entry_is_on_the_map_in_the_outline_and_in_the_table():
    text = page(load("home-care"))
    numbers = [e.number for e in make("explorable", load("home-care")).explorer.entries]
    assert numbers
    for number in numbers:
        for part in (f'id="told-{number}"', f'id="entry-{number}"', f'data-entry="{number}"'):
            assert part in text


def test_quotations_stand_there_only_with_leave_to_quote_in_public():
    words = ("I could read mine", "They copied us")
    assert all(one in page(account(*TOLD)) for one in words)
    assert not any(one in page(account(Use.REPORT)) for one in words)
    assert "Letters were rewritten" in page(account(Use.REPORT))
    assert "2 quotations" in page(account(Use.REPORT))


def test_no_id_tells_which_words_without_a_name_are_one_persons():
    text = page(account(*TOLD))
    assert "rests-on" not in text
    assert '"v2"' not in text
    assert "v2/" not in text


def test_nothing_outside_the_file_is_asked_for():
    text = page(load("home-care"))
    for word in ("<link", "src=", "@import", "url("):
        assert word not in text


def test_an_empty_account_says_so():
    assert "There is nothing to draw yet." in page(factories.case())
