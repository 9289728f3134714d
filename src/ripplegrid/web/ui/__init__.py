"""How every page looks: the base template, tokens, icons and template tags."""
