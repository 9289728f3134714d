"""Who is on a case study, as pages show it."""

from __future__ import annotations

from ripplegrid.disclosure import Purpose, Reader, Role, share
from ripplegrid.model.registers import PowerNote
from ripplegrid.model.words import Attribution, Audience
from ripplegrid.web.cases.shown.members import roles, to_claim
from tests import factories as make


def claimable(study, **options):
    reader = Reader(role=Role.TEAM, author="me")
    shown = share(study, reader, Purpose.TEAM)
    taken = frozenset(options.get("taken", ()))
    return [c.id for c in to_claim(study, shown, reader, taken=taken)]


def test_only_who_has_nothing_of_their_own_can_be_claimed_unasked():
    study = make.case(
        make.contributor("open"),
        make.contributor("hidden", attribution=Attribution.ANONYMOUS),
        make.contributor("noted"),
        make.contributor("taken"),
        make.voice("v", contributor="noted"),
        PowerNote(id="n", text="N", voice="v", audience=Audience.AUTHOR),
    )
    assert claimable(study, taken={"taken"}) == ["open"]


def test_who_spoke_without_a_name_is_claimed_by_nobody_unasked():
    study = make.case(
        make.contributor("open"),
        make.contributor("quiet"),
        make.voice("v", contributor="open"),
        make.voice("w", contributor="quiet", attribution=Attribution.ANONYMOUS),
        make.telling("a", "w"),
    )
    assert claimable(study) == ["open"]


def test_every_role_is_told_with_what_it_may():
    assert roles()[0].role.value == "owner"
    assert all(one.name and one.purpose and one.may for one in roles())
