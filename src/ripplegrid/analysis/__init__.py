"""What can be said of one case study."""
