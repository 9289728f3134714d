"""What a phone is shown of its own."""

from ripplegrid.web.boards.actions.posting import send
from ripplegrid.web.boards.posts import Said, new_ticket, token_of
from ripplegrid.web.boards.shown.own import own_words


def test_the_latest_stands_first_and_others_are_beside_it(board):
    mine = [new_ticket(), new_ticket()]
    for ticket, text in zip(
        [*mine, new_ticket()], ["first <i>", "second", "not mine"], strict=True
    ):
        send(board.pk, ticket, Said(text=text))
    board.refresh_from_db()
    own, _, others = own_words(board, "x" * 43, [token_of(t) for t in mine]).partition("others")
    assert own.index("second") < own.index("first &lt;i&gt;")
    assert ("not mine" in own, "not mine" in others, "second" in others) == (False, True, False)


def test_a_phone_that_sent_nothing_is_told_so_and_shown_nobodys_words(board):
    send(board.pk, new_ticket(), Said(text="not mine"))
    board.refresh_from_db()
    words = own_words(board, "x" * 43, [])
    assert "You sent nothing from this phone" in words
    assert "not mine" not in words
