import json
import os
import signal
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest

COMMAND = [sys.executable, "-m", "ripplegrid"]


@pytest.fixture
def environment(tmp_path):
    """An environment in which the application keeps everything in a folder of the test."""
    kept = {k: v for k, v in os.environ.items() if k != "DATABASE_URL"}
    return {**kept, "RIPPLEGRID_DATA": str(tmp_path / "data"), "RIPPLEGRID_PORT": "0"}


def call(environment, *words):
    return subprocess.run(
        [*COMMAND, *words], capture_output=True, text=True, check=False, env=environment
    )


def test_the_library_and_the_command_load_no_web_and_no_engine():
    code = "import sys, ripplegrid, ripplegrid.cli; print(*sys.modules)"
    loaded = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout.split()
    assert not {"django", "uvicorn", "duckdb", "pyspark"} & set(loaded)


def test_doctor_says_when_there_is_nothing_yet_and_makes_nothing(environment):
    answer = call(environment, "doctor")
    assert answer.returncode == 1
    assert "There are no case studies in" in answer.stdout
    assert not Path(environment["RIPPLEGRID_DATA"]).exists()


def test_demo_shows_the_examples_behind_a_link_and_the_doctor_finds_all_well(environment):
    server = subprocess.Popen(
        [*COMMAND, "demo", "--no-browser"],
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        lines = iter(server.stdout.readline, "")
        link = next(line.strip() for line in lines if line.strip().startswith("http"))
        opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor())
        page = opener.open(link).read().decode()
        assert "Developing Evidence-Enriched Practice" in page
    finally:
        server.send_signal(signal.SIGINT)
        rest, _ = server.communicate(timeout=20)
    assert "Everything is saved." in rest
    assert server.returncode == 0
    answer = call(environment, "doctor", "--json")
    checks = json.loads(answer.stdout)
    assert [c["sentence"] for c in checks if not c["good"]] == []
    assert answer.returncode == 0


def test_a_setting_that_cannot_be_used_is_a_sentence(environment):
    answer = call({**environment, "RIPPLEGRID_PORT": "many"}, "demo")
    assert answer.returncode == 1
    assert "RIPPLEGRID_PORT" in answer.stderr
    assert "Traceback" not in answer.stderr


def test_a_missing_part_explains_itself(run, monkeypatch):
    monkeypatch.setattr("ripplegrid.cli.settings.find_spec", lambda name: None)
    answer = run("demo")
    assert answer.exit_code == 1
    assert "pip install 'ripplegrid[web]'" in answer.stderr
