"""What a document is written as, a module each; they take the parts of a document and no more."""
