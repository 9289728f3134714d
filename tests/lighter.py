"""What the product does once for each process or person, made lighter for thousands of tests.

A server looks up its static files when it starts; every client of a test would do so again. A
password is made slow to guess; the tests keep the algorithm and spend less on it.
"""

from __future__ import annotations

from typing import Any

STATIC: dict[tuple[str, ...], dict[str, Any]] = {}
"""What was found, by the folders of static files that were set."""


def make_lighter() -> None:
    """Do so for the rest of this process."""
    from django.contrib.auth.hashers import Argon2PasswordHasher as Argon  # noqa: PLC0415
    from whitenoise.middleware import WhiteNoiseMiddleware  # noqa: PLC0415  # once it is set up

    Argon.time_cost, Argon.memory_cost, Argon.parallelism = 1, 8, 1
    look_up = WhiteNoiseMiddleware.add_files_from_finders

    def once(self: Any) -> None:
        from django.conf import settings  # noqa: PLC0415

        folders = tuple(map(str, settings.STATICFILES_DIRS))
        if folders not in STATIC:
            look_up(self)
            STATIC[folders] = self.files
        self.files = STATIC[folders]

    WhiteNoiseMiddleware.add_files_from_finders = once
