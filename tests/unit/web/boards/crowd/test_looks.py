"""An answer is made once for all who ask within a moment."""

import asyncio

from django.http import HttpResponse

from ripplegrid.web.boards.crowd.looks import MOST, Moments, told


def page(text="on the wall", *, status=200):
    response = HttpResponse(text, status=status)
    response["ETag"] = f'W/"{len(text)}"'
    return response


class Making:
    def __init__(self, *answers):
        self.answers, self.made = list(answers), 0

    async def __call__(self):
        await asyncio.sleep(0)
        self.made += 1
        answer = self.answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return told(answer)


def run(moments, making, times, key="wall"):
    async def ask():
        asked = (moments.of(key, making) for _ in range(times))
        return await asyncio.gather(*asked, return_exceptions=True)

    return asyncio.run(ask())


def test_many_at_once_are_one():
    making = Making(page())
    answers = run(Moments(), making, 50)
    assert (making.made, len(set(map(id, answers)))) == (1, 1)


def test_after_its_moment_it_is_made_again():
    making, moments = Making(page("before"), page("after")), Moments(fresh=0)
    first, second = run(moments, making, 1), run(moments, making, 1)
    assert (first[0].body, second[0].body) == (b"before", b"after")


def test_what_failed_is_tried_again():
    making, moments = Making(ValueError("lost"), page()), Moments()
    assert all(isinstance(one, ValueError) for one in run(moments, making, 3))
    assert run(moments, making, 1)[0].body == b"on the wall"


def test_only_so_many_are_kept():
    moments = Moments()
    for number in range(MOST + 5):
        run(moments, Making(page()), 1, key=number)
    assert len(moments._kept) == MOST


def test_what_is_not_for_everybody_is_not_kept():
    with_cookie = page()
    with_cookie.set_cookie("a", "b")
    assert [told(one) for one in (page(status=404), with_cookie)] == [None] * 2


def test_what_has_no_mark_is_always_sent_whole():
    assert told(HttpResponse("x")).answer(b"", b"")[::2] == (200, b"x")


def test_whole_packed_or_nothing_new():
    found = told(page("word " * 1000))
    assert found.answer(b"", b"")[::2] == (200, b"word " * 1000)
    status, headers, body = found.answer(b"", b"gzip, br")
    assert (status, (b"content-encoding", b"gzip") in headers) == (200, True)
    assert (b"content-length", str(len(body)).encode()) in headers
    assert found.answer(b'W/"5000"', b"gzip")[::2] == (304, b"")
    assert told(page("short")).packed == b""
