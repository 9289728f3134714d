"""Sending a link by e-mail, where the installation can send any."""

from __future__ import annotations

from smtplib import SMTPException

from django.conf import settings
from django.core.mail import EmailMessage


def can_send() -> bool:
    """Whether this installation sends e-mail."""
    return bool(settings.EMAIL_URL)


def send(to: str, subject: str, text: str) -> bool:
    """Send one message; False when the server for mail did not take it. The address is not kept."""
    try:
        EmailMessage(subject, text, to=[to]).send()
    except (OSError, SMTPException):
        return False
    return True
