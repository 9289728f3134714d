"""The file of a backup: a ZIP archive with a manifest that names every member and its digest."""

from __future__ import annotations

import hashlib
import json
import os
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from ripplegrid.errors import DamagedBackup
from ripplegrid.web.keep.rows import Step

FORMAT = "ripplegrid.backup"
VERSION = 1
MANIFEST = "manifest.json"
KEY = "secret.key"
PART = 1 << 20


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a backup says of itself."""

    made: str
    by: str
    steps: tuple[Step, ...]
    digests: dict[str, str]


@dataclass
class Writing:
    """An archive that is being written; members get their digests as they come."""

    archive: zipfile.ZipFile
    members: dict[str, dict[str, Any]] = field(default_factory=dict)

    def add(self, name: str, parts: Iterable[bytes]) -> int:
        """One member, written part by part; gives how many parts."""
        digest, size, count = hashlib.sha256(), 0, 0
        with self.archive.open(name, "w", force_zip64=True) as member:
            for part in parts:
                member.write(part)
                digest.update(part)
                size, count = size + len(part), count + 1
        self.members[name] = {"sha256": digest.hexdigest(), "size": size}
        return count

    def finish(self, steps: Iterable[Step]) -> None:
        """Write the manifest, the last member."""
        manifest = {
            "format": FORMAT,
            "version": VERSION,
            "made": datetime.now(UTC).isoformat(timespec="seconds"),
            "by": _maker(),
            "steps": [list(step) for step in steps],
            "files": self.members,
        }
        text = json.dumps(manifest, ensure_ascii=False, indent=2) + "\n"
        self.archive.writestr(MANIFEST, text)


def _maker() -> str:
    try:
        return f"Ripplegrid {version('ripplegrid')}"
    except PackageNotFoundError:
        return "Ripplegrid (run from its source)"


@contextmanager
def writing(file: Path) -> Iterator[Writing]:
    """A new archive that only its owner can read, on the disk when the block ends."""
    descriptor = os.open(file, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w+b") as raw:
        with zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED) as archive:
            yield Writing(archive)
        raw.flush()
        os.fsync(raw.fileno())


@contextmanager
def reading(file: Path) -> Iterator[tuple[zipfile.ZipFile, Manifest]]:
    """An archive of which every byte was looked at first; raises DamagedBackup."""
    try:
        with zipfile.ZipFile(file) as archive:
            manifest = _manifest(archive)
            for name, digest in manifest.digests.items():
                if _digest(archive, name) != digest:
                    raise DamagedBackup(file=file.name, what=f"“{name}” is not as it was written")
            yield archive, manifest
    except (zipfile.BadZipFile, EOFError, KeyError, NotImplementedError, ValueError) as error:
        raise DamagedBackup(file=file.name, what="it is cut short, or no backup at all") from error


def _manifest(archive: zipfile.ZipFile) -> Manifest:
    said = json.loads(archive.read(MANIFEST))
    if said["format"] != FORMAT or said["version"] != VERSION:
        raise ValueError("another format")
    digests = {name: member["sha256"] for name, member in said["files"].items()}
    if sorted([*digests, MANIFEST]) != sorted(archive.namelist()):
        raise ValueError("members come and go")
    steps = tuple((app, name) for app, name in said["steps"])
    return Manifest(said["made"], said["by"], steps, digests)


def _digest(archive: zipfile.ZipFile, name: str) -> str:
    digest = hashlib.sha256()
    with archive.open(name) as member:
        while part := member.read(PART):
            digest.update(part)
    return digest.hexdigest()
