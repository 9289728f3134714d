"""The addresses of syntheses."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from ripplegrid.web.across.views import (
    choosing,
    giving,
    history,
    listed,
    merging,
    overview,
    patterns,
    people,
    proposing,
    statement_acts,
    statements,
)

ONE = "across/<str:synthesis_id>"
STATEMENT = f"{ONE}/statements/<str:statement_id>"

urlpatterns: list[URLPattern | URLResolver] = [
    path("across/", listed.listed, name="syntheses"),
    path("across/start/", listed.start, name="across-start"),
    path(f"{ONE}/", overview.show, name="across"),
    path(f"{ONE}/describe/", overview.describe, name="across-describe"),
    path(f"{ONE}/steps/<str:step_id>/", overview.step, name="across-step"),
    path(f"{ONE}/cases/", proposing.listed, name="across-cases"),
    path(f"{ONE}/cases/propose/", proposing.propose, name="across-propose"),
    path(f"{ONE}/cases/take-in/", proposing.take_in, name="across-take-in"),
    path(f"{ONE}/cases/choose/", choosing.choose, name="across-choose"),
    path(f"{ONE}/cases/<str:proposal_id>/", proposing.proposal, name="across-proposal"),
    path(f"{ONE}/cases/<str:proposal_id>/edit/", proposing.edit, name="across-proposal-edit"),
    path(f"{ONE}/cases/<str:proposal_id>/remove/", proposing.remove, name="across-proposal-remove"),
    path(f"{ONE}/side-by-side/", merging.side, name="across-side"),
    path(f"{ONE}/match/", merging.match, name="across-match"),
    path(f"{ONE}/match/<str:match_id>/back/", merging.unmatch, name="across-unmatch"),
    path(f"{ONE}/merged/", merging.merged, name="across-merged"),
    path(f"{ONE}/together/", merging.together, name="across-together"),
    path(f"{ONE}/give/", giving.give, name="across-give"),
    path(f"{ONE}/patterns/", patterns.show, name="across-patterns"),
    path(f"{ONE}/patterns/cell/", patterns.cell, name="across-cell"),
    path(f"{ONE}/statements/", statements.show_all, name="across-statements"),
    path(f"{ONE}/beyond/", statements.beyond, name="across-beyond"),
    path(f"{ONE}/statements/add/", statements.add, name="across-statement-add"),
    path(f"{STATEMENT}/", statements.show, name="across-statement"),
    path(f"{STATEMENT}/basis/", statements.basis, name="across-statement-basis"),
    path(f"{STATEMENT}/amend/", statement_acts.amend, name="across-statement-amend"),
    path(f"{STATEMENT}/answer/", statement_acts.answer, name="across-statement-answer"),
    path(f"{STATEMENT}/state/", statement_acts.state, name="across-statement-state"),
    path(f"{ONE}/people/", people.people, name="across-people"),
    path(f"{ONE}/people/invite/", people.invite, name="across-invite"),
    path(f"{ONE}/people/invited/<uuid:pass_id>/", people.revoke, name="across-revoke"),
    path(f"{ONE}/people/<int:member>/", people.role, name="across-role"),
    path(f"{ONE}/people/<int:member>/remove/", people.remove, name="across-remove"),
    path(f"{ONE}/people/leave/", people.leave, name="across-leave"),
    path(f"{ONE}/people/bin/", people.throw_away, name="across-bin"),
    path(f"{ONE}/history/", history.show, name="across-history"),
    path(f"{ONE}/history/<int:number>/undo/", history.undo, name="across-undo"),
]
