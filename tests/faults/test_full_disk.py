"""A disk with no room left while people write: nothing acknowledged is lost, reading goes on.

There is no small disk without being root; so the server may not let any file grow beyond a size,
which the store meets as it would a full disk: at whatever page it had come to. Then room is made,
and it goes on without being started again.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
from uuid import uuid4

import pytest

from tests import databases, servers
from tests.faults.test_kill import WHAT_IS_THERE

pytestmark = pytest.mark.faults
NOT_SAVED = 500
LIMITED = """
import resource, sys
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[1]), resource.RLIM_INFINITY))
sys.argv = ["ripplegrid", *sys.argv[2:]]
from ripplegrid.cli.app import main
main()
"""
BIG = """
import os
from ripplegrid.web.cases.models import Attachment, Case
case = Case.objects.get()
for n in range(24):
    Attachment.objects.create(case=case, evidence="x", name=f"{n}.bin", media_type="x/y",
                              size=1 << 20, digest=f"{n:064}", content=os.urandom(1 << 20))
"""


def limit(pid: int, size: int) -> None:
    """From now on no file of this process grows beyond so many bytes."""
    resource.prlimit(pid, resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))


def largest(folder) -> int:
    return max(file.stat().st_size for file in folder.rglob("*") if file.is_file())


def test_what_was_acknowledged_is_there_and_it_goes_on_when_there_is_room(tmp_path):
    settings = databases.empty("sqlite", tmp_path)
    acknowledged, refused = ["a"], []
    with servers.Running(settings) as server:
        servers.run(settings, servers.MAKE_CASE)
        client = server.browser()
        token = client.get("/cases/case/changes.json").json()["token"]

        def add() -> bool:
            entry = str(uuid4())
            answer = servers.add_entry(client, token, "case", entry)
            saved = answer.status_code == 201
            (acknowledged if saved else refused).append(entry)
            assert saved or answer.status_code >= NOT_SAVED
            return saved

        for more in (0, 9_000, 70_000):
            assert all(add() for _ in range(3))
            limit(server.process.pid, largest(tmp_path) + more)
            while add():
                assert len(acknowledged) < 2000, "the disk never became full"
            assert not add()
            page = client.get("/cases/case/grid/")
            assert page.status_code == 200
            assert "What happened" in page.text
            limit(server.process.pid, resource.RLIM_INFINITY)
        assert all(add() for _ in range(3))
    there = json.loads(servers.run(settings, WHAT_IS_THERE))
    assert sorted(acknowledged) == there["entries"]
    assert not set(refused) & set(there["entries"])
    assert there["bad"] == []


def backup(settings, *, to, most=1 << 40):
    return subprocess.Popen(
        [sys.executable, "-c", LIMITED, str(most), "backup", "--to", str(to)],
        env=servers.environment(settings), stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        text=True,
    )  # fmt: skip


def test_a_backup_that_finds_no_room_or_is_killed_leaves_no_half_file(tmp_path):
    (tmp_path / "data").mkdir()
    settings = databases.empty("sqlite", tmp_path / "data")
    made = "from django.core.management import call_command\ncall_command('migrate', verbosity=0)\n"
    servers.run(settings, made + servers.MAKE_CASE + BIG)
    kept = tmp_path / "kept"
    full = backup(settings, to=kept / "full.zip", most=3 << 20)
    told = full.communicate(timeout=servers.PATIENCE)
    assert full.returncode != 0, told
    assert list(kept.iterdir()) == []

    killed = backup(settings, to=kept / "killed.zip")
    while not list(kept.glob(".killed.zip.*")):
        assert killed.poll() is None, killed.communicate()
    killed.kill()
    killed.communicate(timeout=servers.PATIENCE)
    assert not (kept / "killed.zip").exists()

    whole = backup(settings, to=kept / "killed.zip")
    assert whole.communicate(timeout=servers.PATIENCE)
    assert whole.returncode == 0
    assert [file.name for file in kept.iterdir()] == ["killed.zip"]
