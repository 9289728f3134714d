"""What somebody who holds a link may touch."""

from dataclasses import replace

import pytest

from ripplegrid.errors import NotYours
from ripplegrid.model.account import Substantiation
from ripplegrid.model.delta import Delta, Edit
from ripplegrid.model.registers import CheckBack, Consent, FollowUp
from ripplegrid.model.view import WholeView
from ripplegrid.model.words import Attribution, FollowUpResult, Stance, Use
from ripplegrid.web.cases.actions.held import demand_held, substantiation_id
from ripplegrid.web.cases.models import Pass, PassKind
from tests import factories as make

STUDY = make.case(
    make.contributor("p"), make.contributor("q"),
    make.voice("v", contributor="p"), make.voice("w", contributor="q"),
    make.telling("e", "v"), make.telling("e", "w"), make.claim("a>b", "v"), make.claim("a>b", "w"),
    Consent(id="cv", voice="v", use=Use.REPORT, given=True),
    Consent(id="cw", voice="w", use=Use.REPORT, given=True),
    FollowUp(id="u", entry="e", contributor="p"), FollowUp(id="x", entry="e", contributor="q"),
)  # fmt: skip
OWN = Pass(kind=PassKind.OWN_PAGE, subject="p")
AGAIN = Pass(kind=PassKind.FOLLOW_UP, subject="u")
OUTSIDE = Pass(kind=PassKind.SUBSTANTIATE, subject="e")
ANSWER = Substantiation(id=substantiation_id(OUTSIDE), about="e", by="Mo", stance=Stance.AGREES)


def edit(table, before_id="", record=None, **values):
    before = getattr(STUDY, table).get(before_id)
    return Edit(table, before, record or replace(before, **values))


FITS = {
    "own answer": (OWN, edit("tellings", record=make.telling("e", "v", id="t"))),
    "own stance": (OWN, edit("claims", "a>b/v", stance=Stance.PARTLY)),
    "own check": (
        OWN,
        edit("check_backs", record=CheckBack(id="k", about="e", voice="v", stance=Stance.AGREES)),
    ),
    "own leave": (OWN, edit("consents", "cv", given=False)),
    "own name": (OWN, edit("contributors", "p", attribution=Attribution.ANONYMOUS)),
    "own result": (AGAIN, edit("follow_ups", "u", result=FollowUpResult.STOPPED)),
    "new voice": (AGAIN, edit("voices", record=make.voice("n", contributor="p"))),
    "words of now": (AGAIN, edit("tellings", record=make.telling("e", "v", id="t"))),
    "from outside": (OUTSIDE, edit("substantiations", record=ANSWER)),
}
UNFIT = {
    "the words of another": (OWN, edit("tellings", "e/w", stance=Stance.PARTLY)),
    "words of one’s own of before": (OWN, edit("tellings", "e/v", quotation="Other")),
    "a voice for another": (OWN, edit("tellings", record=make.telling("e", "w", id="t"))),
    "a voice of nobody": (OWN, edit("tellings", record=make.telling("e", "nobody", id="t"))),
    "another’s claim": (OWN, edit("claims", "a>b/w", stance=Stance.PARTLY)),
    "another’s leave": (OWN, edit("consents", "cw", given=False)),
    "another’s leave taken over": (OWN, edit("consents", "cw", voice="v")),
    "another’s name": (OWN, edit("contributors", "q", attribution=Attribution.ANONYMOUS)),
    "more than a name": (OWN, edit("contributors", "p", organisation="Elsewhere")),
    "an entry": (OWN, edit("entries", "e", text="Other")),
    "a new voice": (OWN, edit("voices", record=make.voice("n", contributor="p"))),
    "something removed": (OWN, Edit("tellings", STUDY.tellings["e/v"], None)),
    "another question": (AGAIN, edit("follow_ups", "x", result=FollowUpResult.STOPPED)),
    "whom is asked": (AGAIN, edit("follow_ups", "u", contributor="q")),
    "words on something else": (AGAIN, edit("tellings", record=make.telling("a", "v", id="t"))),
    "words for another": (AGAIN, edit("tellings", record=make.telling("e", "w", id="t"))),
    "a voice of another": (AGAIN, edit("voices", record=make.voice("n", contributor="q"))),
    "leave by the wrong link": (AGAIN, edit("consents", "cv", given=False)),
    "another record from outside": (
        OUTSIDE,
        edit("substantiations", record=replace(ANSWER, id="other")),
    ),
    "about something else": (OUTSIDE, edit("substantiations", record=replace(ANSWER, about="a"))),
    "an answer to nothing": (
        Pass(kind=PassKind.FOLLOW_UP, subject="gone"),
        edit("tellings", record=make.telling("e", "v", id="t")),
    ),
}


@pytest.mark.parametrize("name", FITS)
def test_what_is_theirs_may_be_touched(name):
    given, one = FITS[name]
    demand_held(given, WholeView(STUDY), Delta((one,)))


@pytest.mark.parametrize("name", UNFIT)
def test_what_is_not_theirs_may_not(name):
    given, one = UNFIT[name]
    with pytest.raises(NotYours):
        demand_held(given, WholeView(STUDY), Delta((one,)))
