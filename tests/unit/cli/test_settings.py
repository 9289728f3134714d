"""Settings on the command line."""

import pytest

from ripplegrid.cli import settings
from ripplegrid.errors import BadSetting


def test_what_is_said_on_the_command_line_counts(monkeypatch):
    monkeypatch.setenv("RIPPLEGRID_PORT", "8001")
    assert settings.environment(port=8002).port == 8002
    assert settings.environment(port=None).port == 8001


def test_a_value_that_cannot_be_used_is_told_in_a_sentence(monkeypatch):
    monkeypatch.setenv("RIPPLEGRID_PORT", "many")
    with pytest.raises(BadSetting, match="whole number"):
        settings.environment()
