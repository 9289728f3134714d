"""Taking posts into the case study."""

import json

import pytest

from ripplegrid.errors import NotAllowed, NothingToTake
from ripplegrid.model.changes import AddRecord
from ripplegrid.model.words import Attribution, Direction, Level, Use, VoiceKind
from ripplegrid.web.accounts.models import Person
from ripplegrid.web.boards.actions.posting import send
from ripplegrid.web.boards.actions.running import close
from ripplegrid.web.boards.actions.taking import take_in
from ripplegrid.web.boards.models import Board
from ripplegrid.web.boards.posts import Said, new_ticket
from ripplegrid.web.boards.queries import sheet_of
from ripplegrid.web.cases.actions import act
from ripplegrid.web.cases.graph import load
from ripplegrid.web.cases.models import Case, ChangeRecord, Membership
from tests import factories as make

WORDS = "  She rang, so I came — ŵ 🙂\r\n“every week”. "


def study(case):
    return load(Case.objects.get(pk=case.id))


def closed(board, owner, *posts):
    """The board with these posts, closed, and the posts in the order they were sent."""
    sent = [send(board.pk, new_ticket(), said) for said in posts]
    close(owner, board)
    board = Board.objects.get(pk=board.pk)
    return board, [sheet_of(board)[post.id] for post in sent]


def test_an_anonymous_post_becomes_an_entry_and_a_voice_of_its_own(board, owner, case):
    first = Said(
        text=WORDS, levels=frozenset({Level.GROUP}), direction=Direction.MIXED, for_whom="carers",
        uses=frozenset({Use.REPORT}),
    )  # fmt: skip
    board, posts = closed(board, owner, first, Said(text="Nothing changed for me"))
    before = study(case)
    assert take_in(owner, board, before, posts, people={}) == 2
    after = study(case)
    new = {e.text: e for i, e in after.entries.items() if i not in before.entries}
    entry = new[WORDS]
    assert (entry.levels, entry.placed, entry.by) == ({Level.GROUP}, False, None)
    assert entry.came_from == "Board: “What changed?”"
    (telling,) = (t for t in after.tellings.values() if t.entry == entry.id)
    assert (telling.direction, telling.for_whom) == (Direction.MIXED, "carers")
    voices = [v for i, v in after.voices.items() if i not in before.voices]
    assert [v.kind for v in voices] == [VoiceKind.ANONYMOUS] * 2
    assert {v.contributor for v in voices} == {None}
    answers = {c.use: c.given for c in after.consents.values() if c.voice == telling.voice}
    assert answers == {Use.WORKSHOP: True, Use.REPORT: True, Use.PUBLIC_QUOTE: False,
                       Use.ARCHIVE: False}  # fmt: skip
    assert {c.wording for c in after.consents.values()} == {"boards/1"}
    assert sheet_of(Board.objects.get(pk=board.pk)) == {}


def test_what_led_to_it_becomes_a_link_with_a_claim(board, owner, case):
    one = send(board.pk, new_ticket(), Said(text="They met"))
    board, (post,) = closed(
        board, owner, Said(text="They listen", led_text="A new chair", led_post=one.id)
    )
    posts = [post, sheet_of(board)[one.id]]
    take_in(owner, board, study(case), posts, people={})
    after = study(case)
    told = {
        (after.entries[c.source].text, after.entries[c.target].text)
        for c in after.contributions.values()
    }
    assert told >= {("A new chair", "They listen"), ("They met", "They listen")}
    (entry,) = (e for e in after.entries.values() if e.text == "They listen")
    (voice,) = (t.voice for t in after.tellings.values() if t.entry == entry.id)
    claims = [c for c in after.claims.values() if c.target == entry.id]
    assert {c.voice for c in claims} == {voice}
    assert len(claims) == 2


