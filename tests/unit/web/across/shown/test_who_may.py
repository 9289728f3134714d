"""Who may do what on a synthesis, as the tables have it."""

from __future__ import annotations

import re

import pytest

from ripplegrid.web.accounts.permissions import Role
from ripplegrid.web.accounts.wording import ROLES
from ripplegrid.web.across.shown.who_may import DOES, who_may, who_may_bring
from tests.unit.web.accounts.test_pages import GIVEN, addresses
from tests.unit.web.across.coders import together

AT = dict(addresses(given=GIVEN | {"codebook_id": "b"}))


def test_it_is_said_on_the_page_of_people(browser, synthesis):
    page = re.sub(r"<[^>]+>|\s+", " ", browser.get("/across/synthesis/people/").content.decode())
    for what, who in who_may():
        assert f"{what} {who.capitalize()}." in re.sub(" +", " ", page)
    assert who_may_bring() in page


@pytest.mark.parametrize("name", DOES)
def test_who_is_not_named_is_refused_and_who_is_named_is_not(owner, name):
    said = {str(what): who for what, who in who_may()}[str(DOES[name])]
    coders = together(owner)
    for coder, role in {"ben": Role.ANALYST, "cat": Role.VERIFIER, "": Role.READER}.items():
        refused = coders[coder].post(AT[name], {}).status_code == 403
        assert refused is (str(ROLES[role]) not in said), role
