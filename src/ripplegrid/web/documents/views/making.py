"""One document: choosing, making, following how far it is, looking at it and taking it away."""

from __future__ import annotations

from uuid import UUID, uuid5

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as say
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ripplegrid.model.record import Id
from ripplegrid.report.documents import KINDS, Account, Kind
from ripplegrid.report.documents.arranging import arranged, places
from ripplegrid.web.cases.former import days, named_states
from ripplegrid.web.cases.queries import get_case
from ripplegrid.web.cases.views.opening import page_of
from ripplegrid.web.documents.actions.asking import Wish, ask, document_now
from ripplegrid.web.documents.actions.keeping import arrange, as_they_come
from ripplegrid.web.documents.forms.choosing import ChooseForm, SectionsForm
from ripplegrid.web.documents.queries import arrangement_of, template_of
from ripplegrid.web.documents.shown.kinds import made, shown
from ripplegrid.web.documents.shown.policy import SAVED
from ripplegrid.web.documents.shown.policy import shown as shown_policy
from ripplegrid.web.jobs.actions.running import cancel as stop
from ripplegrid.web.jobs.queries import job_of


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def choose(request: HttpRequest, case_id: Id, kind: str) -> HttpResponse:
    page = page_of(request, case_id)
    form = ChooseForm(
        request.POST if request.method == "POST" else None,
        endings=_known(kind).endings,
        names=named_states(case_id),
        days=days(case_id),
        version=page.version,
    )
    if form.is_valid():
        row, _ = get_case(page.person, case_id)
        ending = ".html" if "look" in request.POST else form.cleaned_data["ending"]
        wish = Wish(kind=kind, ending=ending, number=form.cleaned_data["state"])
        # the page stays open beside a look, and then is sent again for the file itself
        job_id = uuid5(form.act_id, f"{ending} {wish.number}")
        job = ask(page.person, row, wish, job_id=job_id)
        if not made(job).ready:
            return redirect("document-job", case_id, job.pk)
        look = "?look=1" if "look" in request.POST else ""
        return redirect(reverse("document-file", args=[case_id, job.pk]) + look)
    return page.render(
        "documents/choose.html",
        "findings",
        kind=shown(kind),
        form=form,
        own=template_of(case_id) if ".docx" in KINDS[kind].endings else None,
        arranged=bool(arrangement_of(case_id, kind).pk),
        looks=".html" in KINDS[kind].endings,
        status=422 if form.is_bound else 200,
    )


def _known(kind: str) -> Kind[Account]:
    if kind not in KINDS:
        raise Http404
    return KINDS[kind]


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def sections(request: HttpRequest, case_id: Id, kind: str) -> HttpResponse:
    page = page_of(request, case_id)
    _known(kind)
    row, _ = get_case(page.person, case_id)
    now = arrangement_of(case_id, kind)
    document = document_now(row, kind)
    form = SectionsForm(
        request.POST if request.method == "POST" else None,
        places=places(arranged(document, now.order)),
        now=now,
    )
    if form.is_valid():
        if "as-they-come" in request.POST:
            as_they_come(page.person, case_id, kind)
        else:
            arrange(page.person, case_id, kind, order=form.order, left_out=form.left_out)
        messages.success(request, say("The sections stand as you put them."))
        return redirect("document", case_id, kind)
    return page.render(
        "documents/sections.html",
        "findings",
        kind=shown(kind),
        form=form,
        kept=bool(now.pk),
        status=422 if form.is_bound else 200,
    )


@require_safe
@login_required
@never_cache
def job(request: HttpRequest, case_id: Id, job_id: UUID) -> HttpResponse:
    page = page_of(request, case_id)
    found = made(job_of(page.person, case_id, job_id))
    if request.headers.get("HX-Request"):
        context = {"made": found, "case": page.case, "about": page.case.about}
        return render(request, "documents/_made.html", context)
    return page.render("documents/job.html", "findings", made=found)


@require_POST
@login_required
def cancel(request: HttpRequest, case_id: Id, job_id: UUID) -> HttpResponse:
    page = page_of(request, case_id)
    stop(page.person, case_id, job_id)
    return redirect("document-job", case_id, job_id)


@require_safe
@login_required
def file(request: HttpRequest, case_id: Id, job_id: UUID) -> HttpResponse:
    page = page_of(request, case_id)
    found = job_of(page.person, case_id, job_id)
    how = made(found)
    if not how.ready:
        return redirect("document-job", case_id, job_id)
    look = "look" in request.GET and how.looked_at
    answer = HttpResponse(bytes(found.content), content_type=found.media_type)
    disposition = content_disposition_header(as_attachment=not look, filename=found.name)
    answer["Content-Disposition"] = disposition or "attachment"
    answer["Content-Security-Policy"] = shown_policy(found.asked["kind"]) if look else SAVED
    answer["Cache-Control"] = "private, no-store"
    return answer
