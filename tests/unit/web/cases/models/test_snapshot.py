"""The rows of named states."""

from ripplegrid.web.cases.models import Case, Snapshot


def test_a_name_outlives_who_gave_it(case, owner):
    row = Case.objects.get(pk=case.id)
    made = Snapshot.objects.create(case=row, number=1, name="Before the workshop", made_by=owner)
    owner.delete()
    made.refresh_from_db()
    assert (made.name, made.made_by) == ("Before the workshop", None)
