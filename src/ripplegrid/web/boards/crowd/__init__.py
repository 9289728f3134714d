"""What a whole room asks in the same second, answered in one go."""
