"""Where an invitation leads."""

from __future__ import annotations

import pytest
from django.test import Client

from ripplegrid.web.accounts.permissions import Role
from ripplegrid.web.cases.actions.members import invite
from ripplegrid.web.cases.passes import secret_of


@pytest.mark.parametrize("secret", ["nothing", "A" * 43])
def test_a_guess_opens_nothing(secret, db):
    assert Client().get(f"/join/{secret}/").status_code == 404


def test_the_page_says_what_the_role_may(owner, case, settings):
    settings.SHARED = True
    given = invite(owner, case.id, Role.READER, contributor="", for_whom="Fay")
    page = Client().get(f"/join/{secret_of(given)}/").content.decode()
    assert "Your role: reader" in page
    assert "You may read it." in page
    assert "/sign-in/?next=" in page
