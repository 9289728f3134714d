"""The writers of jobs."""
