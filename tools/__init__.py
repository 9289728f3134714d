"""Checks and generators for this repository; never shipped, never imported by the library."""
