"""Small helps for the pages of the portal."""

from collections.abc import Mapping
from typing import Any

from django import template

register = template.Library()


@register.filter
def of(mapping: Mapping[str, Any], key: str) -> Any:
    """The value under a key that is itself a variable; None when there is none."""
    return mapping.get(key)
