"""The answers to the twelve questions, one module for those that belong together."""
