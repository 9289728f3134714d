"""Settings of the web application."""
