"""Who is let in, and what each role may do."""
