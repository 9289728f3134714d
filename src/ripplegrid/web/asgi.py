"""The application as servers run it: the live feed first, then Django."""

from __future__ import annotations

import os

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ripplegrid.web.settings")

from django.core.asgi import get_asgi_application

application = get_asgi_application()
