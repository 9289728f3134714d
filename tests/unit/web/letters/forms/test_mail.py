"""Where a link is sent by e-mail."""

from ripplegrid.web.letters.forms.mail import MailForm


def test_one_address_is_needed():
    assert MailForm({"to": "ann@example.org"}).is_valid()
    assert not MailForm({"to": "ann@example.org, ben@example.org"}).is_valid()
    assert not MailForm({}).is_valid()
