"""Case studies in the browser: their store, their changes and their pages."""
