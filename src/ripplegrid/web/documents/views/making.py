"""One document: choosing, making, following how far it is, looking at it and taking it away."""

from __future__ import annotations

from uuid import UUID, uuid5

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as say
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ripplegrid.model.record import Id
from ripplegrid.report.documents.arranging import arranged, places
from ripplegrid.report.documents.outline import outline
from ripplegrid.web.documents.actions.asking import Wish, ask
from ripplegrid.web.documents.actions.keeping import arrange, as_they_come
from ripplegrid.web.documents.desk import desk_of
from ripplegrid.web.documents.forms.choosing import ChooseForm, SectionsForm
from ripplegrid.web.documents.queries import arrangement_of, template_of
from ripplegrid.web.documents.shown.hints import shown_hints
from ripplegrid.web.documents.shown.kinds import made, shown
from ripplegrid.web.documents.shown.policy import SAVED
from ripplegrid.web.documents.shown.policy import shown as shown_policy
from ripplegrid.web.documents.states import states_of
from ripplegrid.web.jobs.actions.running import cancel as stop
from ripplegrid.web.jobs.queries import job_of


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def choose(request: HttpRequest, *, kind: str, **where: Id) -> HttpResponse:
    desk = desk_of(request, **where)
    how, wanted = desk.kind(kind), arrangement_of(desk.id, kind)
    form = ChooseForm(
        request.POST if request.method == "POST" else None,
        endings=how.endings,
        states=states_of(desk.row),
        agreed=how.agreed,
    )
    if form.is_valid():
        ending = ".html" if "look" in request.POST else form.cleaned_data["ending"]
        only = form.cleaned_data.get("agreed") == "agreed"
        number = form.cleaned_data["state"]
        wish = Wish(kind=kind, ending=ending, number=number, agreed_only=only)
        # the page stays open beside a look, and then is sent again for the file itself
        job_id = uuid5(form.act_id, f"{ending} {number} {only}")
        job = ask(desk.person, desk.row, wish, job_id=job_id)
        if not made(job).ready:
            return desk.to("job", job.pk)
        look = "?look=1" if "look" in request.POST else ""
        return redirect(desk.address("file", job.pk) + look)
    return desk.render(
        "documents/choose.html",
        kind=shown(kind),
        form=form,
        own=template_of(desk.id) if ".docx" in how.endings else None,
        arranged=bool(wanted.pk),
        arranges=how.arranged,
        fills=how.fills is not None,
        looks=".html" in how.endings,
        hints=shown_hints(desk, kind, wanted, asked="hints" in request.GET),
        status=422 if form.is_bound else 200,
    )


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def sections(request: HttpRequest, *, kind: str, **where: Id) -> HttpResponse:
    desk = desk_of(request, **where)
    if not desk.kind(kind).arranged:
        raise Http404
    now = arrangement_of(desk.id, kind)
    form = SectionsForm(
        request.POST if request.method == "POST" else None,
        places=places(arranged(outline(kind), now.order)),
        now=now,
    )
    if form.is_valid():
        if "as-they-come" in request.POST:
            as_they_come(desk.person, desk.id, kind)
        else:
            arrange(desk.person, desk.id, kind, order=form.order, left_out=form.left_out)
        messages.success(request, say("The sections stand as you put them."))
        return desk.to("one", kind)
    return desk.render(
        "documents/sections.html",
        kind=shown(kind),
        form=form,
        kept=bool(now.pk),
        status=422 if form.is_bound else 200,
    )


@require_safe
@login_required
@never_cache
def job(request: HttpRequest, *, job_id: UUID, **where: Id) -> HttpResponse:
    desk = desk_of(request, **where)
    found = made(job_of(desk.person, desk.id, job_id))
    if request.headers.get("HX-Request"):
        context = {**desk.context(), "made": found, "subject": desk.id}
        return render(request, "documents/_made.html", context)
    return desk.render("documents/job.html", made=found, subject=desk.id)


@require_POST
@login_required
def cancel(request: HttpRequest, *, job_id: UUID, **where: Id) -> HttpResponse:
    desk = desk_of(request, **where)
    stop(desk.person, desk.id, job_id)
    return desk.to("job", job_id)


@require_safe
@login_required
def file(request: HttpRequest, *, job_id: UUID, **where: Id) -> HttpResponse:
    desk = desk_of(request, **where)
    found = job_of(desk.person, desk.id, job_id)
    how = made(found)
    if not how.ready:
        return desk.to("job", job_id)
    look = "look" in request.GET and how.looked_at
    answer = HttpResponse(bytes(found.content), content_type=found.media_type)
    disposition = content_disposition_header(as_attachment=not look, filename=found.name)
    answer["Content-Disposition"] = disposition or "attachment"
    answer["Content-Security-Policy"] = shown_policy(found.asked["kind"]) if look else SAVED
    answer["Cache-Control"] = "private, no-store"
    return answer
