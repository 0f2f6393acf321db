"""Everything that differs between machines comes from the environment; the rest is decided here."""

import os
import secrets
from contextlib import suppress
from pathlib import Path
from typing import Any

from django.core.exceptions import ImproperlyConfigured

import django_stubs_ext
import environ
from csp.constants import NONE, SELF

from parole_site.languages import languages_in, right_to_left

django_stubs_ext.monkeypatch()

BASE_DIR = Path(__file__).resolve().parent.parent
env = environ.Env()
VAR = Path(env("PAROLE_VAR", default=str(BASE_DIR / "var")))
VAR.mkdir(parents=True, exist_ok=True, mode=0o700)

DEBUG = env.bool("DEBUG", default=False)
PRODUCTION = env.bool("PRODUCTION", default=False)


def _local_secret(name: str) -> str:
    """Keep a random secret in var/ for a single machine; production must be given its own."""
    place = VAR / name
    if not place.exists():
        draft = VAR / f"{name}.{secrets.token_hex(8)}"
        draft.touch(mode=0o600)
        draft.write_text(secrets.token_urlsafe(64))
        with suppress(FileExistsError):  # another process was first, and its secret is whole
            os.link(draft, place)
        draft.unlink()
    return place.read_text()


SECRET_KEY = env("SECRET_KEY", default="")
if PRODUCTION and not SECRET_KEY:
    message = "Set SECRET_KEY: a real site must not make up its own secret."
    raise ImproperlyConfigured(message)
SECRET_KEY = SECRET_KEY or _local_secret("secret_key")
SECRET_KEY_FALLBACKS = env.list("SECRET_KEY_FALLBACKS", default=[])
# Seal the audit trail, the newest first; lines of before are checked by the others (decision 018).
AUDIT_SECRETS = [*env.list("AUDIT_KEYS", default=[]), SECRET_KEY]
# Signed heads of the trail; best in a place that whoever writes to the database cannot reach.
AUDIT_HEADS = Path(env("AUDIT_HEADS", default=str(VAR / "audit-heads")))
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["localhost", "127.0.0.1", "[::1]", "testserver"])
CSRF_TRUSTED_ORIGINS = env.list("CSRF_TRUSTED_ORIGINS", default=[])

INSTALLED_APPS = [
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.forms",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "crispy_forms",
    "csp",
    "parole_site.apps.ParoleSiteConfig",
    "packets",
    "evidence",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "parole_site.compression.TextCompressionMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "packets.views.law_in_force.LawInForceMiddleware",
    "packets.views.refusals.RefusalMiddleware",
    "packets.views.second_gate.SecondFactorMiddleware",
    "packets.views.privacy.PrivateAnswersMiddleware",
]
ROOT_URLCONF = "parole_site.urls"
WSGI_APPLICATION = "parole_site.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "packets.views.frame.frame",
            ],
        },
    }
]
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"
CRISPY_ALLOWED_TEMPLATE_PACKS = ("parole",)
CRISPY_TEMPLATE_PACK = "parole"
CRISPY_FAIL_SILENTLY = False

DATABASES: dict[str, dict[str, Any]] = {
    "default": env.db_url("DATABASE_URL", default=f"sqlite:///{VAR / 'db.sqlite3'}")
}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL;PRAGMA synchronous=NORMAL;PRAGMA foreign_keys=ON",
    }
    DATABASES["default"]["TEST"] = {"NAME": str(VAR / "test.sqlite3")}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Accounts: families by emailed code, no password.
AUTH_USER_MODEL = "packets.User"
AUTHENTICATION_BACKENDS = [
    "django.contrib.auth.backends.ModelBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*"]
# The code proves the address each time, so no address is verified apart from that.
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_LOGIN_BY_CODE_ENABLED = True
ACCOUNT_LOGIN_BY_CODE_TIMEOUT = 15 * 60
ACCOUNT_LOGIN_BY_CODE_MAX_ATTEMPTS = 3
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_ADAPTER = "packets.views.sign_in.Accounts"
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_RATE_LIMITS = {
    "request_login_code": "20/m/ip,5/15m/key",
    "confirm_send": "20/m/ip,5/15m/user",
    "confirm_try": "30/m/ip,5/5m/user",
}
# The second factor (decision 019). Only a demonstration without real cases may do without.
REQUIRE_SECOND_FACTOR = env.bool("REQUIRE_SECOND_FACTOR", default=True)
MFA_ADAPTER = "packets.views.factors.SecondFactors"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_TOTP_ISSUER = "Packet"  # phones show it: it says nothing of what this is
MFA_TOTP_TOLERANCE = 1
MFA_REAUTHENTICATION_REQUIRED = False  # packets.views.fresh asks
# So long does a sign-in, or a confirmation, count for what is dangerous.
FRESH_SECONDS = 10 * 60
LOGIN_URL = "sign-in"
LOGIN_REDIRECT_URL = "cases"
SESSION_COOKIE_AGE = 12 * 60 * 60
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Strict"
CSRF_FAILURE_VIEW = "packets.views.refusals.csrf_refused"

