"""The addresses of letters."""

from django.urls import reverse


def test_what_holds_a_secret_says_nothing_of_the_case_study():
    assert reverse("own-page", args=["s"]) == "/yours/s/"
    assert reverse("asked-again", args=["s"]) == "/again/s/"
    assert reverse("asked-outside", args=["s"]) == "/outside/s/"
