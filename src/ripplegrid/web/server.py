"""Starting the application: its folder, its database, its door and its socket, in that order."""

from __future__ import annotations

import argparse
import errno
import os
import socket
import sys
import webbrowser
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from typing import IO, Any

import django
import uvicorn
from uvicorn.supervisors import Multiprocess

from ripplegrid.errors import NobodyThere, OpenDoor, PortTaken, RipplegridError, UnsafeStore
from ripplegrid.web import checks
from ripplegrid.web.checks import Check
from ripplegrid.web.environment import Environment

APPLICATION = "ripplegrid.web.asgi:application"
EVERYWHERE = frozenset({"0.0.0.0", "::"})  # noqa: S104
GRACE = 3
"""Seconds that requests under way may take to end when the server is stopped."""


def serve(
    environment: Environment,
    *,
    workers: int = 1,
    open_browser: bool = False,
    demo: bool = False,
    say: Callable[[str], None],
) -> None:
    """Run the application until somebody stops it.

    Raises UnsafeStore where work could be lost, and PortTaken; nothing is served then.
    """
    if not (environment.only_here or environment.shared):
        raise OpenDoor(host=environment.host)
    prepare(environment, say=say)
    if demo:
        load_examples()
    listening = listen(environment.host, environment.port)
    address = public_address(environment, listening.getsockname()[1])
    secret = _new_secret(environment)
    link = f"{address}/enter/{secret}/" if secret else f"{address}/"
    say(_welcome(link, once=bool(secret), shared=environment.shared))
    say("Press Ctrl-C to stop.")
    if open_browser:
        webbrowser.open(link)
    try:
        with _kept_daily(environment, demo=demo):
            _run(listening, workers)
    except KeyboardInterrupt:
        pass
    finally:
        listening.close()
    say("Stopped. Everything is saved.")


def _welcome(link: str, *, once: bool, shared: bool) -> str:
    if not once:
        return f"Ripplegrid is running. People sign in here:\n\n    {link}\n"
    if shared:
        return (
            "Ripplegrid is running. This link makes whoever opens it the administrator "
            f"(it works once):\n\n    {link}\n"
        )
    return f"Ripplegrid is running. Open this link in your browser (it works once):\n\n    {link}\n"


def prepare(environment: Environment, *, say: Callable[[str], None]) -> None:
    """Make the store ready for this environment: its folder, settings, tables and checks."""
    if not environment.database_url:
        _stop_at(checks.place(environment.data), say)
    environment.prepare()
    os.environ["DJANGO_SETTINGS_MODULE"] = "ripplegrid.web.settings"
    os.environ["RIPPLEGRID_DATA"] = str(environment.data)
    os.environ["RIPPLEGRID_SHARED"] = "yes" if environment.shared else "no"
    if environment.hosts:
        os.environ["RIPPLEGRID_HOSTS"] = ",".join(environment.hosts)
    if environment.host in EVERYWHERE:
        if not environment.hosts:
            say("Note: others reach it only under the names given in RIPPLEGRID_HOSTS; none is.")
    else:
        os.environ["RIPPLEGRID_HOSTS"] = ",".join({*environment.hosts, environment.host})
    django.setup()
    from django.db import connections  # noqa: PLC0415  # only once the settings are known

    _stop_at(checks.store(environment.data), say)
    migrate(environment, say=say)
    connections.close_all()


def _stop_at(found: list[Check], say: Callable[[str], None]) -> None:
    for check in found:
        if not check.good and check.stops:
            raise UnsafeStore(sentence=check.sentence, hint=check.hint)
        if not check.good:
            say(f"Note: {check.sentence} {check.hint}")


def migrate(environment: Environment, *, say: Callable[[str], None]) -> None:
    """Bring the tables up to date, one process at a time; what was there is backed up before."""
    from django.core.management import call_command  # noqa: PLC0415

    with (environment.data / "migrate.lock").open("w", encoding="ascii") as file, _locked(file):
        if environment.backups and _update_waits():
            from ripplegrid.web.keep.daily import back_up_now  # noqa: PLC0415

            made = back_up_now(environment.backups, key=environment.key())
            say(f"An update is due. Before it, everything was backed up to {made}.")
        call_command("migrate", verbosity=0, interactive=False)


def _update_waits() -> bool:
    """Whether there are tables with work in them that an update would change."""
    from django.db import connection  # noqa: PLC0415
    from django.db.migrations.executor import MigrationExecutor  # noqa: PLC0415

    executor = MigrationExecutor(connection)
    done = any(app == "cases" for app, _ in executor.loader.applied_migrations)
    return done and bool(executor.migration_plan(executor.loader.graph.leaf_nodes()))


def _kept_daily(environment: Environment, *, demo: bool) -> AbstractContextManager[object]:
    """The work of each day while the server runs; the demo has nothing of anybody's."""
    if demo:
        return nullcontext()
    from django.db import connections  # noqa: PLC0415

    from ripplegrid.web.keep.daily import Daily  # noqa: PLC0415

    return Daily(environment.backups, key=environment.key(), done=connections.close_all)


