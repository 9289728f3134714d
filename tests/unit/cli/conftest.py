import pytest
from click.testing import CliRunner

from ripplegrid.cli import main
from ripplegrid.exchange.examples import load
from ripplegrid.exchange.registry import write_file


@pytest.fixture
def run():
    """Run the command with these words; gives exit code, output and errors."""

    def call(*words):
        return CliRunner().invoke(main, [str(word) for word in words])

    return call


@pytest.fixture
def deep(tmp_path):
    """The case file of an example."""
    path = tmp_path / "deep.json"
    write_file(load("deep"), path)
    return path
