"""The views of documents."""