def test_a_name_is_tied_to_a_contributor_only_when_somebody_says_so(board, owner, case):
    act(owner, case.id, make_person("p1", "Sam Reed"))
    named = Said(
        text="x", attribution=Attribution.PEN_NAME, name="Wren", uses=frozenset({Use.NAME})
    )
    board, posts = closed(board, owner, named, Said(text="y", attribution="named", name="Sam Reed"))
    take_in(owner, board, study(case), posts[:1], people={})
    take_in(owner, board, study(case), posts[1:], people={posts[1].id: "p1"})
    voices = {v.name: v for v in study(case).voices.values()}
    assert (voices["Wren"].contributor, voices["Sam Reed"].contributor) == (None, "p1")
    assert voices["Wren"].attribution is Attribution.PEN_NAME
    given = {c.use: c.given for c in study(case).consents.values()
             if c.voice == voices["Wren"].id}  # fmt: skip
    assert given[Use.NAME]


def test_somebody_who_spoke_before_keeps_their_voice_and_answers_item_by_item(board, owner, case):
    act(owner, case.id, make_person("p1", "Sam"))
    act(owner, case.id, make_voice("sam", "p1"))
    board, posts = closed(board, owner, Said(text="x", attribution=Attribution.NAMED, name="Sam"))
    take_in(owner, board, study(case), posts, people={posts[0].id: "p1"})
    after = study(case)
    (entry,) = (e for e in after.entries.values() if e.text == "x")
    (telling,) = (t for t in after.tellings.values() if t.entry == entry.id)
    assert telling.voice == "sam"
    assert {c.about for c in after.consents.values() if c.voice == "sam"} == {entry.id}


def test_done_twice_it_is_done_once(board, owner, case):
    board, posts = closed(board, owner, Said(text="x"), Said(text="y"))
    assert take_in(owner, board, study(case), posts, people={}) == 2
    number = ChangeRecord.objects.count()
    assert take_in(owner, board, study(case), posts, people={}) == 0
    assert ChangeRecord.objects.count() == number


def test_the_batch_is_one_change_and_names_no_post(board, owner, case):
    board, posts = closed(board, owner, *(Said(text=f"post {n}") for n in range(6)))
    take_in(owner, board, study(case), posts, people={})
    change = ChangeRecord.objects.latest("number")
    assert change.kind == "AddRecords"
    told = json.dumps([change.payload, change.touched])
    assert not any(post.id in told for post in posts)


def test_worries_and_open_boards_are_not_taken_in(board, owner, case):
    post = send(board.pk, new_ticket(), Said(text="x"))
    with pytest.raises(NothingToTake):
        take_in(owner, Board.objects.get(pk=board.pk), study(case), [post], people={})
    board, posts = closed(board, owner, Said(text="I am afraid", worry=True))
    with pytest.raises(NothingToTake):
        take_in(owner, board, study(case), posts, people={})
    assert "I am afraid" not in str(study(case))


def test_a_member_who_may_add_may_still_not_take_in(board, owner, case):
    board, posts = closed(board, owner, Said(text="x"))
    member = Person.objects.create(handle="m", shown="M")
    Membership.objects.create(case_id=case.id, person=member, role="member")
    with pytest.raises(NotAllowed):
        take_in(member, board, study(case), posts, people={})
    assert len(sheet_of(Board.objects.get(pk=board.pk))) == 1


def make_person(person_id, name):
    return AddRecord(make.contributor(person_id, name=name))


def make_voice(voice_id, person_id):
    return AddRecord(make.voice(voice_id, name="Sam", contributor=person_id))


def test_the_kind_of_a_post_without_a_name_stays_behind(open_one, owner, case):
    """It was counted when the board closed; beside the words it would be crossed with them."""
    board = open_one(asks_type=True)
    posts = [Said(text=f"Post {n}", type="carer") for n in range(12)]
    named = Said(text="Mine", type="practitioner", attribution=Attribution.PEN_NAME, name="Kit")
    board, posts = closed(board, owner, *posts, named)
    take_in(owner, board, study(case), posts, people={})
    voices = study(case).voices.values()
    assert {v.types for v in voices if v.kind is VoiceKind.ANONYMOUS} == {frozenset()}
    assert {v.types for v in voices if v.name == "Kit"} == {frozenset({"practitioner"})}
    assert not ChangeRecord.objects.filter(payload__contains="carer").exists()
