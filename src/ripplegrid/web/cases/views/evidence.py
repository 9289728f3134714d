"""A piece of evidence on a page of its own, and what it stands behind."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as say
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ripplegrid.errors import MissingRecord, Refusal
from ripplegrid.model.changes import AttachEvidence, Change, DetachEvidence
from ripplegrid.model.record import Id
from ripplegrid.web.accounts.permissions import Act
from ripplegrid.web.cases.actions import act
from ripplegrid.web.cases.forms.evidence import FileForm, ShownByForm
from ripplegrid.web.cases.forms.fields import ActForm
from ripplegrid.web.cases.queries import files_of
from ripplegrid.web.cases.shown.evidence import Behind, Piece, backed, pieces, place
from ripplegrid.web.cases.views.entry_acts import done
from ripplegrid.web.cases.views.opening import Page, page_of


def piece_of(page: Page, record_id: Id) -> Piece:
    """A piece of evidence that this person sees; MissingRecord when there is none."""
    found = page.made("evidence", lambda: pieces(page.case)).get(record_id)
    if found is None:
        raise MissingRecord(what="evidence", id=record_id)
    return found


@require_safe
@login_required
def show(request: HttpRequest, case_id: Id, record_id: Id) -> HttpResponse:
    page = page_of(request, case_id)
    return show_piece(page, piece_of(page, record_id))


def show_piece(page: Page, piece: Piece, *, status: int = 200, **context: object) -> HttpResponse:
    """The page of one piece."""
    there = files_of(page.case.id, piece.evidence.id) if piece.evidence.files else {}
    shown = {
        "piece": piece,
        "evidence": piece.evidence,
        "files": [(digest, name, there.get(digest)) for digest, name in piece.evidence.files],
        "form": FileForm(),
        "may_remove": page.may(Act.REMOVE),
        "own_voice": page.my_voice.id if page.my_voice and page.may(Act.ADD) else "",
    }
    return page.render("cases/evidence.html", "grid", status=status, **{**shown, **context})


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def attach(request: HttpRequest, case_id: Id) -> HttpResponse:
    """Say which pieces show what somebody says."""
    page = page_of(request, case_id)
    record = backed(page.case).get(request.GET.get("behind", ""))
    if record is None:
        raise MissingRecord(what="telling", id=request.GET.get("behind", ""))
    behind = place(page.case, record)
    data = request.POST if request.method == "POST" else None
    form = ShownByForm(data, case=page.case, behind=record.id)
    if form.is_valid() and _said(page, form):
        return redirect(_back(page, behind))
    return page.render(
        "cases/evidence_attach.html",
        "grid",
        form=form,
        behind=behind,
        back=_back(page, behind),
        status=422 if form.is_bound else 200,
    )


def _said(page: Page, form: ShownByForm) -> bool:
    """Do what was chosen, piece by piece; False, with the refusal on the form, if one is refused.

    Only what was pressed is touched, so that two who attach at once do not undo one another.
    """
    at = frozenset({form.behind})
    made: list[Change] = [AttachEvidence(one, at) for one in form.put]
    made += [DetachEvidence(one, at) for one in form.taken]
    for number, change in enumerate(made):
        try:
            act_id = form.act_id if len(made) == 1 else form.another_id(f"piece {number}")
            act(page.person, page.case.id, change, change_id=act_id)
        except Refusal as refusal:
            form.add_error(None, f"{refusal.sentence} {refusal.hint}")
            return False
    messages.success(page.request, say("Kept."))
    return True


def _back(page: Page, behind: Behind) -> str:
    return reverse(behind.page, args=[page.case.id, *behind.at])


@require_POST
@login_required
def detach(request: HttpRequest, case_id: Id, record_id: Id) -> HttpResponse:
    """Say that a piece does not show what it stood behind."""
    page = page_of(request, case_id)
    piece_of(page, record_id)
    form = ActForm(request.POST)
    change = DetachEvidence(record_id, frozenset({request.POST.get("behind", "")}))
    words = say("It does not stand behind that any more. The piece itself stays.")
    if form.is_valid() and not done(page, form, change, words):
        for error in form.non_field_errors():
            messages.error(request, str(error))
    return redirect("evidence-piece", case_id, record_id)
