"""What each change does to a draft, by noun: entries, links, merging, records."""
