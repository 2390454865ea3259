"""Print who can log in to the demo."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from jobcenter.antrag.link_and_code import code_of
from jobcenter.antrag.models import Antrag
from jobcenter.demo.offices import OFFICES, PASSWORD, STAFF
from jobcenter.traeger.models import Traeger
from jobcenter.traeger.tenancy import tenant


class Command(BaseCommand):
    help = "Print the log-ins of the demo: staff, and one citizen per office with number and code."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"\n  Mails          {settings.PUBLIC_ORIGIN}/vorfuehrung/post/")
        self.stdout.write(f"\n  Staff log-ins, all with the password {PASSWORD}")
        for office in OFFICES:
            logins = "  ".join(f"{login}.{office.kurz}" for login, *_ in STAFF)
            self.stdout.write(f"    {office.name:24} {logins}")
        self.stdout.write("\n  Citizens with a decision (number and code at …/weiter/)")
        for office in OFFICES:
            with tenant(Traeger.objects.get(slug=office.slug).id):
                antrag = Antrag.objects.filter(faelle__stand="beschieden").order_by("eingegangen_am").first()
                if antrag is not None:
                    address = f"{settings.PUBLIC_ORIGIN}/{office.slug}/weiter/"
                    self.stdout.write(f"    {address}  {antrag.nummer}  {code_of(antrag.id)}")
