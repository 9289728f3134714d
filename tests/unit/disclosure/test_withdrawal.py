"""What somebody took back is nowhere: over random histories of leave, in every outlet."""

from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import HealthCheck, given, settings

from ripplegrid.analysis.analysis import analyse
from ripplegrid.analysis.findings import findings
from ripplegrid.disclosure import Past, Purpose, Reader, Role, share, shared
from ripplegrid.exchange.registry import FORMATS
from ripplegrid.model import Consent
from ripplegrid.model.words import Use
from ripplegrid.report.figures.draw import KINDS, draw
from tests.factories import case, telling
from tests.unit.disclosure.histories import PIECES, START, History, histories, leave, needle

pytestmark = pytest.mark.no_cover  # a sweep over what other tests measure: half the time

READERS = [Reader(role=role) for role in Role]
USES = [use for use in Purpose if use is not Purpose.BACKUP]
SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large]


ASKED = {
    Purpose.TEAM: Use.WORKSHOP, Purpose.WORKSHOP: Use.WORKSHOP, Purpose.REPORT: Use.REPORT,
    Purpose.PUBLIC_QUOTE: Use.PUBLIC_QUOTE, Purpose.ARCHIVE: Use.ARCHIVE,
}  # fmt: skip
"""Which leave each purpose needs, said a second time by hand."""


def taken_back(history: History, use: Purpose) -> list[str]:
    """The words that may be in no answer for this use."""
    return [needle(r.id) for r in PIECES if not leave(history.now, r.id, ASKED[use])]


@settings(max_examples=600, deadline=None, suppress_health_check=SLOW)
@given(histories())
def test_words_taken_back_are_not_shared_with_anybody(history: History) -> None:
    for use in USES:
        gone = taken_back(history, use)
        for reader in READERS:
            shown = repr(tuple(share(history.now, reader, use).records()))
            assert not [word for word in gone if word in shown]


@settings(max_examples=500, deadline=None, suppress_health_check=SLOW)
@given(histories())
def test_words_taken_back_are_not_told_by_the_history(history: History) -> None:
    """Whatever stood in a former state, before an edit or in something that was removed."""
    for use in (Purpose.TEAM, Purpose.REPORT):
        gone = taken_back(history, use)
        for reader in READERS:
            past = Past(history.now, reader, use)
            for edit in history.edits():
                sides = [one for one in (edit.before, edit.after) if one is not None]
                told = [repr(one) for one in sides if past.tells(edit.table, one)]
                assert not [word for word in gone for text in told if word in text]


@settings(max_examples=150, deadline=None, suppress_health_check=SLOW)
@given(histories())
def test_leave_inside_the_team_shows_what_was_said(history: History) -> None:
    """The other way round: nothing is kept from the team that its author lets it have."""
    shown = share(history.now, Reader(role=Role.TEAM), Purpose.TEAM)
    for name in ("tellings", "claims", "factors", "power_notes"):
        for record_id in getattr(history.now, name):
            if any(record_id == piece.id for piece in PIECES):
                lets = leave(history.now, record_id, Use.WORKSHOP)
                there = record_id in getattr(shown, name)
                assert there <= lets
                if lets and name in ("factors", "tellings"):
                    assert there or leave(history.now, "mine", Use.WORKSHOP) is False


@settings(max_examples=25, deadline=None, suppress_health_check=SLOW)
@given(histories())
def test_no_file_figure_or_finding_holds_words_taken_back(history: History) -> None:
    for use in (Purpose.TEAM, Purpose.REPORT, Purpose.ARCHIVE):
        gone = taken_back(history, use)
        shown = share(history.now, Reader(role=Role.TEAM), use)
        told = [written(name, shown) for name in FORMATS]
        told += [repr(findings(shown, analyse(shown)))]
        told += [draw(kind, shown) for kind in KINDS]
        assert not [word for word in gone for text in told if word in text]


def written(name: str, shown) -> str:  # type: ignore[no-untyped-def]
    """All that a file of this format says, unpacked."""
    chosen = FORMATS[name].open()
    if not chosen.writes:
        return ""
    stream = io.BytesIO()
    chosen.write(shown, stream)
    data = stream.getvalue()
    if zipfile.is_zipfile(io.BytesIO(data)):
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            data = b"".join(parts.read(part) for part in parts.namelist())
    return data.decode("utf-8", "replace")


def test_the_words_are_there_before_they_are_taken_back() -> None:
    """Without this, looking for them would prove nothing."""
    inside = share(START, Reader(role=Role.TEAM), Purpose.TEAM)
    assert all(needle(r.id) in repr(tuple(inside.records())) for r in PIECES)
    files = [written(name, inside) for name in FORMATS]
    assert all(any(needle(key) in text for text in files) for key in ("t1", "c1", "mine"))


@pytest.mark.parametrize("use", [Use.REPORT, Use.ARCHIVE, Use.PUBLIC_QUOTE])
def test_a_later_yes_brings_it_back_and_the_number_left_out_says_so(use: Use) -> None:
    said = case(telling("e", "v"), Consent(id="y", voice="v", use=use, given=True))
    out = {p.consent: p for p in USES if not p.inside}[use]
    assert shared(said, Reader(), out).records == {"consents": 1}
    nothing = case(telling("e", "v"), Consent(id="y", voice="v", use=use, given=False))
    assert shared(nothing, Reader(), out).records["tellings"] == 1
