"""``backup`` and ``restore`` as somebody types them."""

import json
import os
import subprocess
import sys

COMMAND = [sys.executable, "-m", "ripplegrid"]


def call(tmp_path, *words):
    kept = {k: v for k, v in os.environ.items() if k != "DATABASE_URL"}
    environment = {**kept, "RIPPLEGRID_DATA": str(tmp_path / "data")}
    return subprocess.run(
        [*COMMAND, *words], capture_output=True, text=True, check=False, env=environment
    )


def prepared(tmp_path):
    code = (
        "from ripplegrid.web.environment import Environment\n"
        "from ripplegrid.web.server import prepare\n"
        f"import os; os.environ['RIPPLEGRID_DATA'] = {str(tmp_path / 'data')!r}\n"
        "prepare(Environment.read(), say=print)\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_without_being_told_where_a_backup_goes_to_the_folder_of_backups(tmp_path):
    prepared(tmp_path)
    answer = call(tmp_path, "backup")
    assert answer.returncode == 0, answer.stderr
    (file,) = (tmp_path / "data" / "backups").iterdir()
    assert str(file) in answer.stdout
    back = call(tmp_path, "restore", str(file), "--data", str(tmp_path / "new"))
    assert back.returncode == 0, back.stderr
    assert "ripplegrid serve --data" in back.stdout
    assert (tmp_path / "new" / "secret.key").read_text() == (
        tmp_path / "data" / "secret.key"
    ).read_text()


def test_programs_are_told_in_json(tmp_path):
    prepared(tmp_path)
    said = json.loads(call(tmp_path, "backup", "--json").stdout)
    assert said.keys() == {"file", "case_studies", "rows", "bytes"}


def test_a_file_that_is_not_there_is_a_wrong_use_of_the_command(tmp_path):
    assert call(tmp_path, "restore", str(tmp_path / "none.zip")).returncode == 2
