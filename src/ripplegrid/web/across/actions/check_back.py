"""What somebody of a case study's team answers to a statement that rests on its entries.

It is written into the synthesis, by the path of any change, with no more of whoever answers than
the name they have outside their team.
"""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.utils.crypto import salted_hmac

from ripplegrid.errors import MissingRecord, NoCase, Reworded
from ripplegrid.model.across import Answer, Statement, StatementState
from ripplegrid.model.changes import AddRecord, Change, RemoveRecord, edited
from ripplegrid.model.ids import derived_id
from ripplegrid.model.kept import CASE, SYNTHESIS
from ripplegrid.model.plan import plan_all
from ripplegrid.model.record import Id
from ripplegrid.model.synthesis_rules import case_of
from ripplegrid.model.view import View
from ripplegrid.model.when import When
from ripplegrid.model.words import Attribution, Stance
from ripplegrid.web.accounts.models import Person
from ripplegrid.web.accounts.permissions import Act, demand
from ripplegrid.web.across.given import let
from ripplegrid.web.cases.actions.door import lock, writing
from ripplegrid.web.cases.actions.fit import check_fit
from ripplegrid.web.cases.actions.history import Writing, append
from ripplegrid.web.cases.actions.rows import write
from ripplegrid.web.cases.feed.tell import tell
from ripplegrid.web.cases.graph import SliceView
from ripplegrid.web.cases.models import Case, ChangeRecord, Membership


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """What somebody of a team says of a statement; ``wording`` is what they read."""

    statement: Id
    wording: str
    stance: Stance
    comment: str
    when: When


def rests_on(statement: Statement, case: Id) -> bool:
    """Whether a statement stands and names an entry of this case study, for it or against it."""
    named = {case_of(one) for one in statement.entries | statement.against}
    return statement.state is not StatementState.SET_ASIDE and case in named


def answer_id(actor: Person, case: Id, synthesis: Id, statement: Statement) -> Id:
    """The id of one person's answer to one wording; nobody can tell from it who that is."""
    said = "/".join((synthesis, case, str(actor.pk), statement.id, statement.text))
    return derived_id(salted_hmac("ripplegrid.check-back", said).hexdigest(), "answer")


def check_back(
    actor: Person, case_id: Id, synthesis_id: Id, checked: Checked, *, change_id: UUID
) -> ChangeRecord | None:
    """Keep an answer in the synthesis; None when it says the same already.

    Args:
        actor: who answers, who must be able to add to the case study.
        case_id: the case study.
        synthesis_id: the synthesis it was given to.
        checked: the answer.
        change_id: the sender's own id for this act.

    Raises:
        NoCase: the case study is not there for the actor, or was not given to this synthesis.
        NotAllowed: the actor may not add to the case study.
        MissingRecord: no statement of this id rests on its entries.
        Reworded: the statement reads otherwise by now.
    """
    with writing():
        case, role = lock(actor, case_id)
        if case.what != CASE:
            raise NoCase
        demand(role, Act.ADD)
        given = Case.objects.select_for_update(of=("self",)).filter(
            pk=synthesis_id, what=SYNTHESIS, binned=None, takes__case=case
        )
        row = given.first()
        if row is None:
            raise NoCase
        by = _outside(actor, case)
        view = SliceView(row.id, row.what)
        delta = plan_all(view, _changes(view, actor, (case.id, row.id), checked, by))
        check_fit(delta)
        if not delta.edits:
            return None
        record = append(
            row,
            Writing(
                kind="KeepAnswer",
                change={"name": "KeepAnswer", "through": "case study"},
                delta=delta,
                actor=None,
                change_id=change_id,
                by=by,
            ),
        )
        write(row, delta, view)
        tell(row.id)
    return record


def _outside(actor: Person, case: Case) -> str:
    """How the actor is named to people outside the team; empty for somebody of the team."""
    me = Membership.objects.get(case=case, person=actor).contributor
    found = let(case).contributors.get(me)
    return found.name if found and found.attribution is not Attribution.ANONYMOUS else ""


def _changes(
    view: View, actor: Person, ids: tuple[Id, Id], checked: Checked, by: str
) -> tuple[Change, ...]:
    case, synthesis = ids
    statement = view.get("statements", checked.statement)
    if not isinstance(statement, Statement) or not rests_on(statement, case):
        raise MissingRecord(what="statement", id=checked.statement)
    if statement.text.split() != checked.wording.split():  # browsers send line ends their own way
        raise Reworded(id=statement.id)
    key = answer_id(actor, case, synthesis, statement)
    now = Answer(
        id=key,
        statement=statement.id,
        text=statement.text,
        case=case,
        by=by,
        stance=checked.stance,
        comment=checked.comment,
        when=checked.when,
    )
    before = view.get("answers", key)
    if not isinstance(before, Answer):
        return (AddRecord(now),)
    if before.by != by:  # who chose another name since is not told by the former one
        return (RemoveRecord("answers", key), AddRecord(now))
    return (edited(before, stance=now.stance, comment=now.comment, when=now.when),)
