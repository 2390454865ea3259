"""The mail page of the demo."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from jobcenter.accounts.access import public_page
from jobcenter.demo.mail import caught_mails


@require_safe
@public_page
def mails(request: HttpRequest) -> HttpResponse:
    """Every mail the demo would have sent; addresses in them are links."""
    return render(request, "demo/mails.html", {"mails": caught_mails()})
