"""The frame of every page of the desk: tabs with what waits behind them, and the search. `{% load desk %}`."""

from typing import Any

from django import template
from django.template import Context

from jobcenter.accounts.models import Rolle
from jobcenter.akte.queries import unsorted
from jobcenter.bescheid.queries import drafts_to_release
from jobcenter.fall.queries import waiting
from jobcenter.letters.queries import letters_to_post

register = template.Library()


@register.inclusion_tag("desk/reiter.html", takes_context=True)
def desk_tabs(context: Context) -> dict[str, Any]:
    """The tabs this person may use; a number tells how many things wait there, none that nothing does."""
    user = context["request"].user
    tabs: dict[str, Any] = {
        "request": context["request"],
        "fallarbeit": user.rolle != Rolle.ADMIN,
        "aufsicht": user.rolle in (Rolle.TEAMLEITUNG, Rolle.ADMIN),
        "darf_freigeben": user.may_release,
    }
    if tabs["fallarbeit"]:
        tabs |= {"eingang": waiting().count() or None, "post": letters_to_post().count() or None}
        tabs["posteingang"] = unsorted().count() or None
    if tabs["darf_freigeben"]:
        tabs["freigaben"] = drafts_to_release().count() or None
    return tabs


@register.inclusion_tag("desk/suchfeld.html", takes_context=True)
def desk_search(context: Context) -> dict[str, Any]:
    """The search of the people who work on cases; it posts, so that no name stands in an address."""
    return {
        "fallarbeit": context["request"].user.rolle != Rolle.ADMIN,
        "gesucht": context.get("gesucht", ""),
        "csrf_token": context.get("csrf_token"),
    }
