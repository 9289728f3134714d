"""The rows of jobs."""

from ripplegrid.web.cases.models import Case
from ripplegrid.web.jobs.models import Job
from ripplegrid.web.keep.rows import steps_done, tables_after


def test_a_job_goes_with_its_case_study(case, job):
    Case.objects.get(pk=case.id).delete()
    assert not Job.objects.exists()


def test_jobs_are_in_no_backup_since_their_results_are_kept_for_a_day(job):
    names = {table._meta.label_lower for table in tables_after(steps_done())}
    assert "documents.template" in names
    assert "jobs.job" not in names
