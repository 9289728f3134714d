"""What was done, by whom, newest first; and taking one thing back."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as say
from django.utils.translation import gettext_lazy as lazily
from django.views.decorators.http import require_POST, require_safe

from ripplegrid.errors import Refusal
from ripplegrid.model.record import Id
from ripplegrid.web.cases.actions import undo as take_back
from ripplegrid.web.cases.former import named_states
from ripplegrid.web.cases.forms.about import AboutForm
from ripplegrid.web.cases.forms.entry import EditEntryForm
from ripplegrid.web.cases.forms.fields import ActForm
from ripplegrid.web.cases.forms.former import NameForm
from ripplegrid.web.cases.forms.link import EffectForm
from ripplegrid.web.cases.forms.say import SayForm
from ripplegrid.web.cases.queries import get_case, history, names_for, past_of
from ripplegrid.web.cases.registers.every import REGISTERS
from ripplegrid.web.cases.shown.changes import told_of
from ripplegrid.web.cases.views.opening import page_of

MOST = 50
FORMS: tuple[type[ActForm], ...] = (
    *(register.form for register in REGISTERS), AboutForm, EditEntryForm, SayForm, EffectForm,
)  # fmt: skip
LABELS = {name: field.label for form in FORMS for name, field in form.base_fields.items()}
"""What each field is called where it is filled in."""
LABELS |= {
    "merged_into": lazily("Spoken for by"),
    "set_aside": lazily("Set aside"),
    "set_aside_why": lazily("The reason"),
    "by": lazily("On the grid of"),
    "state": lazily("How far it has come"),
}


@require_safe
@login_required
def show(request: HttpRequest, case_id: Id) -> HttpResponse:
    page = page_of(request, case_id)
    asked = request.GET.get("before", "")
    before = int(asked) if asked.isdecimal() and len(asked) < 10 else None
    entry = page.case.entries.get(request.GET.get("entry", ""))
    row, _ = get_case(page.person, case_id)
    past = past_of(page.standing, row)
    names = names_for(page.standing, past, case_id)
    found = history(case_id, past, names=names, before=before, most=MOST)
    about = page.told.reading.speaks_for(entry.id) if entry else None
    return page.render(
        "cases/history.html",
        "history",
        changes=[told_of(change, page.case) for change in found if _about(change.delta, about)],
        entry=entry,
        older=found[-1].number if found and found[-1].number > 1 else None,
        form=ActForm(),
        name_form=NameForm(),
        names=named_states(case_id),
        labels=LABELS,
    )


def _about(delta: list[dict], ids: tuple[Id, ...] | None) -> bool:  # type: ignore[type-arg]
    """Whether a change touched one of these entries; every change when none is asked for."""
    if ids is None:
        return True
    for edit in delta:
        record = edit["after"] or edit["before"] or {}
        named = (record.get(name) for name in ("id", "entry", "source", "target", "about"))
        if any(value in ids for value in named if isinstance(value, str)):
            return True
    return False


@require_POST
@login_required
def undo(request: HttpRequest, case_id: Id, number: int) -> HttpResponse:
    page = page_of(request, case_id)
    form = ActForm(request.POST)
    if form.is_valid():
        try:
            take_back(page.person, case_id, number, change_id=form.act_id)
        except Refusal as refusal:
            messages.error(request, f"{refusal.sentence} {refusal.hint}")
        else:
            messages.success(request, say("It is taken back. That, too, can be undone."))
    return redirect("history", case_id)
