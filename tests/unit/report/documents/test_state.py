"""From which state a document is made, and what is told again from a former one."""

from dataclasses import replace

from ripplegrid.disclosure import Purpose, Reader, share
from ripplegrid.exchange.native import Gathered
from ripplegrid.model import RemoveRecord, apply
from ripplegrid.model.case import table
from ripplegrid.model.invariants import problems
from ripplegrid.model.registers import TensionNote
from ripplegrid.model.words import Attribution, Use, VoiceKind
from ripplegrid.report.documents.state import as_allowed_now, as_let_now, state_of
from tests.factories import case, claim, contributor, entry, synthesis, telling, voice
from tests.unit.report.documents.told import allowed, leave

THEN = allowed(
    entry("a", "group", "outcome"),
    contributor("p", name="Ann"),
    voice("v", name="Ann", contributor="p"),
    telling("a", "v", account="They listened."),
    claim("b>c", "w"),
)


def test_no_guess_at_what_is_kept_back_can_be_tried_on_the_digest() -> None:
    hidden = {"attribution": Attribution.ANONYMOUS, "kind": VoiceKind.ANONYMOUS}
    kinds = [frozenset({one}) for one in ("nurse", "carer")]
    told = {
        state_of(case(*list(THEN.records())[1:], TensionNote(id="n", text=note, author="x"),
                      voice("u", types=types, **hidden), telling("a", "u", account=note))).digest
        for note in ("I paid the fares", "Nobody paid") for types in kinds
    }  # fmt: skip
    assert len(told) == 1


def test_the_digest_is_that_of_what_may_be_told() -> None:
    assert state_of(THEN) == state_of(case(*list(THEN.records())[1:]))
    other = state_of(replace(THEN, about=replace(THEN.about, title="Other")), "draft 2")
    assert other.digest != state_of(THEN).digest
    assert other.version == "draft 2"


def test_nothing_is_lost_where_nothing_was_withdrawn() -> None:
    assert as_allowed_now(THEN, THEN) == THEN


def test_what_came_later_is_not_told() -> None:
    now = case(*list(THEN.records())[1:], entry("later"))
    assert as_allowed_now(THEN, now) == THEN


def test_leave_counts_as_it_is_given_today() -> None:
    no = leave("v", Use.REPORT, given=False)
    now = case(*list(THEN.records())[1:], *no)
    told = share(as_allowed_now(THEN, now), Reader(), Purpose.REPORT)
    assert "a/v" not in told.tellings
    assert "b>c/w" in told.claims


def test_what_somebody_took_out_since_is_not_told_again() -> None:
    now = apply(THEN, RemoveRecord("tellings", "a/v"))
    again = as_allowed_now(THEN, now)
    assert "a/v" not in again.tellings
    assert problems(again) == ()


def test_nobody_is_named_more_openly_than_today() -> None:
    private = contributor("p", name="Ann", attribution=Attribution.PEN_NAME, pen_name="Heron")
    now = replace(THEN, contributors=table([private]))
    again = as_allowed_now(THEN, now)
    assert again.contributors["p"].pen_name == "Heron"
    assert as_allowed_now(again, THEN).contributors["p"].pen_name == "Heron"


def test_of_a_former_synthesis_what_is_not_let_out_any_more_is_left_out() -> None:
    told = allowed(telling("a", "v", quotation="Once"), telling("b", "w"), claim("a>b", "w"))
    then = share(told, Reader(), Purpose.REPORT)
    quiet = replace(then.tellings["a/v"], quotation="")
    hidden = replace(then.voices["v"], name="Anonymous", attribution=Attribution.ANONYMOUS)
    rest = {key: one for key, one in then.claims.items() if one.voice != "w"}
    now = replace(
        then, claims=rest, tellings={**then.tellings, "a/v": quiet},
        voices={**then.voices, "v": hidden},
    )  # fmt: skip
    made = synthesis()
    left = as_let_now(Gathered(made, {"c": then, "gone": then}), Gathered(made, {"c": now}))
    assert list(left.cases) == ["c"]
    case = left.cases["c"]
    assert (case.tellings["a/v"].quotation, case.voices["v"].name) == ("", "Anonymous")
    assert not case.claims
    same = as_let_now(Gathered(made, {"c": then}), Gathered(made, {"c": then}))
    assert same.cases["c"] == then
