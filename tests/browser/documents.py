"""Documents that were asked for on the site of the tests: made, failed, stopped, and being made."""

from __future__ import annotations

IDS = {
    state: f"0d0c0000-0000-4000-8000-00000000000{number}"
    for number, state in enumerate(("done", "failed", "cancelled", "going", "to stop"))
}
MAKE = f"""
from datetime import timedelta
from uuid import UUID
from django.utils import timezone
from ripplegrid.web.accounts.entrance import local_person
from ripplegrid.web.cases.models import Case
from ripplegrid.web.jobs.models import Job
ids = {IDS!r}
for state, key in ids.items():
    going = state not in ("done", "failed", "cancelled")
    Job.objects.create(
        id=UUID(key), case_id="case", person=local_person(), what="document",
        asked={{"kind": "case-study", "ending": ".html", "number": 1}},
        state="running" if going else state, beat=timezone.now() + timedelta(days=going),
        made_from=1_000_000, name="a.html", media_type="text/html",
        problem="It took too long and was stopped. The account is as it was.",
        content=b"<!doctype html><title>Better letters</title><p>Better letters</p>")
"""
PAGES = {
    "document made": f"made/{IDS['done']}/",
    "document not made": f"made/{IDS['failed']}/",
    "document stopped": f"made/{IDS['cancelled']}/",
}
"""Pages of those that ended, by name, below the documents of the small case study."""
