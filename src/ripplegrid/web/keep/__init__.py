"""Keeping an installation: whole copies of it, and bringing one back."""
