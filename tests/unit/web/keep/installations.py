"""Installations in processes of their own, as the command line meets them."""

import json
import subprocess
import sys
import zipfile

from tests import servers

FILL = (
    servers.MAKE_CASE
    + """
from hashlib import sha256
from django.utils import timezone
from ripplegrid.model.changes import SayOfEntry
from ripplegrid.web.cases import passes
from ripplegrid.web.cases.actions import act
from ripplegrid.web.cases.models import Attachment, Case, Pass, PassKind
person = local_person()
case = Case.objects.get()
telling = make.telling("a", "v", quotation="Diolch — “ŵ” 🙂")
act(person, "case", SayOfEntry(telling=telling, voice=make.voice("v")))
Attachment.objects.create(case=case, evidence="x", name="a.bin", media_type="x/y", size=256,
                          digest=sha256(bytes(range(256))).hexdigest(), content=bytes(range(256)))
given = passes.give(Pass(case=case, kind=PassKind.POST, given_by=person))
print(passes.secret_of(given))
"""
)
OPEN = """
from ripplegrid.web.cases import passes
from ripplegrid.web.cases.models import PassKind
print(passes.opened({secret!r}, PassKind.POST).case_id)
"""


def call(settings, *words):
    """Run the command ``ripplegrid`` on an installation."""
    return subprocess.run(
        [sys.executable, "-m", "ripplegrid", *words],
        env=servers.environment(settings), capture_output=True, text=True, check=False,
    )  # fmt: skip


def prepared(settings):
    """An installation that was started once."""
    code = (
        "from ripplegrid.web.environment import Environment\n"
        "from ripplegrid.web.server import prepare\n"
        "prepare(Environment.read(), say=print)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        env=servers.environment(settings), capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout


def digests(file):
    """What a backup holds, by member."""
    with zipfile.ZipFile(file) as archive:
        files = json.loads(archive.read("manifest.json"))["files"]
        return {name: member["sha256"] for name, member in files.items()}
