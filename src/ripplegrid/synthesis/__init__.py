"""What can be said of several case studies: which to choose, and what they show together."""
