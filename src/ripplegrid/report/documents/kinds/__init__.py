"""The kinds of document, a module or folder each."""
