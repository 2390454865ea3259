"""All settings of the project. Values come from the environment only; what is missing or unsafe stops the start.

Every variable is explained in docs/operations.md (a test holds the two together).
"""

import base64
import os
from pathlib import Path

import dj_database_url
from csp.constants import NONE, SELF
from django.conf.locale import LANG_INFO
from django.core.exceptions import ImproperlyConfigured

BASE_DIR = Path(__file__).resolve().parent.parent


def _required(name: str) -> str:
    value = os.environ.get(name, "").strip()
    if not value:
        raise ImproperlyConfigured(f"{name} is not set. See docs/operations.md.")
    return value


def _flag(name: str) -> bool:
    return os.environ.get(name, "") == "1"


ENVIRONMENT = _required("ENVIRONMENT")
if ENVIRONMENT not in {"development", "test", "production"}:
    raise ImproperlyConfigured("ENVIRONMENT must be development, test or production.")
IS_PRODUCTION = ENVIRONMENT == "production"
# A demo shows invented people, the mail page and a banner on every page.
DEMO = _flag("DEMO")
DEBUG = _flag("DEBUG")
if DEBUG and ENVIRONMENT != "development":
    raise ImproperlyConfigured("DEBUG=1 is allowed only with ENVIRONMENT=development.")
if DEMO and IS_PRODUCTION:
    raise ImproperlyConfigured("DEMO=1 is not allowed with ENVIRONMENT=production.")

SECRET_KEY = _required("SECRET_KEY")
if IS_PRODUCTION and len(SECRET_KEY) < 50:
    raise ImproperlyConfigured("SECRET_KEY needs at least 50 characters in production.")
ALLOWED_HOSTS = [host.strip() for host in _required("ALLOWED_HOSTS").split(",") if host.strip()]
if "*" in ALLOWED_HOSTS:
    raise ImproperlyConfigured("ALLOWED_HOSTS must name hosts; * is not allowed.")
# Links in mails and letters are built from this origin, never from the Host header of a request.
PUBLIC_ORIGIN = _required("PUBLIC_ORIGIN").rstrip("/")
if IS_PRODUCTION and not PUBLIC_ORIGIN.startswith("https://"):
    raise ImproperlyConfigured("PUBLIC_ORIGIN must begin with https:// in production.")
# How many proxies of our own stand in front: only then X-Forwarded-Proto and X-Forwarded-For are believed.
TRUSTED_PROXIES = int(os.environ.get("TRUSTED_PROXIES", "1" if PUBLIC_ORIGIN.startswith("https://") else "0"))
DATA_DIR = Path(_required("DATA_DIR"))

# --- keys: what people hand in and tell is sealed; the wrapped keys lie outside the database and outside DATA_DIR ---
KEYS_DIR = Path(_required("KEYS_DIR"))
if KEYS_DIR.resolve().is_relative_to(DATA_DIR.resolve()):
    raise ImproperlyConfigured("KEYS_DIR must not lie inside DATA_DIR: a backup of the files would hold the keys.")


def _root_keys(text: str) -> dict[str, bytes]:
    """The root keys by name, the newest first: "name:base64" with a comma between."""
    keys = {}
    for part in text.split(","):
        name, _, encoded = part.strip().partition(":")
        try:
            keys[name] = base64.b64decode(encoded, validate=True)
        except ValueError as error:
            raise ImproperlyConfigured("ROOT_KEY must be name:base64. See docs/operations.md.") from error
        if len(keys[name]) != 32 or not name:
            raise ImproperlyConfigured("ROOT_KEY needs a name and 32 bytes in base64. See docs/operations.md.")
    return keys


ROOT_KEYS = _root_keys(_required("ROOT_KEY"))

# Shifts the application clock, so that a rehearsal can happen on the last evening of a month.
CLOCK_OFFSET_SECONDS = int(os.environ.get("CLOCK_OFFSET_SECONDS", "0"))
if CLOCK_OFFSET_SECONDS and IS_PRODUCTION:
    raise ImproperlyConfigured("CLOCK_OFFSET_SECONDS is not allowed with ENVIRONMENT=production.")

DATABASES = {
    "default": dj_database_url.parse(_required("DATABASE_URL"), conn_max_age=60, conn_health_checks=True)
    | {"ATOMIC_REQUESTS": True},
}

# Tries to log in are counted for all processes together; the default would count in each one by itself.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "accounts_cache",
        "OPTIONS": {"MAX_ENTRIES": 100_000},
    },
}

INSTALLED_APPS = [
    "jobcenter.look",
    "jobcenter.traeger",
    "jobcenter.keys",
    "jobcenter.accounts",
    "jobcenter.events",
    "jobcenter.files",
    "jobcenter.letters",
    "jobcenter.probe",
    "jobcenter.antrag",
    "jobcenter.fall",
    "jobcenter.bescheid",
    "jobcenter.akte",
    "jobcenter.website",
    "jobcenter.portal",
    "jobcenter.desk",
    "jobcenter.statistics",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.humanize",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "procrastinate.contrib.django",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "csp",
]
if DEMO:
    INSTALLED_APPS.insert(0, "jobcenter.demo")

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    # Pages are a fifth of their size compressed; Django pads them, so that their length tells no secret (BREACH).
    "django.middleware.gzip.GZipMiddleware",
    "csp.middleware.CSPMiddleware",
    "jobcenter.accounts.middleware.private_by_default",
    "jobcenter.accounts.middleware.DeletedIsNotThere",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
]

ROOT_URLCONF = "jobcenter.urls"
WSGI_APPLICATION = "jobcenter.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "jobcenter.look.context.look",
            ],
        },
    },
]

