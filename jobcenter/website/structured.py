"""What search engines read: one office as a schema.org GovernmentService (JSON-LD)."""

import json

from django.conf import settings
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe

from jobcenter.traeger.models import Traeger

# The words people search for; the law changed the name of the benefit three times since 2005.
NAMEN = ["Bürgergeld", "Grundsicherung für Arbeitsuchende", "Arbeitslosengeld II", "ALG II", "Hartz IV"]


def government_service(traeger: Traeger) -> SafeString:
    """The JSON-LD text of an office, safe inside a script element (no `<`, `>` or `&` survives)."""
    address = {
        "@type": "PostalAddress",
        "streetAddress": traeger.strasse,
        "postalCode": traeger.plz,
        "addressLocality": traeger.ort,
        "addressCountry": "DE",
    }
    data = {
        "@context": "https://schema.org",
        "@type": "GovernmentService",
        "name": "Grundsicherungsgeld",
        "alternateName": NAMEN,
        "serviceType": "Grundsicherung für Arbeitsuchende (SGB II)",
        "url": settings.PUBLIC_ORIGIN + reverse("website:office", args=[traeger.slug]),
        "provider": {
            "@type": "GovernmentOffice",
            "name": traeger.name,
            "address": address,
            "telephone": traeger.telefon,
            "email": traeger.email,
        },
        "areaServed": {
            "@type": "AdministrativeArea",
            "name": ", ".join(sorted({gebiet.gemeinde for gebiet in traeger.gebiete.all()})),
        },
        "availableLanguage": [code for code, _name in settings.LANGUAGES],
    }
    text = json.dumps(data, ensure_ascii=False)
    for char in "<>&":
        text = text.replace(char, f"\\u{ord(char):04x}")
    return mark_safe(text)  # noqa: S308 - every character that could end the element was replaced above
