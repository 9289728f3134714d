"""An older store is backed up, brought back and brought up to date."""

from tests import servers
from tests.unit.web.keep.installations import call, prepared

OLD = """
from django.core.management import call_command
for app in ("contenttypes", "auth", "sessions"):
    call_command("migrate", app, verbosity=0)
call_command("migrate", "accounts", "0001", verbosity=0)
call_command("migrate", "cases", "0001", verbosity=0)
from django.db import connection
from django.utils import timezone
from django.db.migrations.executor import MigrationExecutor
from ripplegrid.web.cases import chain
state = MigrationExecutor(connection).loader.project_state(
    [("accounts", "0001_initial"), ("cases", "0001_initial")]).apps
Person, Case = state.get_model("accounts", "Person"), state.get_model("cases", "Case")
person = Person.objects.create(handle="local", shown="You", password="!")
Case.objects.create(id="old", title="Bûsnes cynnar")
state.get_model("cases", "Membership").objects.create(case_id="old", person=person, role="owner")
"""
TITLE = """
from ripplegrid.web.cases.models import Case, Membership
print(Case.objects.get().title, Membership.objects.get().contributor == "")
"""


def test_a_copy_from_before_an_update_is_brought_up_to_date(any_database, tmp_path):
    old, new, file = any_database(), any_database(), tmp_path / "old.zip"
    servers.run(old, OLD)
    assert call(old, "backup", "--to", str(file)).returncode == 0
    answer = call(new, "restore", str(file))
    assert answer.returncode == 0, answer.stderr
    assert servers.run(new, TITLE).strip() == "Bûsnes cynnar True"


def test_a_start_after_an_update_backs_up_first(any_database, tmp_path):
    old = {**any_database(), "RIPPLEGRID_BACKUPS": str(tmp_path / "kept")}
    servers.run(old, OLD)
    assert "everything was backed up to" in prepared(old)
    (file,) = (tmp_path / "kept").iterdir()
    assert servers.run(old, TITLE).strip() == "Bûsnes cynnar True"
    assert prepared(old) == ""
    new = any_database()
    assert call(new, "restore", str(file)).returncode == 0
