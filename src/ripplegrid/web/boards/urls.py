"""The addresses of boards. Those of phones and walls hold the secret of a link."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from ripplegrid.web.boards.views import phone, running, wall

BOARDS = "cases/<str:case_id>/boards"
BOARD = f"{BOARDS}/<str:board_id>"
POST = "post/<str:secret>"

urlpatterns: list[URLPattern | URLResolver] = [
    path(f"{BOARDS}/", running.boards, name="boards"),
    path(f"{BOARDS}/open/", running.open_board, name="board-open"),
    path(f"{BOARD}/", running.board, name="board"),
    path(f"{BOARD}/news/", running.news, name="board-news"),
    path(f"{BOARD}/show/", running.show, name="board-show"),
    path(f"{BOARD}/hide/<str:post_id>/", running.hide, name="board-hide"),
    path(f"{BOARD}/hold/", running.hold, name="board-hold"),
    path(f"{BOARD}/close/", running.close, name="board-close"),
    path(f"{BOARD}/take-in/", running.take, name="board-take-in"),
    path(f"{POST}/", phone.post, name="post-board"),
    path(f"{POST}/own/", phone.own, name="post-own"),
    path(f"{POST}/own/<str:post_id>/", phone.edit, name="post-edit"),
    path(f"{POST}/own/<str:post_id>/take-back/", phone.take_back, name="post-take-back"),
    path("wall/<str:secret>/", wall.wall, name="wall"),
    path("wall/<str:secret>/posts/", wall.wall_posts, name="wall-posts"),
]
