"""Answers that come by a link: kept as one change, and never anybody else's words."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ripplegrid.errors import ClosedPass
from ripplegrid.model.case import TABLES, CaseStudy
from ripplegrid.model.changes import AddRecord
from ripplegrid.model.record import Record
from ripplegrid.model.registers import CheckBack
from ripplegrid.model.words import Attribution, FollowUpResult, Stance, Use
from ripplegrid.web.accounts.entrance import local_person
from ripplegrid.web.cases import passes
from ripplegrid.web.cases.actions import answer, create_case, undo
from ripplegrid.web.cases.actions.answer import Answered
from ripplegrid.web.cases.chain import verify_chain
from ripplegrid.web.cases.graph import MEMORY, load
from ripplegrid.web.cases.models import Case, ChangeRecord, Pass, PassKind
from ripplegrid.web.letters.answers import again, outside, own
from ripplegrid.web.letters.holder import holder
from tests import factories as make

TODAY = make.when("2026-11-23")


@pytest.fixture
def held(owner):
    """The link of a contributor’s own page."""
    study = make.case(make.contributor("p"), make.voice("v", contributor="p"), make.telling())
    create_case(owner, study)
    row = Case.objects.get(pk=study.id)
    return passes.give(Pass(case=row, kind=PassKind.OWN_PAGE, subject="p", given_by=owner))


def checked(_study: CaseStudy) -> Answered:
    made = CheckBack(id="k", about="e", voice="v", stance=Stance.AGREES)
    return Answered(changes=(AddRecord(made),), voice="v")


def test_an_answer_is_a_change_of_nobody_with_an_account(held, owner):
    record = answer(held, checked)
    assert (record.kind, record.person, record.number) == ("KeepAnswer", None, 2)
    assert load(Case.objects.get()).check_backs["k"].voice == "v"
    assert not list(verify_chain(Case.objects.get()))
    undo(owner, "case", 2)
    assert not load(Case.objects.get()).check_backs


def test_what_is_so_already_is_no_change_but_notes_that_it_was_answered(held):
    assert answer(held, lambda _: Answered(changes=())) is None
    assert Pass.objects.get().used is not None
    assert ChangeRecord.objects.count() == 1


def test_where_it_is_not_to_be_noted_it_is_not(held):
    answer(held, checked, noted=False)
    assert Pass.objects.get().used is None


def test_a_link_that_was_taken_back_meanwhile_keeps_nothing(held):
    passes.revoke(held)
    with pytest.raises(ClosedPass):
        answer(held, checked)
    assert ChangeRecord.objects.count() == 1


def _theirs(study: CaseStudy, contributor: str) -> dict[tuple[str, str], Record]:
    """Everything that is not this contributor’s own."""
    voices = {v.id for v in study.voices.values() if v.contributor == contributor}
    kept = {}
    for table in TABLES:
        for record in getattr(study, table).values():
            mine = getattr(record, "voice", None) in voices or record.id == contributor
            if not mine and table != "substantiations" and record.id not in (*voices, "u"):
                kept[table, record.id] = record
    return kept


ABOUT = st.sampled_from(["a>b", "a", "b", "c", "b>c"])
TAPS = st.sampled_from([Stance.AGREES, Stance.PARTLY, Stance.DISAGREES])
WORDS = st.sampled_from(["", "So it was", "<b>"])
ACTS = st.one_of(
    st.tuples(st.just("tap"), ABOUT, TAPS, WORDS),
    st.tuples(st.just("decide"), st.dictionaries(st.sampled_from(list(Use)), st.booleans())),
    st.tuples(st.just("name"), st.sampled_from(list(Attribution))),
    st.tuples(st.just("again"), st.sampled_from(list(FollowUpResult)), WORDS),
    st.tuples(st.just("outside"), TAPS, WORDS),
)


def _study() -> CaseStudy:
    return make.case(
        *(make.contributor(p) for p in "pq"),
        *(make.voice(v, contributor=v[-1]) for v in ("vp", "wp", "aq")),
        make.entry("a"), make.entry("a2", merged_into="a"), make.entry("b"), make.entry("c"),
        make.telling("a2", "vp"), make.telling("a", "aq"), make.telling("b", "wp"),
        make.telling("c", "aq"), make.claim("a>b", "vp"), make.claim("a>b", "aq"),
        make.claim("b>c", "aq"),
        again.FollowUp(id="u", entry="b", contributor="p"),
        *(own.Consent(id=f"{use}/{v}", voice=v, use=use, given=given)
          for v in ("vp", "wp", "aq")
          for use, given in ((Use.REPORT, True), (Use.ARCHIVE, False))),
    )  # fmt: skip


@pytest.mark.django_db
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(ACTS, min_size=2, max_size=8))
def test_whatever_is_answered_nobody_elses_words_or_leave_change(acts):
    Case.objects.all().delete()
    MEMORY.clear()
    create_case(local_person(), _study())
    row = Case.objects.get()
    before = _theirs(load(row), "p")
    links = {
        kind: passes.give(Pass(case=row, kind=kind, subject=subject))
        for kind, subject in (
            (PassKind.OWN_PAGE, "p"), (PassKind.FOLLOW_UP, "u"), (PassKind.SUBSTANTIATE, "a"),
        )
    }  # fmt: skip
    for act in acts:
        for _ in range(2):
            _do(links, *act)
        assert _theirs(load(Case.objects.get()), "p") == before


def _do(links: dict[PassKind, Pass], what: str, *said: object) -> None:
    kind, make_changes = _MADE[what](links, *said)
    try:
        answer(links[kind], make_changes)
    except (ClosedPass, own.NotYours):
        return


_MADE = {
    "tap": lambda _, about, stance, words: (
        PassKind.OWN_PAGE,
        lambda now: own.check_back(
            holder(now, "p"),
            own.Tapped(about=about, stance=stance, comment=words, when=TODAY),
            stance_before=lambda _: None,
        ),
    ),
    "decide": lambda _, wanted: (
        PassKind.OWN_PAGE,
        lambda now: own.decide(holder(now, "p"), wanted, wording="W", when=TODAY),
    ),
    "name": lambda _, how: (
        PassKind.OWN_PAGE,
        lambda now: own.name_as(holder(now, "p"), how, "Robin"),
    ),
    "again": lambda _, result, words: (
        PassKind.FOLLOW_UP,
        lambda now: again.answered(
            now, "u", again.Held(result=result, words=words, when=TODAY), by=""
        ),
    ),
    "outside": lambda links, stance, words: (
        PassKind.SUBSTANTIATE,
        lambda now: outside.confirmed(
            now,
            links[PassKind.SUBSTANTIATE],
            outside.Confirmed(name="Mo", role="", stance=stance, comment=words, when=TODAY),
        ),
    ),
}
