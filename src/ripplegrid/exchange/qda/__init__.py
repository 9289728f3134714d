"""REFI-QDA, the exchange format of programs for qualitative analysis: codings and codebooks."""

from ripplegrid.exchange.qda.codebook import ReadCodebook, read_codebook, write_codebook
from ripplegrid.exchange.qda.project import codings_in

__all__ = ["ReadCodebook", "codings_in", "read_codebook", "write_codebook"]
