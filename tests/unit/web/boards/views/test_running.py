"""The pages of those who run a board."""

from uuid import uuid4

import pytest

from ripplegrid.web.boards.actions.posting import send
from ripplegrid.web.boards.models import Board
from ripplegrid.web.boards.posts import Said, new_ticket
from ripplegrid.web.boards.queries import sheet_of
from ripplegrid.web.cases.graph import load
from ripplegrid.web.cases.models import Case

BOARDS = "/cases/case/boards/"


@pytest.fixture
def here(board):
    return f"{BOARDS}{board.pk}/"


def sheet(board):
    return sheet_of(Board.objects.get(pk=board.pk))


def test_a_board_is_opened_from_an_empty_page(case, browser):
    assert "No board yet" in browser.get(BOARDS).content.decode()
    assert browser.get(f"{BOARDS}open/").status_code == 200
    data = {"change_id": str(uuid4()), "own": "What changed for you?", "offered": ["anonymous"],
            "held": "yes", "hours": "2"}  # fmt: skip
    answer = browser.post(f"{BOARDS}open/", data, follow=True)
    page = answer.content.decode()
    assert "What changed for you?" in page
    assert "<svg" in page
    assert "style=" not in page
    assert "only works on this computer" not in page  # the tests' address is a name
    assert "What changed for you?" in browser.get(BOARDS).content.decode()


def test_what_is_missing_is_said(case, browser):
    answer = browser.post(f"{BOARDS}open/", {"change_id": str(uuid4()), "help": "Sam"})
    assert answer.status_code == 422
    assert "Sam" in answer.content.decode()


def test_held_posts_are_shown_together_and_hidden_with_a_reason(
    open_one, phone_of, browser, wall_of
):
    board = open_one(held=True)
    here = f"{BOARDS}{board.pk}/"
    phone_of(board).send("one")
    phone_of(board).send("two")
    assert "one" not in wall_of(board)
    assert "2 wait for you" in browser.get(f"{here}news/").content.decode()
    page = browser.get(here).content.decode()
    assert page.index('id="waiting"') < page.index("<figure")  # on a phone they come first
    browser.post(f"{here}show/", {"post": list(sheet(board))})
    assert "one" in wall_of(board)
    post_id = next(p.id for p in sheet(board).values() if p.said.text == "one")
    assert browser.get(f"{here}hide/{post_id}/").status_code == 200
    assert browser.post(f"{here}hide/{post_id}/", {"why": ""}).status_code == 422
    browser.post(f"{here}hide/{post_id}/", {"change_id": str(uuid4()), "why": "a name"})
    assert "one" not in wall_of(board)
    assert "a name" in browser.get(here).content.decode()
    assert browser.get(f"{here}hide/nothing/").status_code == 404


def test_a_worry_reaches_those_who_run_it_and_nobody_else(board, phone, browser, wall_of, here):
    phone.send("I am afraid at home", worry="on")
    assert "somebody is worried" in browser.get(f"{here}news/").content.decode().replace(
        "1 person is worried", "somebody is worried"
    )
    assert "I am afraid at home" in browser.get(here).content.decode()
    assert "I am afraid at home" not in wall_of(board)


def test_holding_can_be_turned_on_in_trouble(board, phone, browser, here):
    browser.post(f"{here}hold/")
    phone.send("later")
    assert "Waits until" in phone.own()


def test_close_and_take_in(board, phone, browser, here, case):
    phone.send("I speak up now", led_text="Somebody asked me")
    assert "Close the board for good" in browser.get(here).content.decode()
    browser.post(f"{here}close/")
    page = browser.get(here).content.decode()
    assert "Take the ticked ones in" in page
    assert "<svg" not in page.split("<main")[1]
    answer = browser.post(f"{here}take-in/", {"post": list(sheet(board))}, follow=True)
    assert "1 post is in the case study now" in answer.content.decode()
    texts = {e.text for e in load(Case.objects.get(pk=case.id)).entries.values()}
    assert texts >= {"I speak up now", "Somebody asked me"}
    answer = browser.post(f"{here}take-in/", {}, follow=True)
    assert "No post was chosen" in answer.content.decode()
    assert "nothing to take in" in answer.content.decode()


def test_another_case_studys_board_is_not_there(board, browser):
    for path in ("", "news/", "hide/x/"):
        assert browser.get(f"/cases/other/boards/{board.pk}/{path}").status_code == 404
        assert browser.get(f"{BOARDS}nothing/{path}").status_code == 404


def test_the_page_does_not_look_like_somebody_elses_view(board, browser, here):
    assert "Back to your own view" not in browser.get(here).content.decode()


def test_a_closed_board_tells_who_posted_without_a_name_beside_no_words(open_one, owner, browser):
    board = open_one(asks_type=True)
    for kind in ["carer"] * 6 + ["manager"] * 5:
        send(board.pk, new_ticket(), Said(text="I saw it", type=kind))
    address = f"/cases/case/boards/{board.pk}/"
    assert "Who posted" not in browser.get(address).content.decode()
    browser.post(f"{address}close/")
    page = browser.get(address).content.decode()
    assert "Who posted without a name" in page
    assert [f": {number}</li>" in page for number in (6, 5)] == [True, True]
    assert page.count("I saw it") == 11
    assert page.count("Cares for somebody") == 1


def test_a_board_of_few_tells_nothing_of_their_kinds(open_one, owner, browser):
    board = open_one(asks_type=True)
    send(board.pk, new_ticket(), Said(text="I saw it", type="carer"))
    browser.post(f"/cases/case/boards/{board.pk}/close/")
    page = browser.get(f"/cases/case/boards/{board.pk}/").content.decode()
    assert "1 post. What kind of person wrote it is not told" in page
