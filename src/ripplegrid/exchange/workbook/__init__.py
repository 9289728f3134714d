"""The grid in Excel: our own workbook, and the plain form people already have."""

from ripplegrid.exchange.workbook.format import FORMAT

__all__ = ["FORMAT"]
