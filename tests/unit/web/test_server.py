"""Starting the application as a person does."""

from __future__ import annotations

import socket
import subprocess
import sys

import httpx
import psutil
import pytest

from ripplegrid.errors import PortTaken
from ripplegrid.exchange import examples
from ripplegrid.web import server
from ripplegrid.web.environment import Environment
from tests import servers


def test_a_start_gives_a_link_that_works_once(any_database):
    with servers.Running(any_database()) as running:
        first = httpx.get(running.link)
        again = httpx.get(running.link)
        assert (first.status_code, first.headers["location"]) == (302, "/")
        assert again.status_code == 403
        assert "Content-Security-Policy" in again.headers
        assert running.stop() == ""


def test_a_session_outlives_a_restart(any_database):
    settings = any_database()
    with servers.Running(settings) as running:
        cookies = dict(running.browser().cookies)
        servers.run(settings, servers.MAKE_CASE)
    with servers.Running(settings) as again:
        answer = httpx.get(f"{again.address}/cases/case/changes.json", cookies=cookies)
        assert answer.status_code == 200


def test_a_demo_shows_the_examples_and_keeps_what_was_done_to_them(any_database):
    settings = any_database()
    for _ in range(2):
        with servers.Running(settings, "--demo") as running:
            used = psutil.Process(running.process.pid).memory_info().rss
            assert used < 300 * 2**20
    count = "from ripplegrid.web.cases.models import Case, Taken; "
    count += "print(Case.objects.count(), Taken.objects.count())"
    number = len(list(examples.names()))
    assert servers.run(settings, count).split() == [str(number + 1), str(number)]


def test_two_servers_may_start_at_the_same_moment(any_database):
    settings = any_database()
    commands = [
        subprocess.Popen(
            [sys.executable, "-c", _MIGRATE], env=servers.environment(settings),
            stderr=subprocess.PIPE, text=True,
        )
        for _ in range(3)
    ]  # fmt: skip
    assert [(one.communicate()[1], one.returncode) for one in commands] == [("", 0)] * 3


_MIGRATE = """
from ripplegrid.web.environment import Environment
from ripplegrid.web.server import prepare
prepare(Environment.read(), say=lambda sentence: None)
"""


def test_a_taken_port_is_told_in_a_sentence(any_database):
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        with pytest.raises(PortTaken, match=f"port {port} on 127.0.0.1"):
            server.listen("127.0.0.1", port)
        done = start(any_database(), "--port", str(port))
    assert (done.returncode, done.stdout) == (1, "")
    assert "Traceback" not in done.stderr
    assert f"--port {port + 1}" in done.stderr


def test_a_cloud_folder_is_refused_before_anything_is_made(tmp_path):
    data = tmp_path / "Dropbox" / "cases"
    done = start({"RIPPLEGRID_DATA": str(data)})
    assert done.returncode == 1
    assert "cloud service" in done.stderr
    assert not data.exists()


def test_what_others_can_reach_is_not_served_for_one_alone(any_database):
    done = start(any_database(), "--host", "0.0.0.0")
    assert done.returncode == 1
    assert "RIPPLEGRID_SHARED=yes" in done.stderr


def test_a_shared_installation_begins_with_its_administrator(any_database):
    settings = {**any_database(), "RIPPLEGRID_SHARED": "yes"}
    with servers.Running(settings) as running:
        client = running.browser()
        assert "Say who you are" in client.get("/you/begin/").text
    code = """
from ripplegrid.web.accounts.entrance import local_person, take_account
take_account(local_person(), shown="Ann", email="ann@our.example", password="seven quiet herons")
from ripplegrid.web.environment import Environment
from ripplegrid.web import server
from ripplegrid.web.environment import Environment
print(repr(server._new_secret(Environment.read())))
print(server.let_in(Environment.read(), "ann@our.example", say=print))
"""
    none, link = servers.run(settings, code).split()
    assert none == "''"
    assert "/enter/" in link


def start(settings, *arguments):
    return subprocess.run(
        [sys.executable, "-m", "ripplegrid.web.server", *arguments],
        env=servers.environment(settings), capture_output=True, text=True, check=False,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("host", "address"),
    [
        ("127.0.0.1", "http://127.0.0.1:80"),
        ("0.0.0.0", "http://127.0.0.1:80"),
        ("::", "http://[::1]:80"),
        ("::1", "http://[::1]:80"),
        ("grid.example", "http://grid.example:80"),
    ],
)
def test_the_address_is_one_a_browser_understands(host, address):
    assert server.web_address(host, 80) == address


def test_behind_https_the_address_is_the_name_people_know():
    said = {"RIPPLEGRID_HOSTS": "grid.example,other.example", "RIPPLEGRID_HTTPS": "yes"}
    assert server.public_address(Environment.read(said), 80) == "https://grid.example"
    plain = Environment.read({"RIPPLEGRID_HOSTS": "grid.example"})
    assert server.public_address(plain, 80) == "http://127.0.0.1:80"
