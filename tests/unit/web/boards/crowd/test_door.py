"""What a crowd asks is answered as the pages answer it, and all at once."""

import gzip
import re
from dataclasses import replace

import pytest
from django.test import Client

from ripplegrid.web.boards.actions.posting import change, withdraw
from ripplegrid.web.boards.actions.running import close
from ripplegrid.web.boards.models import Board
from ripplegrid.web.boards.pace import DEVICE
from ripplegrid.web.boards.posts import new_ticket, token_of
from ripplegrid.web.boards.queries import links_of, sheet_of
from ripplegrid.web.cases.models import Pass
from ripplegrid.web.cases.passes import revoke

FORM = "application/x-www-form-urlencoded"


def texts(board):
    return sorted(post.said.text for post in sheet_of(Board.objects.get(pk=board.pk)).values())


def test_a_post_is_answered_as_the_page_answers_it(hall, board, together):
    (quick,) = together(hall.post("one"))
    data = {"ticket": new_ticket(), "text": "two", "attribution": "anonymous"}
    slow = Client().post(hall.post_path, data)
    assert hall.pages.asked == 0
    assert (quick.status, quick.headers["location"]) == (slow.status_code, slow["location"])
    for name in ("cache-control", "referrer-policy", "x-robots-tag"):
        assert quick.headers[name] == slow[name]
    assert set(quick.cookies) == set(slow.cookies)
    for name, cookie in quick.cookies.items():
        there = slow.cookies[name]
        for word in ("HttpOnly", "SameSite=Lax", f"Path={hall.post_path}", there["samesite"]):
            assert word in cookie
    assert texts(board) == ["one", "two"]


def test_all_who_press_send_at_once_are_kept_in_a_few_writes(hall, board, together):
    answers = together(*(hall.post(f"seat {n:03}") for n in range(200)))
    assert {answer.status for answer in answers} == {302}
    assert texts(board) == [f"seat {n:03}" for n in range(200)]
    assert Board.objects.get(pk=board.pk).edition <= 5
    assert hall.pages.asked == 0


def test_the_same_form_sent_twice_is_one_post(hall, board, together):
    ticket = new_ticket()
    answers = together(hall.post(ticket=ticket), hall.post(ticket=ticket))
    assert [answer.status for answer in answers] == [302, 302]
    assert texts(board) == ["I speak up now"]


def test_a_form_that_needs_another_look_is_shown_with_its_words(hall, board, together):
    empty, named = together(hall.post(" "), hall.post("kept words", attribution="named"))
    assert (empty.status, named.status) == (422, 422)
    assert "kept words" in named.text
    assert texts(board) == []


def test_what_led_to_it_is_looked_up_by_the_page(hall, board, together):
    together(hall.post("first"))
    (first,) = sheet_of(Board.objects.get(pk=board.pk))
    (answer,) = together(hall.post("second", led_post=first))
    assert (answer.status, hall.pages.asked) == (302, 1)
    led = {p.said.text: p.said.led_post for p in sheet_of(Board.objects.get(pk=board.pk)).values()}
    assert led == {"first": "", "second": first}


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"sec-fetch-site": "cross-site"}, 403),
        ({"origin": "https://elsewhere.example"}, 403),
        ({"host": "elsewhere.example"}, 400),
        ({"content-type": "text/plain"}, 422),
        ({"content-type": f"{FORM}; charset=latin-1"}, 400),
    ],
)
def test_what_is_not_ordinary_is_left_to_the_pages(hall, together, headers, status):
    (answer,) = together(hall.post(headers=headers))
    assert (answer.status, hall.pages.asked) == (status, 1)


def test_a_form_as_a_script_sends_it_is_ordinary(hall, together):
    headers = {"content-type": f"{FORM};charset=UTF-8", "sec-fetch-site": "same-origin"}
    (answer,) = together(hall.post("na\u00efve \U0001f600", headers=headers))
    assert (answer.status, hall.pages.asked) == (302, 0)


def test_too_many_fields_are_left_to_the_pages(hall, together):
    (answer,) = together(hall.ask(hall.post_path, b"&".join(b"a=1" for _ in range(2000))))
    assert (answer.status, hall.pages.asked) == (400, 1)


