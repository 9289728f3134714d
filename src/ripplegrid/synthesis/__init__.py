"""What can be said of several case studies."""
