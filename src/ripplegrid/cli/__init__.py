"""The terminal entrance."""
