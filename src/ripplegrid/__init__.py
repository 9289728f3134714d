"""Ripplegrid: record, trace and compare what co-produced research changed."""
