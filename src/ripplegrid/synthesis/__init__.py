"""What can be said of several case studies; so far which of them to choose."""
