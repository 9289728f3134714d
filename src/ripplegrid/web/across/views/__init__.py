"""What pages of a synthesis answer with."""
