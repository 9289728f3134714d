"""Django's settings. What a person can set stands in environment.py; nothing else varies."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from ripplegrid.web.environment import Environment
from ripplegrid.web.headers import POLICY
from ripplegrid.web.languages import offered
from ripplegrid.web.sqlite_library import journal_mode, use_fixed_sqlite

use_fixed_sqlite()

ENVIRONMENT = Environment.read()
HERE = Path(__file__).resolve().parent


def sqlite_database(file: Path) -> dict[str, Any]:
    """SQLite that keeps every acknowledged write through a power cut.

    WAL with ``synchronous=NORMAL`` would lose the last of them; deferred transactions would fail
    with "database is locked" when many people post at once.
    """
    pragmas = (
        f"journal_mode={journal_mode()}",
        "synchronous=FULL",
        "foreign_keys=ON",
        "secure_delete=ON",
    )
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(file),
        "CONN_MAX_AGE": 60,
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": ";".join(f"PRAGMA {pragma}" for pragma in pragmas),
        },
    }


def postgresql_database(url: str) -> dict[str, Any]:
    """PostgreSQL at this address; a ``host`` in its query part may name a socket folder."""
    parts = urlsplit(url)
    if parts.scheme not in {"postgresql", "postgres"}:
        raise ValueError("DATABASE_URL should begin with postgresql://.")
    options: dict[str, Any] = dict(parse_qsl(parts.query))
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": options.pop("host", parts.hostname or ""),
        "PORT": str(parts.port or options.pop("port", "")),
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": options,
    }


def cookie_name(name: str, environment: Environment) -> str:
    """Under https a name that browsers keep to this very host; else one of this installation.

    Browsers share cookies among all ports of a computer: two demonstrations would sign each other
    out.
    """
    if environment.https:
        return f"__Host-{name}"
    where = environment.database_url or str(environment.data)
    return f"{name}-{hashlib.sha256(where.encode()).hexdigest()[:8]}"


DATABASES = {
    "default": postgresql_database(ENVIRONMENT.database_url)
    if ENVIRONMENT.database_url
    else sqlite_database(ENVIRONMENT.database_file)
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

DEBUG = ENVIRONMENT.debug
SECRET_KEY = ENVIRONMENT.key()
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]", *ENVIRONMENT.hosts]
ROOT_URLCONF = "ripplegrid.web.urls"
ASGI_APPLICATION = "ripplegrid.web.asgi.application"

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django_htmx",
    "ripplegrid.web.ui",
    "ripplegrid.web.accounts",
    "ripplegrid.web.cases",
    "ripplegrid.web.guide",
]

MIDDLEWARE = [
    "csp.middleware.CSPMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "ripplegrid.web.middleware.SafetyHeaders",
    "ripplegrid.web.middleware.StaticFiles",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "ripplegrid.web.middleware.SpokenLanguage",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "ripplegrid.web.middleware.ErrorPages",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [HERE / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

SHARED = ENVIRONMENT.shared
AUTH_USER_MODEL = "accounts.Person"
AUTHENTICATION_BACKENDS = ["ripplegrid.web.accounts.entrance.LinkBackend"]
LOGIN_URL = "enter"
SESSION_ENGINE = "ripplegrid.web.accounts.sessions"
SESSION_COOKIE_NAME = cookie_name("ripplegrid", ENVIRONMENT)
SESSION_COOKIE_AGE = 60 * 60 * 24 * 30
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = ENVIRONMENT.https
CSRF_COOKIE_NAME = cookie_name("ripplegrid-form", ENVIRONMENT)
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SECURE = ENVIRONMENT.https
CSRF_FAILURE_VIEW = "ripplegrid.web.errors.form_expired"
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"

CONTENT_SECURITY_POLICY = {"DIRECTIVES": {name: list(of) for name, of in POLICY.items()}}
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024

STATIC_URL = "/static/"
STATICFILES_DIRS = [HERE / "static"] if (HERE / "static").is_dir() else []
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = DEBUG
WHITENOISE_ALLOW_ALL_ORIGINS = False

LANGUAGE_CODE = "en"
LOCALE_PATHS = [HERE / "locale"]
LANGUAGES = offered(LOCALE_PATHS[0])
USE_I18N = True
USE_TZ = True
TIME_ZONE = "UTC"

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "loggers": {
        "django": {"handlers": ["console"], "level": "WARNING", "propagate": True},
        "django.request": {"level": "ERROR"},
    },
}