def test_nothing_is_sent_to_a_board_that_is_closed_or_by_a_link_taken_back(
    hall, board, owner, together
):
    together(hall.post("in time"))
    close(owner, board)
    (late,) = together(hall.post("too late"))
    assert (late.status, "too late" in late.text) == (409, True)
    revoke(Pass.objects.get(kind="post"))
    (gone,) = together(hall.post("nowhere"))
    assert gone.status == 404
    assert texts(board) == ["in time"]


def test_who_floods_a_board_is_told_kindly_and_keeps_the_words(hall, board, together):
    cookie = ""
    for number in range(DEVICE.at_once):
        (answer,) = together(hall.post(f"flood {number}", headers={"cookie": cookie}))
        assert answer.status == 302
        cookie = "; ".join(value.split(";")[0] for value in answer.cookies.values())
    (answer,) = together(hall.post("one too many", headers={"cookie": cookie}))
    assert answer.status == 429
    assert int(answer.headers["retry-after"]) <= DEVICE.every + 1
    assert "one too many</textarea>" in answer.text
    assert "press Send again" in answer.text
    assert len(texts(board)) == DEVICE.at_once
    (other,) = together(hall.post("another phone"))
    assert other.status == 302


def test_who_hangs_up_is_not_answered_and_nothing_is_kept(hall, board, together):
    async def hang_up():
        sent = []
        scope = {"type": "http", "method": "POST", "path": hall.post_path, "query_string": b""}
        length = str(10).encode()
        headers = [(b"host", b"testserver"), (b"content-type", FORM.encode())]

        async def receive():
            return {"type": "http.disconnect"}

        whole = {**scope, "headers": [*headers, (b"content-length", length)], "client": None}
        await hall.crowd(whole, receive, sent.append)
        return sent

    assert together(hang_up()) == [[]]


def test_a_hundred_screens_are_one_look(hall, together):
    together(hall.post("on the wall <b>"))
    answers = together(*(hall.look() for _ in range(100)))
    assert {answer.status for answer in answers} == {200}
    assert all("on the wall &lt;b&gt;" in answer.text for answer in answers)
    assert hall.pages.asked == 1
    slow = Client().get(hall.wall_path)
    quick = answers[0]
    assert quick.text == slow.content.decode()
    for name in ("etag", "content-type", "cache-control", "referrer-policy", "x-robots-tag"):
        assert quick.headers[name] == slow[name]


def test_a_screen_that_has_it_all_is_sent_nothing(hall, together):
    (first,) = together(hall.look())
    (second,) = together(hall.look(if_none_match=first.headers["etag"]))
    assert (second.status, second.body) == (304, b"")


def test_a_long_wall_is_sent_packed_to_who_can_unpack_it(hall, together):
    together(*(hall.post(f"a sentence of some length, number {n}") for n in range(30)))
    plain, packed = together(hall.look(), hall.look(accept_encoding="br, gzip"))
    assert packed.headers["content-encoding"] == "gzip"
    assert "Accept-Encoding" in packed.headers["vary"]
    assert gzip.decompress(packed.body) == plain.body
    assert len(packed.body) * 3 < len(plain.body)


def test_all_who_scan_the_code_at_once_get_one_page_with_a_ticket_each(hall, board, together):
    answers = together(*(hall.ask(hall.post_path) for _ in range(60)))
    tickets = {re.search(r'name="ticket" value="([^"]+)"', one.text)[1] for one in answers}
    assert len(tickets) == 60
    assert hall.pages.asked == 1
    sent = together(*(hall.post(f"of {ticket}", ticket=ticket) for ticket in tickets))
    assert {answer.status for answer in sent} == {302}
    assert len(texts(board)) == 60
    for name in ("cache-control", "referrer-policy", "x-robots-tag", "content-type"):
        assert answers[0].headers[name] == Client().get(hall.post_path)[name]
    assert not answers[0].cookies


