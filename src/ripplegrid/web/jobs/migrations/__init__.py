"""Update steps of the store."""
