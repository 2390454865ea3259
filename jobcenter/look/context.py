"""What every page needs to know to look right: display choices, languages, whether this is a demo."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import get_language, get_language_info

THEMA_COOKIE = "thema"
SCHRIFT_COOKIE = "schrift"
# "auto" follows the device; it is the absence of a choice and needs no cookie.
THEMEN = ("auto", "light", "dark")
SCHRIFTEN = ("normal", "gross", "sehr-gross")


def _choice(request: HttpRequest, cookie: str, allowed: tuple[str, ...]) -> str:
    value = request.COOKIES.get(cookie, "")
    return value if value in allowed else allowed[0]


def sprachen() -> list[dict[str, Any]]:
    """The languages a person can choose, each under its own name, with its direction of writing."""
    return [
        {
            "code": code,
            "name": name,
            "dir": "rtl" if get_language_info(code)["bidi"] else "ltr",
            "aktiv": code == get_language(),
        }
        for code, name in settings.LANGUAGES
    ]


def look(request: HttpRequest) -> dict[str, Any]:
    """Context processor: `thema`, `schrift`, `sprachen`, `demo`."""
    return {
        "thema": _choice(request, THEMA_COOKIE, THEMEN),
        "schrift": _choice(request, SCHRIFT_COOKIE, SCHRIFTEN),
        "sprachen": sprachen(),
        "demo": settings.DEMO,
    }
