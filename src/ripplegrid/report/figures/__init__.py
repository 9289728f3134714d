"""Accessible pictures of a case study, the same for page, document and file."""
