"""What the fields of a synthesis's records are called in its history."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

from ripplegrid.web.accounts.wording import Said

LABELS: Mapping[str, Said] = {
    "title": _("Title"),
    "question": _("What is asked"),
    "summary": _("In short"),
    "methods": _("How"),
    "limits": _("What it cannot say"),
    "authors": _("Who made it"),
    "countries": _("Where"),
    "status": _("How it stands"),
    "why": _("Why"),
    "differing": _("Who sees it differently"),
    "place": _("Place"),
    "people": _("People"),
    "when": _("When"),
    "note": _("Note"),
    "state": _("How far it has come"),
    "text": _("Words"),
    "name": _("Name"),
    "memo": _("Memo"),
    "meaning": _("What it means"),
    "opened": _("Laid open"),
    "codebook": _("Codebook"),
    "themes": _("Themes"),
    "same": _("They say the same"),
    "licence": _("Licence"),
    "about": _("About"),
    "coder": _("Whose"),
    "theme": _("Theme"),
}
