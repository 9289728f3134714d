"""Two groups side by side in the browser."""

import re

from ripplegrid.exchange.examples import load
from ripplegrid.web.cases.actions import create_case
from ripplegrid.web.cases.shown.two_groups import FEW
from tests import factories as make

ASKED = "two-groups/?one=kind:carer|service+user&other=kind:manager"


def test_the_two_sides_in_their_own_words(owner, browser):
    case = load("discharge-app")
    create_case(owner, case)
    answer = browser.get(f"/cases/{case.id}/{ASKED}")
    page = answer.content.decode()
    assert answer.status_code == 200
    assert "Both tell it, and not the same" in page
    assert "The app won a national prize for co-production" in page
    assert "it was bad" in page
    assert "Apart from both stand 4 anonymous posts" in page


def test_without_asking_those_it_is_about_and_the_researchers_stand_there(owner, browser):
    case = load("school-mornings")
    create_case(owner, case)
    page = browser.get(f"/cases/{case.id}/two-groups/").content.decode()
    assert "Service user, carer or public" in page
    assert "there goes my protocol" in page


def test_the_same_side_twice_is_refused_in_a_sentence(owner, browser):
    case = load("discharge-app")
    create_case(owner, case)
    answer = browser.get(f"/cases/{case.id}/two-groups/?one=kind:manager&other=kind:manager")
    assert answer.status_code == 422
    assert "Choose two different sides" in answer.content.decode()


def test_nothing_to_lay_side_by_side_says_what_belongs_there(owner, browser):
    case = make.case(make.entry("e"))
    create_case(owner, case)
    page = browser.get(f"/cases/{case.id}/two-groups/").content.decode()
    assert "For example" in page


def test_the_findings_lead_there(case, browser):
    page = browser.get(f"/cases/{case.id}/findings/").content.decode()
    assert f"/cases/{case.id}/two-groups/" in page


def test_of_very_much_the_first_stand_there_and_the_rest_is_one_press_away(owner, browser):
    lived = make.voice("lived", types=frozenset({"carer"}))
    ran = make.voice("ran", types=frozenset({"manager"}))
    told = [(f"{who.id} {n:03}", who.id) for who in (lived, ran) for n in range(FEW // 2 + 1)]
    case = make.case(
        lived, ran, *[make.entry(id_, text=f"Thing {id_}") for id_, _ in told],
        *[make.telling(*one) for one in told],
    )  # fmt: skip
    create_case(owner, case)
    address = f"/cases/{case.id}/two-groups/?one=kind%3Acarer&other=kind%3Amanager"
    first = browser.get(address).content.decode()
    assert "Thing lived 005" in first
    assert "Thing lived 006" not in first
    ((to, place),) = re.findall(r'href="(\?[^"]*part=only_other)#(\w+)"', first)
    opened = browser.get(f"/cases/{case.id}/two-groups/{to.replace('&amp;', '&')}").content.decode()
    assert f'id="{place}" open' in opened
    assert all(f"Thing {id_}" in opened for id_, who in told if who == "ran")
    assert "Thing lived 006" not in opened
