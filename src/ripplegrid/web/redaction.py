"""Keeping the secrets of links, and whose post an address is of, out of every line of the log."""

from __future__ import annotations

import logging
import re

SECRET = re.compile(
    r"(/(?:post|wall|enter)/|/sign-in/(?:forgotten|confirm)/|(?:/|%2F)(?=[\w-]{43}(?:/|%|\b)))"
    r"[\w:-]{16,}(/own/[\w-]+)?"
)
"""An address that lets its holder do something; with it goes which of their posts it is of."""


def redacted(text: str) -> str:
    """A text without the secrets of the addresses in it.

    Example:
        >>> redacted("Internal Server Error: /post/gN3Pp1cXHq9JY0kQ2w/own/0d5b/")
        'Internal Server Error: /post/…/'
    """
    return SECRET.sub(r"\1…", text)


class WithoutSecrets(logging.Filter):
    """Lets every line through, without the secrets in it."""

    def filter(self, record: logging.LogRecord) -> bool:
        record.msg, record.args = redacted(record.getMessage()), ()
        return True
