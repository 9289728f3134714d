"""Sending forms as a browser without JavaScript does, and reading what came of it."""

from uuid import uuid4

from ripplegrid.web.cases.graph import load
from ripplegrid.web.cases.models import Case


def now(case):
    return load(Case.objects.get(pk=case.id))


def send(browser, case, path, **data):
    return browser.post(f"/cases/{case.id}/{path}", {"change_id": str(uuid4()), **data})
