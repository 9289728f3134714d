"""Several case studies looked at together: the pages of a synthesis."""
