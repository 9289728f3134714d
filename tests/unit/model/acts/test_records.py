"""Registers, and what the case study says of itself."""

from typing import Any

import pytest

from ripplegrid import errors
from ripplegrid.model import (
    AddRecord,
    AddRecords,
    Consent,
    EditRecord,
    Involvement,
    Label,
    RemoveRecord,
    Stage,
    apply,
    edited,
)
from ripplegrid.model.record import Record
from ripplegrid.model.words import Use, Way
from tests.factories import about, case, claim, contributor, entry, evidence, link, telling, voice


def refused(kind: type[errors.RipplegridError], state: Any, change: Any) -> Any:
    with pytest.raises(kind) as refusal:
        apply(state, change)
    assert refusal.value.sentence
    assert refusal.value.hint
    return refusal.value


def test_the_case_study_describes_itself() -> None:
    after = apply(case(), edited(about(), countries=("Wales",), sought=("Fewer falls",)))
    assert after.about.countries == ("Wales",)
    refused(errors.EmptyText, case(), edited(about(), title=" "))
    refused(errors.UnknownTerm, case(), edited(about(), domains=(("weather", "Rain"),)))


def test_what_the_case_study_says_of_itself_is_changed_by_describing_it_only() -> None:
    second = about("Another", id="other")
    for change in (
        AddRecord(second),
        AddRecords((entry("e"), second)),
        EditRecord(about(), about("Another")),
        RemoveRecord("about", "case"),
    ):
        with pytest.raises(errors.Refusal) as refusal:
            apply(case(), change)
        assert refusal.value.hint


def test_an_edit_keeps_the_id_and_the_kind() -> None:
    refused(errors.MissingRecord, case(), edited(about(), id="other"))
    state = case(contributor("p"))
    refused(errors.MissingRecord, state, EditRecord(contributor("p"), voice("p")))
    refused(errors.MissingRecord, state, edited(contributor("q"), name="Ann"))


def test_a_record_is_added_edited_and_removed() -> None:
    added = apply(case(), AddRecord(contributor("p")))
    renamed = apply(added, edited(contributor("p"), name="Ann"))
    assert renamed.contributors["p"].name == "Ann"
    assert apply(renamed, RemoveRecord("contributors", "p")) == case()


def test_several_records_come_in_one_act_in_any_order() -> None:
    records = (claim("a>b", "v"), link("a", "b"), voice("v"), entry("b"), entry("a"))
    assert apply(case(), AddRecords(records)) == case(claim("a>b", "v"))
    refused(errors.MissingRecord, case(), AddRecords(records[:-1]))
    refused(errors.DuplicateId, case(), AddRecords((entry("a"), entry("a"))))


def test_what_others_rest_on_is_not_removed() -> None:
    state = case(telling("e", "v", evidence=frozenset({"d"})), evidence("d"))
    refusal = refused(errors.StillUsed, state, RemoveRecord("evidence", "d"))
    assert refusal.data["records"] == (("tellings", "e/v"),)
    assert refusal.hint == "Change or remove these first: telling e/v."
    refused(errors.StillUsed, state, RemoveRecord("voices", "v"))


def test_entries_are_not_removed() -> None:
    refused(errors.KeptForEver, case(entry("e")), RemoveRecord("entries", "e"))


@pytest.mark.parametrize("table", ["about", "services"])
def test_only_tables_of_the_case_study_are_known(table: str) -> None:
    refusal = refused(errors.UnknownTable, case(), RemoveRecord(table, "case"))
    assert "contributors" in refusal.hint
    refused(errors.UnknownTable, case(), AddRecord(Record(id="r")))


def test_words_stay_with_who_said_them_and_what_they_said_it_of() -> None:
    state = case(telling("e", "v"), claim("a>b", "v"), voice("w"), entry("f"))
    told, said = state.tellings["e/v"], state.claims["a>b/v"]
    refused(errors.FixedField, state, edited(told, voice="w"))
    refused(errors.FixedField, state, edited(told, entry="f"))
    refused(errors.FixedField, state, edited(said, voice="w"))
    refused(errors.FixedField, state, edited(said, source="f"))
    assert apply(state, edited(told, account="In March")).tellings["e/v"].account == "In March"


def test_a_stage_is_the_methods_or_the_teams_own() -> None:
    def at(stage: str) -> AddRecord:
        return AddRecord(Involvement(id="i", stage=stage, stakeholder_type="carer", way=Way.LED))

    own = case(Stage(id="lunch", label="Lunch"))
    assert apply(case(), at("design")).involvements
    assert refused(errors.UnknownTerm, case(), at("lunch")).data["id"] == "lunch"
    used = apply(own, at("lunch"))
    refused(errors.StillUsed, used, RemoveRecord("stages", "lunch"))
    refused(errors.EmptyText, own, at(""))


def test_a_teams_own_form_of_a_known_stage_may_go_again() -> None:
    state = case(
        Stage(id="design", label="Planning"),
        Involvement(id="i", stage="design", stakeholder_type="carer"),
    )
    assert not apply(state, RemoveRecord("stages", "design")).stages
    added = apply(case(state.involvements["i"]), AddRecord(Stage(id="design", label="Planning")))
    assert added == state


def test_terms_can_be_renamed_and_named_back() -> None:
    state = case(Involvement(id="i", stage="design", stakeholder_type="carer"))
    renamed = apply(state, AddRecord(Label(id="carer", text="Family")))
    assert apply(renamed, RemoveRecord("labels", "carer")) == state
    refused(errors.UnknownTerm, state, AddRecord(Label(id="astronaut", text="Astronaut")))


def test_leave_is_given_for_something_that_is_there() -> None:
    given = Consent(id="k", voice="v", use=Use.REPORT, given=True, about="e/v")
    assert apply(case(telling("e", "v")), AddRecord(given)).consents
    refused(errors.MissingRecord, case(voice("v")), AddRecord(given))
