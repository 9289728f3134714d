"""Example case studies that come with Ripplegrid: told from public sources, or openly invented."""

from ripplegrid.exchange.examples.catalogue import load, names

__all__ = ["load", "names"]
