"""The forms of those who send a link, and of those who hold one."""
