"""Looking through every case study one may open."""

import pytest

from ripplegrid.model.case import About
from ripplegrid.model.registers import Consent
from ripplegrid.model.words import Use
from ripplegrid.web.accounts.models import Person
from ripplegrid.web.cases.actions import create_case, life
from ripplegrid.web.cases.everywhere import MOST_ENTRIES, MOST_STUDIES, find, grown_from, openable
from ripplegrid.web.cases.graph import MEMORY
from tests import factories as make


def another(case_id, title, *records, **fields):
    return make.case(*records, about=About(id=case_id, title=title, **fields))


def test_titles_and_entries_are_found_by_every_word_and_without_accents(case, owner):
    create_case(owner, another("two", "Lunch", make.entry("x", text="The café opened")))
    assert [(f.title, f.named) for f in find(owner, "letters better")] == [("Better letters", True)]
    (one,) = find(owner, "cafe OPEN")
    assert [e.id for e in one.entries] == ["x"]
    assert find(owner, "cafe letters") == []
    assert find(owner, "  ") == []


def test_nothing_of_others_and_nothing_from_the_bin_is_found(case, owner):
    stranger = Person.objects.create(handle="stranger", shown="Stranger")
    assert find(stranger, "letters") == []
    assert openable(stranger, [case.id]) == set()
    life.throw_away(owner, case.id)
    assert find(owner, "letters") == []
    assert openable(owner, [case.id]) == set()


def test_what_may_not_be_shown_is_not_found(owner):
    case = make.case(
        make.entry("e", text="Secret thing", by="v"), make.voice("v"),
        make.telling("e", "v"), Consent(id="no", voice="v", use=Use.WORKSHOP, given=False),
    )  # fmt: skip
    create_case(owner, case)
    assert find(owner, "secret") == []


@pytest.mark.parametrize("many", [3, 100])
def test_any_number_of_case_studies_is_looked_through_in_few_queries(
    owner, many, django_assert_max_num_queries
):
    for n in range(many):
        create_case(owner, another(f"c{n}", f"Study {n}", make.entry("x", text="A café opened")))
    MEMORY.clear()
    with django_assert_max_num_queries(6):
        found = find(owner, "cafe")
    assert len(found) == min(many, MOST_STUDIES)
    assert {one.entries[0].text for one in found} == {"A café opened"}


def test_words_withheld_in_very_many_case_studies_hide_none_that_may_be_seen(
    owner, django_assert_max_num_queries
):
    """Those changed last come first, and in them there is nothing to be shown."""
    create_case(owner, another("shown", "Study", make.entry("e", text="Secret garden")))
    for n in range(MOST_STUDIES + 5):
        create_case(owner, another(
            f"c{n}", f"Study {n}", make.entry("e", text="Secret thing", by="v"), make.voice("v"),
            make.telling("e", "v"), Consent(id="no", voice="v", use=Use.WORKSHOP, given=False),
        ))  # fmt: skip
    MEMORY.clear()
    with django_assert_max_num_queries(8):
        assert [one.id for one in find(owner, "secret")] == ["shown"]


def test_many_entries_are_cut_and_the_rest_is_counted(owner):
    entries = [make.entry(f"e{n}", text=f"Thing {n}") for n in range(MOST_ENTRIES + 3)]
    create_case(owner, make.case(*entries))
    (one,) = find(owner, "thing")
    assert (len(one.entries), one.more) == (MOST_ENTRIES, 3)


def test_what_grew_out_of_a_case_study_is_told_to_those_who_may_open_it(case, owner):
    child = another("child", "Next letters", descends_from=((case.id, "Better"),))
    create_case(owner, child)
    assert [row.pk for row in grown_from(owner, case.id)] == ["child"]
    assert grown_from(owner, "child") == []
    assert openable(owner, [case.id, "none"]) == {case.id}
