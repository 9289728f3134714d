"""The addresses of boards."""

from django.urls import reverse


def test_what_holds_a_secret_says_nothing_of_the_case_study():
    assert reverse("post-board", args=["s"]) == "/post/s/"
    assert reverse("post-take-back", args=["s", "p"]) == "/post/s/own/p/take-back/"
    assert reverse("wall", args=["s"]) == "/wall/s/"
