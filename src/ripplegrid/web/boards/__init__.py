"""Boards: one prompt of one case study, open for posts from people without an account."""