@contextmanager
def _locked(file: IO[Any]) -> Iterator[None]:
    from django.db import connection  # noqa: PLC0415

    try:
        import fcntl  # noqa: PLC0415  # not on Windows, where a laptop runs one server
    except ImportError:
        yield
        return
    fcntl.flock(file, fcntl.LOCK_EX)
    if connection.vendor != "postgresql":
        yield
        return
    with connection.cursor() as cursor:  # servers on several computers share the database only
        cursor.execute("SELECT pg_advisory_lock(82704)")
        try:
            yield
        finally:
            cursor.execute("SELECT pg_advisory_unlock(82704)")


def load_examples() -> list[str]:
    """Take in the examples that are not there yet, case studies and synthesis; their titles."""
    from ripplegrid.exchange import examples  # noqa: PLC0415
    from ripplegrid.exchange.native import Gathered  # noqa: PLC0415
    from ripplegrid.web.accounts.entrance import local_person  # noqa: PLC0415
    from ripplegrid.web.cases.actions import create_case  # noqa: PLC0415
    from ripplegrid.web.cases.actions.bring import bring  # noqa: PLC0415
    from ripplegrid.web.cases.models import Case  # noqa: PLC0415

    person, loaded = local_person(), []
    for name in reversed(examples.names()):  # the newest stands first on the page
        study = examples.load(name)
        if not Case.objects.filter(pk=study.id).exists():
            create_case(person, study, came_from=f"example {name}")
            loaded.append(study.title)
    synthesis = examples.load_synthesis()
    if not Case.objects.filter(pk=synthesis.id).exists():
        bring(person, Gathered(synthesis), came_from="example six-projects")
        loaded.append(synthesis.title)
    return loaded


def listen(host: str, port: int) -> socket.socket:
    """A socket that listens there, so that a taken port is told before anything else."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host, port))
        listening.listen(2048)
    except OSError as error:
        listening.close()
        if error.errno == errno.EADDRINUSE:
            raise PortTaken(host=host, port=port, other=port + 1) from None
        raise
    listening.set_inheritable(True)
    return listening


def public_address(environment: Environment, port: int) -> str:
    """Where browsers reach the application: by its name when something in front speaks https."""
    if environment.https and environment.hosts:
        return f"https://{environment.hosts[0]}"
    return web_address(environment.host, port)


def web_address(host: str, port: int) -> str:
    """What to type into a browser on this computer."""
    here = {"0.0.0.0": "127.0.0.1", "::": "[::1]"}  # noqa: S104
    return f"http://{here.get(host, f'[{host}]' if ':' in host else host)}:{port}"


def _new_secret(environment: Environment) -> str:
    """The secret of the link of this start; none in shared use once people sign in."""
    from django.db import connections  # noqa: PLC0415

    from ripplegrid.web.accounts import entrance  # noqa: PLC0415

    person = entrance.first_administrator() if environment.shared else entrance.local_person()
    secret = entrance.make_link(person, minutes=environment.link_minutes) if person else ""
    connections.close_all()
    return secret


def let_in(
    environment: Environment,
    email: str,
    *,
    say: Callable[[str], None],
    without_second_step: bool = False,
) -> str:
    """A one-time link for somebody who is locked out, by their e-mail address.

    Without their second step only where it is asked for: they lost their phone and their codes.

    Raises NobodyThere when no account has it.
    """
    prepare(environment, say=say)
    from ripplegrid.web.accounts import entrance  # noqa: PLC0415

    person = entrance.person_of(email)
    if person is None:
        raise NobodyThere(email=email)
    if without_second_step:
        entrance.forget_second_step(person)
    secret = entrance.make_link(person, minutes=environment.link_minutes)
    return f"{public_address(environment, environment.port)}/enter/{secret}/"


def _run(listening: socket.socket, workers: int) -> None:
    config = uvicorn.Config(
        APPLICATION, workers=workers, lifespan="on", ws="none", log_level="warning",
        access_log=False, server_header=False, timeout_graceful_shutdown=GRACE,
    )  # fmt: skip
    if workers == 1:
        uvicorn.Server(config).run(sockets=[listening])
    else:
        Multiprocess(config, sockets=[listening]).run()


def main(arguments: list[str] | None = None) -> int:
    """``python -m ripplegrid.web.server``: what the command line does, for tests and services."""
    parser = argparse.ArgumentParser(prog="python -m ripplegrid.web.server")
    parser.add_argument("--data")
    parser.add_argument("--host")
    parser.add_argument("--port")
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--demo", action="store_true")
    given = parser.parse_args(arguments)
    said = {"RIPPLEGRID_DATA": given.data, "RIPPLEGRID_HOST": given.host}
    said["RIPPLEGRID_PORT"] = given.port
    environment = Environment.read({**os.environ, **{k: v for k, v in said.items() if v}})
    try:
        serve(environment, workers=given.workers, demo=given.demo, say=_say)
    except RipplegridError as error:
        sys.stderr.write(f"{error.sentence}\n{error.hint}\n")
        return 1
    return 0


def _say(sentence: str) -> None:
    sys.stdout.write(sentence + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
