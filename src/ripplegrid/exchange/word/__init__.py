"""The grid as a table in a Word document."""

from ripplegrid.exchange.word.format import FORMAT

__all__ = ["FORMAT"]
