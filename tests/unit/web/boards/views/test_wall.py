"""The wall of a room."""

from django.test import Client

from ripplegrid.web.boards.actions.posting import send
from ripplegrid.web.boards.posts import Said, new_ticket
from ripplegrid.web.boards.queries import links_of


def test_the_wall_shows_the_posts_without_a_script(board):
    send(board.pk, new_ticket(), Said(text="I speak up"))
    page = Client().get(f"/wall/{links_of(board)['wall']}/").content.decode()
    assert "I speak up" in page
    assert "What changed?" in page


def test_every_viewer_finds_another_order(board):
    for number in range(12):
        send(board.pk, new_ticket(), Said(text=f"post {number:02}"))
    address = f"/wall/{links_of(board)['wall']}/"
    orders = {tuple(Client().get(address).content.decode().split("data-id=")) for _ in range(5)}
    assert len(orders) == 5


def test_a_screen_that_has_it_all_is_sent_nothing(board):
    address = f"/wall/{links_of(board)['wall']}/posts/"
    first = Client().get(address)
    assert Client().get(address, headers={"If-None-Match": first["ETag"]}).status_code == 304
    send(board.pk, new_ticket(), Said(text="new"))
    later = Client().get(address, headers={"If-None-Match": first["ETag"]})
    assert (later.status_code, "new" in later.content.decode()) == (200, True)


def test_the_walls_link_does_not_open_the_phones_page_nor_the_other_way(board):
    links = links_of(board)
    for path in (f"/post/{links['wall']}/", f"/wall/{links['post']}/",
                 f"/wall/{links['post']}/posts/"):  # fmt: skip
        assert Client().get(path).status_code == 404
