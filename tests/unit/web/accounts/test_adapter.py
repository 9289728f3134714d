"""How the account library is tied to our key."""

from __future__ import annotations

import pytest

from ripplegrid.web.accounts.adapter import SecondStepAdapter, network_of


def test_a_secret_is_kept_under_the_key_of_the_installation(settings):
    one = SecondStepAdapter()
    kept = one.encrypt("a secret")
    assert "a secret" not in kept
    assert one.decrypt(kept) == "a secret"
    settings.SECRET_KEY = "another"
    assert one.decrypt(kept) == ""


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("192.0.2.1", "192.0.2.250", True),
        ("192.0.2.1", "192.0.3.1", False),
        ("2001:db8:1::1", "2001:db8:1:ffff::2", True),
        ("2001:db8:1::1", "2001:db8:2::1", False),
        ("unknown", "unknown", True),
    ],
)
def test_addresses_of_one_house_are_one_network(one, other, same):
    assert (network_of(one) == network_of(other)) is same
