"""What changes what documents look like for a team."""
