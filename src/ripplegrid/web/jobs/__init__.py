"""Work that takes longer than a page may: one table of it, run by any number of processes."""
