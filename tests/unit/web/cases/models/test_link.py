"""The rows of links."""

from django.utils import timezone

from ripplegrid.web.cases.models import Case, Pass, PassKind


def test_links_go_with_their_case_study(case, owner):
    row = Case.objects.get(pk=case.id)
    Pass.objects.create(case=row, kind=PassKind.WALL, given_by=owner, expires=timezone.now())
    row.delete()
    assert not Pass.objects.exists()
