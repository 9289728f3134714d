"""REFI-QDA, the exchange format of programs for qualitative analysis: codings and codebooks."""
