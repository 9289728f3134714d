"""What is asked of the store for a document: the account at some time, and what the team keeps."""

from __future__ import annotations

from ripplegrid.disclosure.leaving import without
from ripplegrid.errors import NoChange
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.plan import apply_delta
from ripplegrid.model.record import Id
from ripplegrid.report.documents import as_allowed_now, state_of
from ripplegrid.report.documents.choices import Choices, read_choices
from ripplegrid.report.documents.parts import State
from ripplegrid.web.cases.former import between, named_states
from ripplegrid.web.cases.graph import load
from ripplegrid.web.cases.models import Case
from ripplegrid.web.documents.models import Arrangement, Filling, Template

FIRST = 1


def account_at(row: Case, number: int) -> tuple[CaseStudy, State]:
    """The whole account after the change of this number, less what was withdrawn since."""
    then, now = as_it_was(row, number), load(row)
    told = now if then is now else as_allowed_now(then, now)
    return told, state_of(then, called(row.pk, number))


def as_it_was(row: Case, number: int) -> CaseStudy:
    """The whole account after the change of this number, with what was withdrawn since.

    What was erased since is not there any more, so neither is what rests on it.
    """
    if not FIRST <= number <= row.version:
        raise NoChange(number=number)
    now = load(row)
    if number == row.version:
        return now
    return without(apply_delta(now, between(row.pk, number, row.version).inverse()), set())


def called(case_id: Id, number: int) -> str:
    """What a state is called: its number, and its name where it has one."""
    names = [state.name for state in named_states(case_id) if state.number == number]
    return f"{number} (“{names[0]}”)" if names else str(number)


def template_of(case_id: Id) -> Template | None:
    """The team's own template, without its bytes."""
    return Template.objects.filter(case_id=case_id).defer("content").first()


def template_file(case_id: Id) -> bytes | None:
    """The bytes of the team's own template."""
    content = Template.objects.filter(case_id=case_id).values_list("content", flat=True).first()
    return None if content is None else bytes(content)


def arrangement_of(case_id: Id, kind: str) -> Arrangement:
    """How a team wants the sections of one kind of document; as they come where it said nothing."""
    found = Arrangement.objects.filter(case_id=case_id, kind=kind).first()
    return found or Arrangement(case_id=case_id, kind=kind)


def choices_of(case_id: Id, kind: str) -> Choices | None:
    """What a team chose to go into one kind of document; None where it chose nothing."""
    found = Filling.objects.filter(case_id=case_id, kind=kind).first()
    return None if found is None else read_choices(found.choices)
