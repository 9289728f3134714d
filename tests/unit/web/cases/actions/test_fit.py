"""Ids that no page could be reached by are refused before they are stored."""

from __future__ import annotations

import pytest

from ripplegrid.model import changes as c
from ripplegrid.model.delta import Delta, Edit
from ripplegrid.web.cases.actions import act, create_case
from ripplegrid.web.cases.actions.fit import IdTooLong, IdUnfit, check_fit
from ripplegrid.web.cases.models import Case
from tests import factories as make

UNFIT = ["a/b", ".", "..", "a\nb", "a\0b", "\u202egnp"]


@pytest.mark.django_db
def test_an_id_too_long_for_any_store_is_refused(owner):
    with pytest.raises(IdTooLong):
        create_case(owner, make.case(make.entry("e" * 201)))
    with pytest.raises(IdTooLong):
        create_case(owner, make.case(about=make.about(id="c" * 201)))


@pytest.mark.django_db
@pytest.mark.parametrize("unfit", UNFIT)
def test_an_id_that_no_address_holds_is_refused(owner, case, browser, unfit):
    """One such entry would make every page of its case study fail, for ever."""
    with pytest.raises(IdUnfit):
        act(owner, case.id, c.AddEntry(make.entry(unfit)))
    with pytest.raises(IdUnfit):
        create_case(owner, make.case(about=make.about(id=unfit)))
    assert Case.objects.count() == 1
    assert browser.get(f"/cases/{case.id}/grid/").status_code == 200


def test_the_ids_of_files_of_others_are_taken():
    names = ["e-17", "Ward 3: letters", "é", "a?b#c", "add", "{0}"]
    check_fit(Delta(tuple(Edit("entries", None, make.entry(name)) for name in names)))
    check_fit(Delta((Edit("claims", None, make.claim("a>b", "v")),)))
