"""The addresses of letters. Those of people who hold a link say nothing but its secret."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from ripplegrid.web.letters.views import again, files, giving, many, outside, own

LETTERS = "cases/<str:case_id>/letters"

urlpatterns: list[URLPattern | URLResolver] = [
    path(f"{LETTERS}/", giving.letters, name="letters"),
    path(f"{LETTERS}/mine/", giving.mine, name="letter-mine"),
    path(f"{LETTERS}/all/", files.every_letter, name="letter-files"),
    path(f"{LETTERS}/many/own/", many.own, name="letter-many-own"),
    path(f"{LETTERS}/many/again/", many.again, name="letter-many-again"),
    path(f"{LETTERS}/of/<uuid:person>/revoke/", giving.revoke_all, name="letter-revoke-all"),
    path(f"{LETTERS}/outside/", giving.outside, name="letter-outside"),
    path(f"{LETTERS}/own/<path:contributor_id>/", giving.own, name="letter-own"),
    path(f"{LETTERS}/again/<path:record_id>/", giving.again, name="letter-again"),
    path(f"{LETTERS}/<uuid:letter_id>/", giving.show, name="letter"),
    path(f"{LETTERS}/<uuid:letter_id>/mail/", giving.send, name="letter-mail"),
    path(f"{LETTERS}/<uuid:letter_id>/revoke/", giving.revoke, name="letter-revoke"),
    path("yours/<str:secret>/", own.own_page, name="own-page"),
    path("yours/<str:secret>/letter/", files.own_letter, name="own-page-letter"),
    path("yours/<str:secret>/uses/", own.uses, name="own-page-uses"),
    path("yours/<str:secret>/name/", own.name, name="own-page-name"),
    path("again/<str:secret>/", again.again, name="asked-again"),
    path("outside/<str:secret>/", outside.outside, name="asked-outside"),
]
