import click
import pytest
from click.testing import CliRunner

from ripplegrid.cli import main
from ripplegrid.cli.app import Entrance
from ripplegrid.errors import MissingRecord

COMMANDS = sorted(main.commands)


def test_the_commands_are_these():
    assert COMMANDS == [
        "agree", "analyse", "backup", "check", "compare", "convert", "demo", "doctor", "figure",
        "let-in", "report", "restore", "select", "serve", "synthesise",
    ]  # fmt: skip


@pytest.mark.parametrize("name", COMMANDS)
def test_every_help_says_what_it_does_and_has_an_example(run, name):
    answer = run(name, "--help")
    assert answer.exit_code == 0
    assert f"Example:  ripplegrid {name}" in answer.output


def test_a_wrong_call_ends_with_2(run):
    assert run("no-such-command").exit_code == 2
    assert run("check").exit_code == 2
    assert run("check", "no-such-file.json").exit_code == 2


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (MissingRecord(what="entry", id="e1"), "There is no entry with the id e1.\nIt may have"),
        (OSError(28, "No space left on device", "a.json"), "No space left on device (a.json)."),
        (ZeroDivisionError("oh"), "Ripplegrid made a mistake: ZeroDivisionError: oh."),
    ],
)
def test_what_goes_wrong_is_a_sentence_on_standard_error_and_ends_with_1(error, said):
    @click.group(cls=Entrance)
    def group(): ...

    @group.command()
    def fail():
        raise error

    answer = CliRunner().invoke(group, ["fail"])
    assert answer.exit_code == 1
    assert said in answer.stderr
    assert answer.stdout == ""
    assert "Traceback" not in answer.output
