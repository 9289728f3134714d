"""A text for each of the six domains."""

from uuid import uuid4

from ripplegrid import method
from ripplegrid.model.naming import Naming
from ripplegrid.web.cases.forms.domains import DomainsForm, with_texts
from tests import factories as make

BEFORE = make.about(domains=(("context", "A merger"), ("of our own", "Kept")))


def filled(**texts):
    given = {f"domain-{name}": text for name, text in texts.items()}
    naming = Naming(make.case(about=BEFORE))
    form = DomainsForm({"change_id": str(uuid4()), "seen": 1, **given}, about=BEFORE, naming=naming)
    assert form.is_valid(), form.errors
    return form


def test_every_domain_is_asked_with_an_example():
    form = DomainsForm(about=BEFORE, naming=Naming(make.case(about=BEFORE)))
    assert [one.term for one in form.asked] == list(method.terms("domains"))
    assert all(one.example.example for one in form.asked)
    assert form.asked[-1].box.value() == "A merger"


def test_texts_stand_in_the_order_of_the_domains_and_others_are_kept():
    after = filled(context="Two clinics", purposes="To be heard").edited(BEFORE)
    assert after.domains == (
        ("purposes", "To be heard"), ("context", "Two clinics"), ("of our own", "Kept"),
    )  # fmt: skip
    assert with_texts(BEFORE, {"context": "  "}).domains == (("of our own", "Kept"),)


def test_two_people_on_different_domains_do_not_meet():
    now = make.about(domains=(("context", "A merger"), ("purposes", "Theirs")))
    both, met = filled(**{"context": "A merger", "knowledge-types": "Mine"}).together(BEFORE, now)
    assert dict(both.domains) == {
        "purposes": "Theirs", "knowledge types": "Mine", "context": "A merger",
    }  # fmt: skip
    assert met == []


def test_two_people_on_one_domain_both_stand_in_view():
    now = make.about(domains=(("context", "Theirs"),))
    both, [met] = filled(context="Mine").together(BEFORE, now)
    assert (met.theirs, met.yours, dict(both.domains)["context"]) == ("Theirs", "Mine", "Mine")
