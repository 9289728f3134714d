"""Writing down what became of who is on a case study, with the act itself."""

from __future__ import annotations

from ripplegrid.web.accounts.models import Person
from ripplegrid.web.cases.models import Case, MemberAct, MemberChange, Membership

LONGEST_NAME = 200


def note(case: Case, by: Person, act: MemberAct, whom: Person, *pair: str) -> None:
    """One act; ``pair`` is what stood before and what stands after it, where there is such."""
    before, after = pair or ("", "")
    MemberChange.objects.create(
        case=case, by=by.shown, act=act, whom=whom.shown, before=before, after=after
    )


def note_giving(case: Case, by: Person, act: MemberAct, synthesis: Case) -> None:
    """That a case study was given to a synthesis, or taken back from it."""
    title = synthesis.title[:LONGEST_NAME]
    MemberChange.objects.create(case=case, by=by.shown, act=act, whom=title, after=synthesis.pk)


def note_differences(case: Case, by: Person, member: Membership, *, now: tuple[str, str]) -> None:
    """What becomes of a member by another role or contributor; nothing where it is the same."""
    role, contributor = now
    if role != member.role:
        note(case, by, MemberAct.ROLE, member.person, member.role, role)
    if contributor != member.contributor:
        pair = (member.contributor, contributor)
        note(case, by, MemberAct.CONTRIBUTOR, member.person, *pair)
