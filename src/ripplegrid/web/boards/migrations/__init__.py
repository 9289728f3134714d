"""How the tables of the boards came to be."""
