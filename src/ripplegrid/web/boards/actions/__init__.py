"""The only writers of boards: what those who post do, and what those who run a board do."""
