"""The pages of a case study, one module a page."""
