"""The pages of those who send links, and of those who hold them."""
