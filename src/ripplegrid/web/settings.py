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


def mail_settings(url: str) -> dict[str, Any]:
    """How mail is sent; without an address of a server none is."""
    if not url:
        return {"EMAIL_BACKEND": "django.core.mail.backends.dummy.EmailBackend"}
    parts = urlsplit(url)
    direct = parts.scheme == "smtps"
    return {
        "EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "EMAIL_HOST": parts.hostname,
        "EMAIL_PORT": parts.port or (465 if direct else 587),
        "EMAIL_HOST_USER": unquote(parts.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(parts.password or ""),
        "EMAIL_USE_SSL": direct,
        "EMAIL_USE_TLS": not direct and parts.hostname not in {"localhost", "127.0.0.1"},
        "EMAIL_TIMEOUT": 10,
        "DEFAULT_FROM_EMAIL": dict(parse_qsl(parts.query))["from"],
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
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "ripplegrid.web.ui",
    "ripplegrid.web.accounts",
    "ripplegrid.web.cases",
    "ripplegrid.web.boards",
    "ripplegrid.web.letters",
    "ripplegrid.web.across",
    "ripplegrid.web.jobs",
    "ripplegrid.web.documents",
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
    "allauth.account.middleware.AccountMiddleware",
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
FORM_RENDERER = "ripplegrid.web.ui.widgets.QuickForms"

SHARED = ENVIRONMENT.shared
"""Whether people have accounts; else the one at this computer comes in by a one-time link."""
SIGN_UP = ENVIRONMENT.sign_up
EMAIL_URL = ENVIRONMENT.email_url
LINK_MINUTES = ENVIRONMENT.link_minutes
globals().update(mail_settings(EMAIL_URL))
AUTH_USER_MODEL = "accounts.Person"
AUTHENTICATION_BACKENDS = [
    "ripplegrid.web.accounts.entrance.LinkBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ["shown", "email"]},
    },
]
LOGIN_REDIRECT_URL = "/"
ACCOUNT_ADAPTER = "ripplegrid.web.accounts.adapter.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_SIGNUP_FORM_CLASS = "ripplegrid.web.accounts.forms.SignUpName"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_USER_DISPLAY = str
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_SESSION_COOKIE_AGE = SESSION_COOKIE_AGE = 60 * 60 * 24 * 30
ACCOUNT_EMAIL_VERIFICATION = (
    "mandatory" if ENVIRONMENT.sign_up and ENVIRONMENT.email_url else "none"
)
ACCOUNT_CHANGE_EMAIL = True  # one address an account; a new one takes the place of the old
ACCOUNT_RATE_LIMITS = {  # failures are slowed, not the many people behind one address; the key
    # of a failure is the address written and the network it comes from (``AccountAdapter``)
    "login": "300/m/ip",
    "login_failed": "60/m/ip,5/5m/key",
    "signup": "100/m/ip",
}
ACCOUNT_FORMS = {
    "login": "ripplegrid.web.accounts.door_forms.SignInForm",
    "signup": "ripplegrid.web.accounts.door_forms.SignUpForm",
    "reset_password": "ripplegrid.web.accounts.door_forms.ForgottenForm",
    "reset_password_from_key": "ripplegrid.web.accounts.door_forms.NewPasswordForm",
    "change_password": "ripplegrid.web.accounts.door_forms.ChangePasswordForm",
    "set_password": "ripplegrid.web.accounts.door_forms.SetPasswordForm",
    "reauthenticate": "ripplegrid.web.accounts.door_forms.AgainForm",
}
MFA_ADAPTER = "ripplegrid.web.accounts.adapter.SecondStepAdapter"
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_ALLOW_UNVERIFIED_EMAIL = True
MFA_FORMS = {
    "authenticate": "ripplegrid.web.accounts.door_forms.CodeForm",
    "reauthenticate": "ripplegrid.web.accounts.door_forms.CodeAgainForm",
    "activate_totp": "ripplegrid.web.accounts.door_forms.SwitchOnForm",
}
CACHES = {  # only what was tried too often; in the store, since every process must know it
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "accounts_attempt",
    },
}
LOGIN_URL = "enter"
SESSION_ENGINE = "ripplegrid.web.accounts.sessions"
SESSION_COOKIE_NAME = cookie_name("ripplegrid", ENVIRONMENT)
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
    "filters": {"redacted": {"()": "ripplegrid.web.redaction.WithoutSecrets"}},
    "handlers": {
        "console": {
            "class": "logging.StreamHandler",
            "formatter": "plain",
            "filters": ["redacted"],
        }
    },
    "loggers": {
        "django": {"handlers": ["console"], "level": "WARNING", "propagate": True},
        "django.request": {"level": "ERROR"},
    },
}
