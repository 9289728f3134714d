"""The settings a person can make, read from the environment once and in one place.

The table below is the whole list: settings.py reads it, and the reference pages are made from it.
"""

from __future__ import annotations

import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting: the name of its environment variable, its default, and what it is for."""

    name: str
    default: str
    sentence: str


SETTINGS: tuple[Setting, ...] = (
    Setting(
        "RIPPLEGRID_DATA",
        "~/.local/share/ripplegrid",
        "The folder that holds the case studies, the secret key and nothing else.",
    ),
    Setting("RIPPLEGRID_HOST", "127.0.0.1", "The address the application listens on."),
    Setting("RIPPLEGRID_PORT", "8420", "The port the application listens on."),
    Setting(
        "RIPPLEGRID_HOSTS",
        "",
        "Names under which browsers reach the application, with commas between them; "
        "this computer's own names are always allowed.",
    ),
    Setting(
        "DATABASE_URL",
        "",
        "A PostgreSQL database (postgresql://user:password@host:port/name) to use instead of "
        "the SQLite file in the data folder.",
    ),
    Setting(
        "RIPPLEGRID_SECRET_KEY",
        "",
        "The key that signs cookies; without it one is made and kept in the data folder.",
    ),
    Setting(
        "RIPPLEGRID_BACKUPS",
        "backups",
        "Where the server keeps a backup a day, the last seven of them: a folder, seen from the "
        "data folder; or no, to make none.",
    ),
    Setting(
        "RIPPLEGRID_LINK_MINUTES",
        "30",
        "How many minutes the one-time link printed at the start lets somebody in.",
    ),
    Setting(
        "RIPPLEGRID_HTTPS",
        "no",
        "Say yes when browsers reach the application by https: cookies are then kept to https.",
    ),
    Setting(
        "RIPPLEGRID_SHARED",
        "no",
        "Say yes when several people share this installation: everybody then has an account of "
        "their own and signs in with an e-mail address and a password.",
    ),
    Setting(
        "RIPPLEGRID_SIGN_UP",
        "no",
        "Say yes to let anybody make an account in shared use. Otherwise people come by "
        "invitation.",
    ),
    Setting(
        "RIPPLEGRID_EMAIL_URL",
        "",
        "How to send mail: smtp://user:password@host:587?from=ripplegrid@our.example, or smtps:// "
        "for a server that speaks TLS from the start. Without it nothing is sent, and links are "
        "handed over by people.",
    ),
    Setting(
        "RIPPLEGRID_DEBUG",
        "no",
        "Say yes to see errors in full while developing. Never where others can reach it.",
    ),
)

NO = frozenset({"no", "false", "0", "off"})
DEFAULTS: Mapping[str, str] = {setting.name: setting.default for setting in SETTINGS}


@dataclass(frozen=True, slots=True, kw_only=True)
class Environment:
    """The settings as values of their types."""

    data: Path
    host: str
    port: int
    hosts: tuple[str, ...]
    database_url: str
    secret_key: str
    backups: Path | None
    link_minutes: int
    https: bool
    shared: bool
    sign_up: bool
    email_url: str
    debug: bool

    @classmethod
    def read(cls, variables: Mapping[str, str] = os.environ) -> Environment:
        """Read the settings; raises ValueError with a sentence for a value that cannot be used."""
        said = {name: variables.get(name, "").strip() or DEFAULTS[name] for name in DEFAULTS}
        data = Path(said["RIPPLEGRID_DATA"]).expanduser().resolve()
        backups = Path(said["RIPPLEGRID_BACKUPS"]).expanduser()
        hosts = (name.strip() for name in said["RIPPLEGRID_HOSTS"].split(","))
        return cls(
            data=data,
            host=said["RIPPLEGRID_HOST"],
            port=_whole("RIPPLEGRID_PORT", said["RIPPLEGRID_PORT"], 65535),
            hosts=tuple(name for name in hosts if name),
            database_url=said["DATABASE_URL"],
            secret_key=said["RIPPLEGRID_SECRET_KEY"],
            backups=None if str(backups).casefold() in NO else data / backups,
            link_minutes=_whole(
                "RIPPLEGRID_LINK_MINUTES", said["RIPPLEGRID_LINK_MINUTES"], 60 * 24
            ),
            https=_yes("RIPPLEGRID_HTTPS", said["RIPPLEGRID_HTTPS"]),
            shared=_yes("RIPPLEGRID_SHARED", said["RIPPLEGRID_SHARED"]),
            sign_up=_yes("RIPPLEGRID_SIGN_UP", said["RIPPLEGRID_SIGN_UP"]),
            email_url=_mail("RIPPLEGRID_EMAIL_URL", said["RIPPLEGRID_EMAIL_URL"]),
            debug=_yes("RIPPLEGRID_DEBUG", said["RIPPLEGRID_DEBUG"]),
        )

    @property
    def only_here(self) -> bool:
        """Whether only browsers on this computer can reach it."""
        return self.host in {"localhost", "::1"} or self.host.startswith("127.")

    @property
    def database_file(self) -> Path:
        """The SQLite file of the data folder."""
        return self.data / "ripplegrid.sqlite3"

    @property
    def key_file(self) -> Path:
        """Where the key that signs cookies is kept."""
        return self.data / "secret.key"

    def key(self) -> str:
        """The key that signs cookies.

        Reading settings writes nothing: until ``prepare`` made the file, the key is of this
        process only, which is all that tests and one-off commands need.
        """
        if self.secret_key:
            return self.secret_key
        try:
            return self.key_file.read_text(encoding="ascii").strip() or secrets.token_urlsafe(48)
        except OSError:
            return secrets.token_urlsafe(48)

    def prepare(self, *, key: str = "") -> None:
        """Make the data folder and the key in it; they and all that follows are its owner's.

        ``key`` is a key that was there before, as after a restore; without one it is a new one.
        """
        os.umask(0o077)
        self.data.mkdir(mode=0o700, parents=True, exist_ok=True)
        if self.secret_key or self.key_file.exists():
            return
        made = self.key_file.with_name(f"secret.{os.getpid()}.new")
        descriptor = os.open(made, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w", encoding="ascii") as file:
            file.write((key or secrets.token_urlsafe(48)) + "\n")
            file.flush()
            os.fsync(file.fileno())
        try:
            os.link(made, self.key_file)  # unlike rename, never replaces another process's key
        except FileExistsError:
            pass
        finally:
            made.unlink()
        for folder in (self.data, self.data.parent):
            write_names_down(folder)


def write_names_down(folder: Path) -> None:
    """Wait until the disk holds which files a folder has.

    Syncing a file keeps what is in it, and not its name: after a power cut it can be gone.
    """
    try:
        descriptor = os.open(folder, os.O_RDONLY)
    except OSError:
        return  # Windows opens no folder, and a parent may be closed to us
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _whole(name: str, text: str, most: int) -> int:
    if text.isdecimal() and int(text) <= most:
        return int(text)
    raise ValueError(f"{name} is “{text}”; it should be a whole number up to {most}.")


def _mail(name: str, text: str) -> str:
    if not text:
        return ""
    parts = urlsplit(text)
    if parts.scheme in {"smtp", "smtps"} and parts.hostname and "from=" in parts.query:
        return text
    raise ValueError(f"{name} should look like smtp://user:password@host:587?from=name@our.example")


def _yes(name: str, text: str) -> bool:
    answer = text.casefold()
    if answer in {"yes", "true", "1", "on"}:
        return True
    if answer in NO:
        return False
    raise ValueError(f"{name} is “{text}”; it should be yes or no.")
