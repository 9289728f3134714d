"""What is sent to somebody by a link and answered without an account."""