vars().update(env.email_url("EMAIL_URL", default="consolemail://"))
DEFAULT_FROM_EMAIL = env("FROM_EMAIL", default="no-reply@localhost")
SERVICE_PHONE = env("SERVICE_PHONE", default="")
# Where "Leave this site" leads: a page that says nothing of us.
LEAVE_TO = env("LEAVE_TO", default="https://www.weather.gov/")

# The broker: Redis when there is one, else files under var/ that need no server.
REDIS_URL = env("REDIS_URL", default="")
CACHES: dict[str, dict[str, Any]] = {
    "default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": REDIS_URL}
    if REDIS_URL
    else {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "django_cache",
        "OPTIONS": {"MAX_ENTRIES": 200_000},  # words that wait for a sign-in must not be culled
    }
}

# Files
MEDIA_ROOT = VAR / "media"
FILE_UPLOAD_TEMP_DIR = env("UPLOAD_TEMP_DIR", default=str(VAR / "uploads"))
Path(FILE_UPLOAD_TEMP_DIR).mkdir(parents=True, exist_ok=True, mode=0o700)
# Documents are opened in folders here; what a killed process leaves in these two is swept.
EVIDENCE_WORK_FOLDER = env("EVIDENCE_WORK_FOLDER", default=str(VAR / "work"))
# Limits for one file by the names of evidence/limits.py, as {"pages": 300}; those not named stay.
EVIDENCE_LIMITS = env.json("EVIDENCE_LIMITS") if env("EVIDENCE_LIMITS", default="") else {}
# ClamAV's daemon, as tcp://clamav:3310 or unix:///run/clamav/clamd.ctl; without one none is asked.
VIRUS_SCANNER = env("VIRUS_SCANNER", default="")
DATA_UPLOAD_MAX_MEMORY_SIZE = 2_500_000
DATA_UPLOAD_MAX_NUMBER_FIELDS = 600
# Photos of one paper chosen at once (evidence.joining.MOST_PARTS), and some more to say so.
DATA_UPLOAD_MAX_NUMBER_FILES = 60
STATIC_URL = "/static/"
STATIC_ROOT = VAR / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
# A single machine serves static/ as it lies there; production serves what collectstatic gathered.
WHITENOISE_USE_FINDERS = WHITENOISE_AUTOREFRESH = not PRODUCTION
STATIC_ROOT.mkdir(parents=True, exist_ok=True)


def _file_storage() -> dict[str, Any]:
    """Files lie under var/, or in a bucket when one is named (extra `s3`)."""
    bucket = env("STORAGE_BUCKET", default="")
    if not bucket:
        folder = env("STORAGE_FOLDER", default=str(MEDIA_ROOT))
        options = {"location": folder, "file_permissions_mode": 0o600}
        return {"BACKEND": "django.core.files.storage.FileSystemStorage", "OPTIONS": options}
    options = {
        "bucket_name": bucket,
        "endpoint_url": env("STORAGE_ENDPOINT", default=None),
        "signature_version": "s3v4",
        "default_acl": "private",
        "file_overwrite": False,
    }
    return {"BACKEND": "storages.backends.s3.S3Storage", "OPTIONS": options}


STORAGES = {
    "default": _file_storage(),
    "staticfiles": {
        "BACKEND": env(
            "STATIC_BACKEND",
            default="django.contrib.staticfiles.storage.StaticFilesStorage",
        )
    },
}

# Packets: a worker that is silent for so long has lost its build; folders for the work are swept.
BUILD_LEASE_SECONDS = env.int("BUILD_LEASE_SECONDS", default=60)
BUILD_FOLDER = env("BUILD_FOLDER", default=str(VAR / "builds"))
ASSEMBLER = env("ASSEMBLER", default="packets.operations.assembler")

# Languages: one catalogue, one language.
LANGUAGE_CODE = "en"
LOCALE_PATHS = [BASE_DIR / "parole_site" / "locale"]
LANGUAGES = languages_in(LOCALE_PATHS[0])
LANGUAGES_BIDI = right_to_left([code for code, _name in LANGUAGES])
USE_TZ = True
TIME_ZONE = "UTC"

# Security
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
        "object-src": [NONE],
    }
}
X_FRAME_OPTIONS = "DENY"
SECURE_CONTENT_TYPE_NOSNIFF = True
# "no-referrer" would make browsers send "Origin: null", and every form would be refused.
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
if env.bool("BEHIND_PROXY", default=False):
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    # Without it all families would share the proxy's address, and one limit of sign-in attempts.
    ALLAUTH_TRUSTED_PROXY_COUNT = env.int("TRUSTED_PROXIES", default=1)
if PRODUCTION:
    SECURE_SSL_REDIRECT = True
    SECURE_HSTS_SECONDS = 63_072_000
    SECURE_HSTS_INCLUDE_SUBDOMAINS = True
    SECURE_HSTS_PRELOAD = env.bool("HSTS_PRELOAD", default=True)
    SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = True
    SESSION_COOKIE_NAME = "__Host-session"
    CSRF_COOKIE_NAME = "__Host-csrf"

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "root": {"handlers": ["console"], "level": env("LOG_LEVEL", default="WARNING")},
}