# --- people and log-in ---
AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
ACCOUNT_ADAPTER = "jobcenter.accounts.adapter.StaffAccountAdapter"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
# A whole office may share one address.
ACCOUNT_RATE_LIMITS = {"login": "300/m/ip", "login_failed": "5/15m/key,50/15m/ip"}
ALLAUTH_TRUSTED_PROXY_COUNT = TRUSTED_PROXIES
ACCOUNT_PREVENT_ENUMERATION = "strict"
ACCOUNT_SESSION_REMEMBER = False
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
# WebAuthn needs https everywhere but on the developer's own machine.
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not IS_PRODUCTION
MFA_TOTP_ISSUER = "Offenes Jobcenter"
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/desk/"
ACCOUNT_LOGOUT_REDIRECT_URL = "/konto/login/"

# Half an hour without a click ends a session; typed answers are kept (they are stored page by page).
SESSION_ENGINE = "jobcenter.accounts.sessions"
SESSION_COOKIE_AGE = 30 * 60
SESSION_SAVE_EVERY_REQUEST = True
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = PUBLIC_ORIGIN.startswith("https://")
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "jobcenter.look.views.csrf_failure"
CSRF_TRUSTED_ORIGINS = [PUBLIC_ORIGIN]
LANGUAGE_COOKIE_SAMESITE = "Lax"

# --- what a browser may do with our pages ---
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        # KERN draws its icons as data: masks.
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
    },
}
X_FRAME_OPTIONS = "DENY"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
if PUBLIC_ORIGIN.startswith("https://"):
    SECURE_HSTS_SECONDS = 31_536_000
    SECURE_SSL_REDIRECT = True
    if TRUSTED_PROXIES:
        SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

# --- languages and time: German is the source language ---
LANGUAGE_CODE = "de"
# Leichte Sprache is a variant of German (BCP 47: de-simple) that Django does not know.
LANG_INFO["de-simple"] = LANG_INFO["de"] | {"code": "de-simple", "name": "Easy German", "name_local": "Leichte Sprache"}
LANGUAGES = [
    ("de", "Deutsch"),
    ("de-simple", "Leichte Sprache"),
    ("en", "English"),
    ("tr", "Türkçe"),
    ("uk", "Українська"),
    ("ru", "Русский"),
    ("ar", "العربية"),
]
LOCALE_PATHS = [BASE_DIR / "locale"]
TIME_ZONE = "Europe/Berlin"
USE_TZ = True
USE_THOUSAND_SEPARATOR = True

# --- files ---
STATIC_URL = "/static/"
STATIC_ROOT = Path(os.environ.get("STATIC_ROOT", BASE_DIR / "var" / "static"))
# Tests of single pages run without collected files; the running system is tested with them (tests/journeys).
STATIC_BACKEND = (
    "django.contrib.staticfiles.storage.StaticFilesStorage"
    if ENVIRONMENT == "test"
    else "whitenoise.storage.CompressedManifestStaticFilesStorage"
)
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": STATIC_BACKEND},
}
# Uploads are streamed to disk; a request larger than several large files is refused before it is read.
DATA_UPLOAD_MAX_MEMORY_SIZE = 1_000_000
DATA_UPLOAD_MAX_NUMBER_FIELDS = 500
DATA_UPLOAD_MAX_NUMBER_FILES = 20
UPLOAD_MAX_BYTES = 20_000_000
REQUEST_MAX_BYTES = 5 * UPLOAD_MAX_BYTES
FILE_UPLOAD_HANDLERS = [
    "jobcenter.files.gate.RefuseTooMuch",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "jobcenter.files.uploadhandler.NamelessFileUploadHandler",
]
# Where sealed files lie: below DATA_DIR, or in an S3-compatible store when S3_ENDPOINT is set.
S3_ENDPOINT = os.environ.get("S3_ENDPOINT", "")
S3_BUCKET = _required("S3_BUCKET") if S3_ENDPOINT else ""
S3_ACCESS_KEY = _required("S3_ACCESS_KEY") if S3_ENDPOINT else ""
S3_SECRET_KEY = _required("S3_SECRET_KEY") if S3_ENDPOINT else ""
S3_REGION = os.environ.get("S3_REGION", "eu-central-1")
# Periods of deletion that an office set instead of ours; see akte/loeschregeln.yaml.
LOESCHFRISTEN = Path(os.environ["LOESCHFRISTEN"]) if os.environ.get("LOESCHFRISTEN") else None
CLAMD_SOCKET = os.environ.get("CLAMD_SOCKET", "")
if IS_PRODUCTION and not CLAMD_SOCKET:
    raise ImproperlyConfigured("CLAMD_SOCKET is not set: without a virus scanner every upload would wait forever.")

# --- queue: each room's jobs.py; also how a job of a room is found by its name ---
PROCRASTINATE_AUTODISCOVER_MODULE_NAME = "jobs"

# --- mail ---
EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
EMAIL_HOST = os.environ.get("SMTP_HOST", "127.0.0.1")
EMAIL_PORT = int(os.environ.get("SMTP_PORT", "1025"))
EMAIL_HOST_USER = os.environ.get("SMTP_USER", "")
EMAIL_HOST_PASSWORD = os.environ.get("SMTP_PASSWORD", "")
EMAIL_USE_TLS = _flag("SMTP_STARTTLS")
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = os.environ.get("MAIL_FROM", "Offenes Jobcenter <keine-antwort@jobcenter.example>")

DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Logs carry references, never names, answers or request bodies.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name} {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": "INFO"},
    "loggers": {
        "django.db.backends": {"level": "WARNING"},
        "procrastinate": {"level": "WARNING"},
        # aiosmtpd writes addresses at INFO.
        "mail": {"level": "WARNING"},
    },
}
