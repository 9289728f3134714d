"""Sending a link by e-mail."""

from ripplegrid.web.letters import mail


def test_it_is_sent_to_one_address(settings, mailoutbox):
    assert mail.send("ann@example.org", "Subject", "Text")
    assert [(m.to, m.subject, m.body) for m in mailoutbox] == [
        (["ann@example.org"], "Subject", "Text")
    ]


def test_without_a_server_for_mail_nothing_can_be_sent(settings):
    settings.EMAIL_URL = ""
    assert not mail.can_send()


def test_a_server_that_does_not_answer_is_no_error(settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT, settings.EMAIL_TIMEOUT = "127.0.0.1", 9, 1
    assert not mail.send("ann@example.org", "Subject", "Text")
