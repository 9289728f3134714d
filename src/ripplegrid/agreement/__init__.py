"""What can be said of two or more coders."""
