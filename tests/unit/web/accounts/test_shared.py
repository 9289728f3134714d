"""Pages that are there only in shared use."""

from __future__ import annotations

import pytest
from django.http import Http404, HttpResponse

from ripplegrid.web.accounts.shared import only_shared


def test_on_ones_own_there_is_nothing_there(settings, rf):
    page = only_shared(lambda request, word: HttpResponse(word))
    with pytest.raises(Http404):
        page(rf.get("/"), "hello")
    settings.SHARED = True
    assert page(rf.get("/"), "hello").content == b"hello"
