"""The page behind the link, as a phone without scripts uses it."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone

from ripplegrid.web.boards.actions.running import close, hide
from ripplegrid.web.boards.models import Board
from ripplegrid.web.boards.posts import new_ticket
from ripplegrid.web.boards.queries import sheet_of
from ripplegrid.web.cases.models import Case, Pass


def posts(board):
    return list(sheet_of(Board.objects.get(pk=board.pk)).values())


def test_it_says_right_under_the_box_what_happens_with_what_people_write(open_one, phone_of):
    board = open_one(held=True, help="Ring Sam on 555")
    page = phone_of(board).client.get(phone_of(board).address).content.decode()
    box, promise = page.index("<textarea"), page.index('id="promise"')
    told = page[promise : page.index("<details", promise)]
    assert box < promise < page.index("<details", promise) < page.index("Send</button>")
    for words in ("read it first", "take it back", "nobody knows whose it is", "give you away",
                  "find you to help you", "Ring Sam on 555", "Better letters"):  # fmt: skip
        assert words in told


def test_send_change_take_back_on_one_phone(board, phone):
    answer = phone.send("I speak up now", levels=["group"], direction="mixed")
    assert answer.status_code == 302
    assert "Sent." in phone.own()
    (post_id,) = phone.post_ids()
    edit = f"{phone.address}own/{post_id}/"
    page = phone.client.get(edit).content.decode()
    assert re.search(r'value="mixed"[^>]*checked', page)
    data = {"ticket": new_ticket(), "text": "Better said", "attribution": "anonymous"}
    assert phone.client.post(edit, data).status_code == 302
    assert "Better said" in phone.own()
    assert "Take it back?" in phone.client.get(f"{edit}take-back/").content.decode()
    assert phone.client.post(f"{edit}take-back/").status_code == 302
    assert posts(board) == []
    assert "Nothing from this phone" in phone.own()


def test_several_posts_on_one_phone_have_nothing_in_common(board, phone):
    for text in ("one", "two", "three"):
        phone.send(text)
    assert len(phone.post_ids()) == 3
    assert len({post.token for post in posts(board)}) == 3


def test_another_phone_finds_nothing(board, phone, phone_of):
    phone.send()
    (post_id,) = phone.post_ids()
    other = phone_of(board)
    for path in (f"own/{post_id}/", f"own/{post_id}/take-back/"):
        data = {"ticket": new_ticket(), "text": "stolen", "attribution": "anonymous"}
        assert other.client.get(other.address + path).status_code == 404
        assert other.client.post(other.address + path, data).status_code == 404
    assert [post.said.text for post in posts(board)] == ["I speak up now"]


def test_pressing_send_twice_is_one_post(board, phone):
    ticket = phone.ticket()
    assert phone.send(ticket=ticket).status_code == 302
    assert phone.send(ticket=ticket).status_code == 302
    assert len(posts(board)) == 1


def test_the_same_form_with_other_words_keeps_the_first_and_loses_nothing(board, phone, phone_of):
    ticket = phone.ticket()
    phone.send("first", ticket)
    elsewhere = phone_of(board)  # the answer to the first never came
    answer = elsewhere.send("second", ticket)
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "second" in page
    assert ticket not in page
    assert "first" in elsewhere.own()
    assert [post.said.text for post in posts(board)] == ["first"]


def test_what_is_wrong_comes_back_filled(phone):
    answer = phone.send("", for_whom="carers", attribution="named")
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Nothing is lost" in page
    assert 'value="carers"' in page


def test_a_closed_board_gives_the_words_back(board, phone, owner):
    phone.send()
    (post_id,) = phone.post_ids()
    ticket = phone.ticket()
    close(owner, board)
    late = phone.send("too late", ticket)
    assert late.status_code == 409
    assert "too late" in late.content.decode()
    data = {"ticket": new_ticket(), "text": "new words", "attribution": "anonymous"}
    changed = phone.client.post(f"{phone.address}own/{post_id}/", data)
    assert changed.status_code == 409
    assert "new words" in changed.content.decode()
    assert phone.client.post(f"{phone.address}own/{post_id}/take-back/").status_code == 409
    assert "closed" in phone.client.get(phone.address).content.decode()
    assert "nobody can tell" in phone.own()


def test_an_author_reads_why_their_post_was_taken_off(board, phone, owner):
    phone.send()
    hide(owner, board, phone.post_ids()[0], "A nurse is named in it")
    assert "A nurse is named in it" in phone.own()


@pytest.mark.parametrize("path", ["", "own/", "own/x/", "own/x/take-back/"])
def test_no_other_link_opens_it(db, client, path):
    assert client.get(f"/post/{'A' * 43}/{path}").status_code == 404


def test_what_people_write_is_never_taken_for_markup(board, phone, wall_of):
    bad = "<script>alert(1)</script>"
    phone.send(bad, led_text=bad, name=bad, attribution="named", for_whom=bad)
    for page in (phone.own(), wall_of(board), phone.client.get(phone.address).content.decode()):
        assert bad not in page


def test_it_works_until_its_time_is_over(board, phone):
    phone.send()
    Board.objects.filter(pk=board.pk).update(until=timezone.now() - timedelta(seconds=1))
    assert "closed" in phone.client.get(phone.address).content.decode()
    assert [post.token for post in posts(board)] == [""]


def test_a_post_asks_the_store_for_nothing_but_what_it_is_written_to(
    board, phone, django_assert_num_queries
):
    tickets = [phone.ticket(), phone.ticket()]
    phone.send(ticket=tickets[0])
    with django_assert_num_queries(5):  # a savepoint and its end, the board, the link, the sheet
        assert phone.send(ticket=tickets[1]).status_code == 302


def test_a_link_taken_back_or_a_case_study_gone_takes_no_post(board, phone, case):
    ticket = phone.ticket()
    Pass.objects.update(revoked=timezone.now())
    assert phone.send(ticket=ticket).status_code == 404
    Pass.objects.update(revoked=None)
    Case.objects.filter(pk=case.id).delete()
    assert phone.send(ticket=ticket).status_code == 404


def test_what_others_wrote_stands_beside_ones_own_and_nothing_that_may_not(
    board, owner, phone, phone_of
):
    phone.send("I speak up now")
    assert "Nothing from others" in phone.own()
    others = phone_of(board)
    others.send("The ward is quieter")
    others.send("Nobody may read this", worry="on")
    others.send("An advertisement")
    (third,) = [post for post in posts(board) if post.said.text == "An advertisement"]
    hide(owner, Board.objects.get(pk=board.pk), third.id, "It sells something")
    beside = phone.own().split("Beside yours")[1]
    assert "The ward is quieter" in beside
    for words in ("I speak up now", "Nobody may read this", "An advertisement"):
        assert words not in beside
