"""What is written with a synthesis besides its changes."""
