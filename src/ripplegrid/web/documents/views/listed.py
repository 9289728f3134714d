"""The documents there are, and the team's own template for them."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as say
from django.views.decorators.http import require_POST, require_safe

from ripplegrid.errors import BadInput
from ripplegrid.model.record import Id
from ripplegrid.web.cases.file_kinds import LARGEST
from ripplegrid.web.documents.actions.asking import WHAT
from ripplegrid.web.documents.actions.keeping import (
    checked_template,
    keep_template,
    take_template_away,
)
from ripplegrid.web.documents.desk import Desk, desk_of
from ripplegrid.web.documents.forms.choosing import TemplateForm
from ripplegrid.web.documents.queries import template_of
from ripplegrid.web.documents.shown.kinds import all_made, kinds
from ripplegrid.web.jobs.queries import jobs_of


@require_safe
@login_required
def listed(request: HttpRequest, **where: Id) -> HttpResponse:
    return _show(desk_of(request, **where), TemplateForm())


def _show(desk: Desk, form: TemplateForm, *, status: int = 200) -> HttpResponse:
    return desk.render(
        "documents/listed.html",
        kinds=kinds(desk.of.kinds),
        made=all_made(jobs_of(desk.person, desk.id, WHAT)),
        own=template_of(desk.id),
        form=form,
        status=status,
    )


@require_POST
@login_required
def template(request: HttpRequest, **where: Id) -> HttpResponse:
    desk = desk_of(request, **where)
    form = TemplateForm(request.POST, request.FILES)
    if not form.is_valid():
        return _show(desk, form, status=422)
    file = form.cleaned_data["file"]
    try:
        keep_template(
            desk.person, desk.id, checked_template(file.name or "", file.read(LARGEST + 1))
        )
    except BadInput as refusal:
        form.add_error("file", f"{refusal.sentence} {refusal.hint}")
        return _show(desk, form, status=422)
    messages.success(request, say("Your Word documents will look like this from now on."))
    return desk.to("all")


@require_POST
@login_required
def template_remove(request: HttpRequest, **where: Id) -> HttpResponse:
    desk = desk_of(request, **where)
    take_template_away(desk.person, desk.id)
    messages.success(request, say("The template is gone. Word documents look as ours do again."))
    return desk.to("all")
