"""What people fill in. A form turns what was typed into records of the model."""
