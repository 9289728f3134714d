"""The pages of a board: for those who run it, for a phone, and for a wall."""
