"""Example case studies that come with Ripplegrid: told from public sources, or openly invented."""

from ripplegrid.exchange.examples.catalogue import load, load_synthesis, names

__all__ = ["load", "load_synthesis", "names"]
