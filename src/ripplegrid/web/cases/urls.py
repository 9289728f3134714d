"""The addresses of case studies. The live feed, ``/cases/<id>/feed``, is answered before Django."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from ripplegrid.web.cases.registers.every import REGISTERS, addresses
from ripplegrid.web.cases.registers.follow_ups import ANSWERS
from ripplegrid.web.cases.views import (
    alike,
    breath,
    bulk,
    claims,
    consents,
    domains,
    entry,
    entry_acts,
    evidence,
    evidence_files,
    files,
    findings,
    former,
    grid,
    history,
    home,
    involvement,
    joining,
    life,
    links,
    map_picture,
    members,
    merge,
    over_time,
    overview,
    people,
    reflections,
    registers,
    stages,
    tellings,
    timeline,
    two_groups,
    words,
)
from ripplegrid.web.cases.views import (
    map as ripple_map,
)
from ripplegrid.web.cases.views import (
    path as steps,
)

CASE = "cases/<str:case_id>"
ENTRY = f"{CASE}/entries/<str:entry_id>"
LINK = f"{CASE}/links/<str:link_id>"

urlpatterns: list[URLPattern | URLResolver] = [
    path("", home.home, name="home"),
    path("start/", home.start, name="start-case"),
    path("import/", files.bring_in, name="import"),
    path("search/", home.search, name="search"),
    path("bin/", life.show_bin, name="bin"),
    path("bin/<str:case_id>/take-out/", life.take_out, name="bin-take-out"),
    path("bin/<str:case_id>/delete/", life.delete, name="bin-delete"),
    path(f"{CASE}/life/", life.show, name="case-life"),
    path(f"{CASE}/life/away/", life.away, name="case-away"),
    path(f"{CASE}/life/bin/", life.throw_away, name="case-bin"),
    path(f"{CASE}/descend/", life.descend, name="case-descend"),
    path(f"{CASE}/", overview.show, name="case"),
    path(f"{CASE}/describe/", overview.describe, name="case-describe"),
    path(f"{CASE}/words/", words.words, name="words"),
    path(f"{CASE}/words/back/", words.back, name="words-back"),
    path(f"{CASE}/domains/", domains.domains, name="domains"),
    path(f"{CASE}/path/", steps.show, name="path"),
    path(f"{CASE}/path/<str:step_id>/", steps.step, name="case-step"),
    path(f"{CASE}/grid/", grid.grid, name="grid"),
    path(f"{CASE}/grid/cards/", grid.cards, name="grid-cards"),
    path(f"{CASE}/together/", bulk.together, name="together"),
    path(f"{CASE}/alike/", alike.alike, name="alike"),
    path(f"{CASE}/alike/again/", alike.again, name="alike-again"),
    path(f"{CASE}/map/", ripple_map.ripple, name="map"),
    path(f"{CASE}/map/beside/<str:entry_id>/", ripple_map.panel, name="map-beside"),
    path(f"{CASE}/map/picture.svg", map_picture.picture, name="map-picture"),
    path(f"{CASE}/timeline/", timeline.timeline, name="timeline"),
    path(f"{CASE}/findings/", findings.show, name="findings"),
    path(f"{CASE}/over-time/", over_time.show, name="over-time"),
    path(f"{CASE}/two-groups/", two_groups.show, name="two-groups"),
    path(f"{CASE}/people/", people.people, name="people"),
    path(f"{CASE}/consents/", consents.show, name="consents"),
    path(f"{CASE}/consents/voice/", consents.voice, name="consent"),
    path(f"{CASE}/involvement/", involvement.show, name="involvement"),
    path(f"{CASE}/involvement/set/", involvement.set_way, name="involvement-set"),
    path(f"{CASE}/involvement/stage/", involvement.stage, name="involvement-stage"),
    path(f"{CASE}/involvement/add/", involvement.add, name="involvement-add"),
    path(f"{CASE}/involvement/kind/", involvement.add_kind, name="involvement-kind"),
    path(f"{CASE}/stages/", stages.arrange, name="stage-list"),
    path(
        f"{CASE}/involvement/<path:involvement_id>/edit/",
        involvement.edit,
        name="involvement-edit",
    ),
    path(
        f"{CASE}/involvement/<path:involvement_id>/remove/",
        involvement.remove,
        name="involvement-remove",
    ),
    path(f"{CASE}/reflections/", reflections.show, name="reflections"),
    path(f"{CASE}/reflections/one/", reflections.one, name="reflection"),
    path(f"{CASE}/reflections/open/", reflections.lay_open, name="reflections-open"),
    path(f"{CASE}/reflections/instruments/", reflections.instruments, name="instruments"),
    path("join/<str:secret>/", joining.join, name="join"),
    path(f"{CASE}/members/", members.members, name="members"),
    path(f"{CASE}/members/invite/", members.invite, name="members-invite"),
    path(f"{CASE}/members/invited/<uuid:pass_id>/", members.revoke, name="members-revoke"),
    path(f"{CASE}/members/<int:member>/", members.change, name="members-change"),
    path(f"{CASE}/members/<int:member>/remove/", members.remove, name="members-remove"),
    path(f"{CASE}/members/leave/", members.leave, name="members-leave"),
    path(f"{CASE}/members/given/<str:synthesis_id>/back/", members.take_back, name="taken-back"),
    path(f"{CASE}/members/me/", members.me, name="members-me"),
    path(f"{CASE}/look/", members.look, name="look"),
    path(f"{CASE}/history/", history.show, name="history"),
    path(f"{CASE}/history/<int:number>/undo/", history.undo, name="undo"),
    path(f"{CASE}/history/<int:number>/restore/", former.restore, name="history-restore"),
    path(f"{CASE}/history/compare/", former.compare, name="history-compare"),
    path(f"{CASE}/history/names/", former.name, name="state-name"),
    path(f"{CASE}/history/names/<uuid:snapshot>/forget/", former.forget, name="state-forget"),
    path(f"{CASE}/export/", files.export, name="export"),
    path(f"{CASE}/export/<str:name>/", files.download, name="download"),
    path(f"{CASE}/entries/add/", entry.add, name="entry-add"),
    path(f"{ENTRY}/", entry.show, name="entry"),
    path(f"{ENTRY}/edit/", entry.edit, name="entry-edit"),
    path(f"{ENTRY}/say/", entry_acts.say_of, name="entry-say"),
    path(f"{ENTRY}/set-aside/", entry_acts.set_aside, name="entry-set-aside"),
    path(f"{ENTRY}/take-back/", entry_acts.take_back, name="entry-take-back"),
    path(f"{ENTRY}/merge/", merge.merge, name="entry-merge"),
    path(f"{ENTRY}/split/", entry_acts.split, name="entry-split"),
    path(f"{ENTRY}/link/<str:direction>/", breath.tell, name="entry-link"),
    path(f"{CASE}/tellings/edit/", tellings.edit, name="telling-edit"),
    path(f"{LINK}/", links.show, name="link"),
    path(f"{LINK}/say/", links.say_of, name="link-say"),
    path(f"{LINK}/edit/", links.edit, name="link-edit"),
    path(f"{LINK}/remove/", links.remove, name="link-remove"),
    path(f"{LINK}/together/", claims.together, name="link-together"),
    path(f"{CASE}/claims/<path:claim_id>/edit/", claims.edit, name="claim-edit"),
    path(f"{CASE}/claims/<path:claim_id>/remove/", claims.remove, name="claim-remove"),
]
urlpatterns += [
    path(
        f"{CASE}/follow-ups/<path:record_id>/answer/",
        registers.edit,
        {"register": ANSWERS},
        name="follow-ups-answer",
    ),
]
urlpatterns += [
    path(f"{CASE}/evidence/attach/", evidence.attach, name="evidence-attach"),
    path(f"{CASE}/evidence/piece/<path:record_id>/", evidence.show, name="evidence-piece"),
    path(f"{CASE}/evidence/keep/<path:record_id>/", evidence_files.keep, name="evidence-file-keep"),
    path(
        f"{CASE}/evidence/file/<str:digest>/take/<path:record_id>/",
        evidence_files.take_away,
        name="evidence-file-remove",
    ),
    path(
        f"{CASE}/evidence/file/<str:digest>/<path:record_id>/",
        evidence_files.fetch,
        name="evidence-file",
    ),
    path(f"{CASE}/evidence/detach/<path:record_id>/", evidence.detach, name="evidence-detach"),
]
urlpatterns += [
    path(where, getattr(registers, what), {"register": register}, name=name)
    for register in REGISTERS
    for what, where, name in addresses(register, CASE)
]
