"""The guide's pages."""

from django.test import Client

from ripplegrid.web.guide.chapters import CHAPTERS


def test_the_contents_lead_to_every_chapter():
    page = Client().get("/guide/").content.decode()
    for chapter in CHAPTERS:
        assert f"/guide/{chapter.slug}/" in page


def test_there_is_no_other_chapter_and_nothing_to_send():
    assert Client().get("/guide/scores/").status_code == 404
    assert Client().post("/guide/").status_code == 405
