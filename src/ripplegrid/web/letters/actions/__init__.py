"""Giving links to somebody, sending them and taking them back."""
