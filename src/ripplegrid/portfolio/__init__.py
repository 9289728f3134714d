"""What can be said of very many case studies."""
