"""What the log never says."""

import logging

import pytest
from django.conf import settings

from ripplegrid.web.redaction import WithoutSecrets, redacted

SECRET = "gN3Pp1cXHq9JY0kQ2w-_AbCdEfGhIjKlMnOpQrStUv0"


@pytest.mark.parametrize("before", ["/post/", "/wall/", "/enter/", "/join/", "/mine/"])
def test_the_secret_of_no_link_is_logged(before):
    line = redacted(f"Internal Server Error: {before}{SECRET}/more/")
    assert SECRET not in line
    assert line == f"Internal Server Error: {before}…/more/"


def test_whose_post_it_was_about_is_not_logged_either():
    own = "0d5bb1de-5f0c-4a0b-9d5e-0e5f5c3c1c5a"
    assert redacted(f"/post/{SECRET}/own/{own}/take-back/") == "/post/…/take-back/"


@pytest.mark.parametrize(
    ("address", "logged"),
    [
        ("/sign-in/forgotten/1z-cabc12-0123456789abcdef01/", "/sign-in/forgotten/…/"),
        ("/sign-in/confirm/MQ:1abcde:0123456789abcdefgh/", "/sign-in/confirm/…/"),
        (f"/sign-in/?next=%2Fjoin%2F{SECRET}%2F", "/sign-in/?next=%2Fjoin%2F…%2F"),
    ],
)
def test_nor_is_what_opens_an_account(address, logged):
    assert redacted(f"Error: {address}") == f"Error: {logged}"


def test_other_lines_stay_as_they_are():
    line = "Not Found: /cases/0d5bb1de-5f0c-4a0b-9d5e-0e5f5c3c1c5a/entries/add/"
    assert redacted(line) == line


def test_a_line_is_redacted_with_its_values():
    record = logging.LogRecord("x", 40, "f", 1, "%s: %s", ("Error", f"/post/{SECRET}/"), None)
    assert WithoutSecrets().filter(record)
    assert record.getMessage() == "Error: /post/…/"


def test_every_line_of_ours_goes_through_it():
    assert all(
        "redacted" in handler["filters"] for handler in settings.LOGGING["handlers"].values()
    )