def test_a_phone_that_sent_something_gets_a_page_of_its_own(hall, together):
    (sent,) = together(hall.post("mine"))
    cookie = "; ".join(value.split(";")[0] for value in sent.cookies.values())
    mine, other = together(hall.ask(hall.post_path, cookie=cookie), hall.ask(hall.post_path))
    assert "See what you sent from this phone" in mine.text
    assert "See what you sent from this phone" not in other.text


def cookie_of(*answers):
    """What a phone carries after these answers, the last of which counts."""
    carried = {name: value for one in answers for name, value in one.cookies.items()}
    return "; ".join(value.split(";")[0] for value in carried.values())


def own(hall, *answers, **headers):
    return hall.ask(f"{hall.post_path}own/", cookie=cookie_of(*answers), **headers)


def test_all_who_are_told_that_it_was_sent_see_their_own_at_once(hall, together):
    sent = together(*(hall.post(f"seat {n:02}") for n in range(40)))
    shown = together(*(own(hall, one) for one in sent))
    assert hall.pages.asked == 1
    for number, one in enumerate(shown):
        mine = one.text.partition('class="others"')[0]
        assert set(re.findall(r"seat \d\d", mine)) == {f"seat {number:02}"}
        assert f"seat {number:02}" not in one.text.partition('class="others"')[2]
        assert int(one.headers["content-length"]) == len(one.body)


def test_that_it_was_sent_is_told_as_the_page_tells_it(hall, together):
    (sent,) = together(hall.post("mine <b>"))
    (quick,) = together(own(hall, sent))
    phone = Client()
    for one in cookie_of(sent).split("; "):
        name, _, value = one.partition("=")
        phone.cookies[name] = value
    slow = phone.get(f"{hall.post_path}own/")
    assert quick.text == slow.content.decode()
    for name in ("content-type", "cache-control", "referrer-policy", "x-robots-tag"):
        assert quick.headers[name] == slow[name]


def test_what_a_phone_changed_or_took_back_is_gone_from_its_page_at_once(hall, board, together):
    (sent,) = together(hall.post("before"))
    (first,) = together(own(hall, sent))
    (post,) = sheet_of(Board.objects.get(pk=board.pk)).values()
    ticket = re.search(r"ripplegrid-sent=([\w-]+)", cookie_of(sent))[1]
    change(board.pk, [token_of(ticket)], post.id, replace(post.said, text="after"))
    (second,) = together(own(hall, sent))
    assert ("before" in first.text, "before" in second.text, "after" in second.text) == (
        True, False, True,
    )  # fmt: skip
    withdraw(board.pk, [token_of(ticket)], post.id)
    (third,) = together(own(hall, sent))
    assert "Nothing from this phone stands here" in third.text
    assert "after" not in third.text


def test_a_phone_that_sent_nothing_or_chose_a_language_is_left_to_the_pages(hall, together):
    (sent,) = together(hall.post("mine"))
    (nothing,) = together(hall.ask(f"{hall.post_path}own/"))
    assert "Nothing from this phone stands here" in nothing.text
    chosen = f"{cookie_of(sent)}; django_language=en"
    (mine,) = together(hall.ask(f"{hall.post_path}own/", cookie=chosen))
    assert "Sent." in mine.text
    assert hall.pages.asked == 2


def test_whose_link_was_taken_back_sees_their_own_no_more(hall, together):
    (sent,) = together(hall.post("mine"))
    together(own(hall, sent))
    revoke(Pass.objects.get(kind="post"))
    (gone,) = together(own(hall, sent))
    assert (gone.status, "mine" in gone.text) == (404, False)


def test_a_closed_board_says_so_to_everybody(hall, board, owner, together):
    close(owner, board)
    answers = together(*(hall.ask(hall.post_path) for _ in range(3)))
    assert [answer.status for answer in answers] == [200] * 3
    assert all("This board is closed" in answer.text for answer in answers)


def test_links_that_open_nothing_are_answered_by_the_pages(hall, board, together):
    links = links_of(board)
    wrong = f"/wall/{links['post']}/posts/"
    (answer,) = together(hall.ask(wrong))
    assert (answer.status, hall.pages.asked) == (404, 2)
    (answer,) = together(hall.look(host="elsewhere.example"))
    assert answer.status == 400
