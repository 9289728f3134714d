"""The terminal entrance."""

from ripplegrid.cli.app import main

__all__ = ["main"]
