"""A case study in which Ann and Ben speak, and the links that can be given in it."""

from __future__ import annotations

import pytest
from django.test import Client

from ripplegrid.model.registers import Consent, FollowUp
from ripplegrid.model.words import Attribution, EvidenceKind, Use
from ripplegrid.web.cases import passes
from ripplegrid.web.cases.actions import create_case
from ripplegrid.web.cases.graph import load
from ripplegrid.web.cases.models import Case, PassKind
from ripplegrid.web.letters.actions.giving import give
from tests import factories as make


@pytest.fixture
def case(owner):
    """Ann and Ben told the same and were put together; Ben linked it on; Cat has no name."""
    study = make.case(
        make.contributor("ann", name="Ann Archer"),
        make.contributor("ben", name="Ben Baker"),
        make.contributor("cat", name="Cat Cooper", attribution=Attribution.ANONYMOUS),
        make.voice("va", name="Ann Archer", contributor="ann"),
        make.voice("vb", name="Ben Baker", contributor="ben"),
        make.voice("vc", name="Cat Cooper", contributor="cat"),
        make.entry("a", "individual", "process", text="Nurses listened", agreed=True),
        make.entry("a2", "individual", "process", text="The nurses heard me", merged_into="a"),
        make.entry("b", "organisational", "outcome", text="Letters were rewritten"),
        make.entry("s", "group", "outcome", text="Set aside thing", set_aside=True,
                   set_aside_why="Told twice"),
        make.entry("z", "group", "outcome", text="Only Ben saw this needle"),
        make.evidence("d", title="Letter of May", kind=EvidenceKind.DOCUMENT),
        make.telling("a", "vb", account="Ben’s own words"),
        make.telling("a2", "va", quotation="They heard me at last", evidence=frozenset({"d"})),
        make.telling("s", "va"),
        make.telling("b", "vc", account="Cat’s words"),
        make.telling("z", "vb"),
        make.claim("a>b", "va", account="Because they listened"),
        make.claim("a>b", "vb"),
        FollowUp(id="f", entry="a2", contributor="ann", due=make.when("2020-05-01")),
        FollowUp(id="g", entry="b", contributor="cat"),
        FollowUp(id="h", entry="b"),
        *(Consent(id=f"c{v}", voice=v, use=Use.REPORT, given=True) for v in ("va", "vb")),
    )  # fmt: skip
    create_case(owner, study)
    return study


@pytest.fixture
def now(case):
    """The case study as it stands by now."""
    return lambda: load(Case.objects.get(pk=case.id))


@pytest.fixture
def giving(case, owner):
    """Gives a link, and answers with it and its secret."""

    def make_link(kind, subject, for_whom=""):
        given = give(owner, case.id, kind, subject, for_whom=for_whom)
        return given, passes.secret_of(given)

    return make_link


@pytest.fixture
def ann(giving):
    """The address of Ann’s own page."""
    return f"/yours/{giving(PassKind.OWN_PAGE, 'ann')[1]}/"


@pytest.fixture
def phone():
    """A phone without an account."""
    return Client(enforce_csrf_checks=True)
