"""How an error is shown: one sentence and a hint, in the form the asker reads."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.translation import gettext, gettext_noop

from ripplegrid.errors import RipplegridError
from ripplegrid.model.when import When

WORDS: dict[int, tuple[str, str]] = {
    400: (
        gettext_noop("This request could not be understood."),
        gettext_noop("Go back, load the page again and try once more."),
    ),
    403: (
        gettext_noop("This is not open to you."),
        gettext_noop("If you think it should be, ask the person who looks after this space."),
    ),
    404: (
        gettext_noop("There is nothing at this address."),
        gettext_noop("It may have moved, or it may not be shared with you."),
    ),
    405: (
        gettext_noop("This address cannot be used in that way."),
        gettext_noop("Go back and use the buttons on the page."),
    ),
    500: (
        gettext_noop("Something went wrong on our side."),
        gettext_noop("What was saved before is safe. Load the page again in a moment."),
    ),
}
TOO_MUCH = (
    gettext_noop("This is more text than can be sent at once."),
    gettext_noop("Nothing was saved. Go back to what you wrote, shorten it, and retry."),
)
FORM_EXPIRED = (
    gettext_noop("This form has been open for too long, or cookies are switched off."),
    gettext_noop("Nothing was saved. Go back, copy what you wrote, load the page again and retry."),
)


def explain(request: HttpRequest, error: RipplegridError) -> HttpResponse:
    """The answer for an error of ours; a conflict carries both texts in its data."""
    context = {
        "code": error.code,
        "sentence": error.sentence,
        "hint": error.hint,
        "data": {name: plain(value) for name, value in error.data.items()},
    }
    return _answer(request, context, error.status)


def page(
    request: HttpRequest, *, status: int, words: tuple[str, str] | None = None
) -> HttpResponse:
    """The answer for an error that has no class: a status and its words."""
    sentence, hint = words or WORDS[status]
    context = {
        "code": f"http-{status}",
        "sentence": gettext(sentence),
        "hint": gettext(hint),
        "data": {},
    }
    return _answer(request, context, status)


def plain(value: object) -> Any:
    """A value of an error as JSON can carry it."""
    if isinstance(value, When):
        return value.text
    if value is None or isinstance(value, bool | int | float):
        return value
    if isinstance(value, dict):
        return {str(name): plain(item) for name, item in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [plain(item) for item in value]
    return str(value)


def _answer(request: HttpRequest, context: dict[str, Any], status: int) -> HttpResponse:
    if wants_json(request):
        return JsonResponse({"error": context}, status=status)
    fragment = request.headers.get("HX-Request") == "true"
    template = "errors/fragment.html" if fragment else "errors/error.html"
    return render(request, template, {**context, "status": status}, status=status)


def wants_json(request: HttpRequest) -> bool:
    """Whether the asker reads JSON rather than pages."""
    accepted = request.headers.get("Accept", "")
    return "application/json" in accepted and "text/html" not in accepted


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    if isinstance(exception, RequestDataTooBig):
        return page(request, status=413, words=TOO_MUCH)
    return page(request, status=400)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001
    return page(request, status=403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001
    return page(request, status=404)


def failed(request: HttpRequest) -> HttpResponse:
    return page(request, status=500)


def form_expired(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001
    return page(request, status=403, words=FORM_EXPIRED)
