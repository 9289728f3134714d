"""What people fill in: those who open a board, and those who post on it."""
