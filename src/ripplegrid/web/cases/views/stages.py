"""The stages of a case study: their order and names, and further ones."""

from __future__ import annotations

from uuid import uuid5

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as say
from django.views.decorators.http import require_http_methods

from ripplegrid.model.record import Id
from ripplegrid.web.cases.actions import act
from ripplegrid.web.cases.forms.stages import StagesForm
from ripplegrid.web.cases.views.entry_acts import done
from ripplegrid.web.cases.views.opening import page_of


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def arrange(request: HttpRequest, case_id: Id) -> HttpResponse:
    page = page_of(request, case_id)
    bound = request.POST if request.method == "POST" else None
    form = StagesForm(bound, case=page.case)
    if form.is_valid():
        renamed = form.renamed()
        if done(page, form, form.arranged(), say("The stages stand as you put them.")):
            if renamed is not None:
                act(page.person, case_id, renamed, change_id=uuid5(form.act_id, "names"))
            return redirect("involvement", case_id)
    fresh = form
    if form.is_bound and form.non_field_errors():
        fresh = StagesForm(case=page.case)
    return page.render(
        "cases/stage_list.html",
        "people",
        form=form,
        rows=fresh.rows,
        lines=fresh,
        status=422 if bound is not None else 200,
    )
