"""What every request passes: safety headers, static files, and errors told as pages."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from whitenoise.middleware import WhiteNoiseMiddleware
from whitenoise.responders import StaticFile

from ripplegrid.errors import RipplegridError
from ripplegrid.saying import speaking
from ripplegrid.web.errors import explain, page
from ripplegrid.web.headers import HEADERS, KEPT_BY_NOBODY
from ripplegrid.web.languages import asked_for

Handler = Callable[[HttpRequest], HttpResponseBase]


class SafetyHeaders:
    """Adds the headers that neither django-csp nor Django's own middleware sets."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        for name, value in HEADERS.items():
            if name != "content-security-policy":
                response.headers.setdefault(name, value)
        # on a shared computer no page is shown again without asking; static files say otherwise
        response.headers.setdefault("cache-control", KEPT_BY_NOBODY)
        return response


class SpokenLanguage:
    """Lets every room say its sentences in the language that Django chose for the request."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        with speaking(asked_for()):
            return self.get_response(request)


class StaticFiles(WhiteNoiseMiddleware):  # type: ignore[misc]  # WhiteNoise is untyped
    """WhiteNoise, with each small file as one answer: a file in pieces is slow under ASGI."""

    @staticmethod
    def serve(static_file: StaticFile, request: HttpRequest) -> HttpResponse:
        found = static_file.get_response(request.method, request.META)
        body = b""
        if found.file is not None:
            with found.file as file:
                body = file.read()
        response = HttpResponse(body, status=int(found.status))
        del response["Content-Type"]
        for name, value in found.headers:
            response[name] = value
        return response


class ErrorPages:
    """Tells every refusal in plain words: as a page, as a fragment for htmx, or as JSON."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        if response.status_code == 405 and not getattr(response, "content", b"streamed"):
            told = page(request, status=405)
            told["Allow"] = response["Allow"]
            return told
        return response

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        if isinstance(error, RipplegridError):
            return explain(request, error)
        return None
