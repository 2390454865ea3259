"""Every page that people can come to by links, in each state of a case."""

from __future__ import annotations

import re
from collections import Counter, deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from tests.journeys.caseworker import Caseworker, aktenzeichen_of
from tests.journeys.pages import Page
from tests.journeys.plain_browser import PlainBrowser
from tests.journeys.road import Road
from tests.journeys.system import System

_ID = re.compile(r"[0-9a-f]{8}-[0-9a-f-]{27}|(?<=/antrag/)(?!neu)[\w-]{20,}")
# Facts of a case all look alike; some of them stand for all.
_ALIKE = re.compile(r"(?<=/merkmal/).*")


@dataclass(frozen=True)
class Stage:
    """One person's pages at one moment of the road. `browser` is logged in as this person."""

    name: str
    browser: PlainBrowser
    pages: tuple[Page, ...]


def kind_of(address: str) -> str:
    """The same for pages that differ only in whose they are."""
    return _ALIKE.sub("*", _ID.sub("*", urlsplit(address).path))


def crawl(browser: PlainBrowser, start: str, inside: str, *, per_kind: int) -> tuple[Page, ...]:
    """All pages below `inside` (a part of the path) that links lead to, at most `per_kind` that look alike."""
    queue, seen, kinds, found = deque([start]), {start}, Counter[str](), []
    while queue:
        address = queue.popleft()
        if kinds[kind_of(address)] >= per_kind:
            continue
        response = browser.client.get(address)
        assert response.status_code == 200, (address, response.status_code)
        if "html" not in response.headers["content-type"]:
            continue
        # A page that sends on (a question that is not asked any more) counts as where it led.
        page = Page(str(response.url), response.text)
        kinds[kind_of(address)] += 1
        found.append(page)
        for link in page.own_addresses():
            if link not in seen and inside in urlsplit(link).path and link.startswith(browser.origin):
                seen.add(link)
                queue.append(link)
    return tuple(found)


PUBLIC = (
    "/", "/?plz=99909", "/?plz=123", "/musterkreis/", "/musterkreis/antrag/", "/musterkreis/check/",
    "/musterkreis/weiter/", "/barrierefreiheit/", "/leichte-sprache/", "/datenschutz/", "/impressum/", "/hilfe/",
    "/feedback/", "/konto/login/?next=/desk/", "/vorfuehrung/post/",
)  # fmt: skip
DESK = (
    "/desk/",
    "/desk/?wer=meine",
    "/desk/antrag/neu/",
    "/desk/freigaben/",
    "/desk/post/",
    "/desk/amt/",
    "/desk/zahlen/",
)
LEAD = ("/desk/protokoll/", "/desk/amt/", "/konto/2fa/", "/konto/password/change/")


def open_all(browser: PlainBrowser, addresses: tuple[str, ...]) -> tuple[Page, ...]:
    return tuple(browser.open(address) for address in addresses)


def stages(
    system: System, texte: Mapping[str, Mapping[str, str]], answers: Mapping[str, str], per_kind: int
) -> Iterator[Stage]:
    """Walk the whole road and stop wherever the pages look different; a stage's pages hold until the next one."""
    road = Road(system, {person: dict(questions) for person, questions in texte.items()})
    lead = Caseworker(PlainBrowser(system.origin), "leitung.mk")
    citizen, clerk, releaser = road.citizen, road.clerk, road.releaser
    try:
        yield Stage("public", lead.browser, open_all(lead.browser, PUBLIC))
        receipt = citizen.secure_date()
        own = f"/antrag/{citizen.home.rstrip('/').rsplit('/', 1)[1]}/"
        yield Stage("date secured", road.paper, (receipt, *crawl(road.paper, citizen.home, own, per_kind=per_kind)))
        citizen.interview()
        sent = citizen.send()
        yield Stage("sent", road.paper, (sent, *crawl(road.paper, citizen.home, own, per_kind=per_kind)))
        clerk.log_in()
        page = clerk.open_case(citizen.nummer, citizen.name)
        case, inside = page.address, urlsplit(page.address).path
        yield Stage(
            "inbox",
            clerk.browser,
            (*open_all(clerk.browser, DESK[:3]), *crawl(clerk.browser, case, inside, per_kind=per_kind)),
        )
        clerk.browser.open(case)
        clerk.take_over()
        clerk.establish()
        yield Stage("clarification", clerk.browser, (clerk.browser.page,))
        clerk.clarify(answers)
        yield Stage("ready", clerk.browser, crawl(clerk.browser, case, inside, per_kind=min(per_kind, 1)))
        clerk.browser.open(case)
        clerk.draft()
        releaser.log_in()
        waiting = releaser.browser.open("/desk/freigaben/")
        surname_first = f"{citizen.name.rsplit(' ', 1)[1]}, {citizen.name.rsplit(' ', 1)[0]}"
        release = releaser.browser.open(waiting.link(surname_first))
        yield Stage("release", releaser.browser, (waiting, release, *open_all(releaser.browser, DESK[3:])))
        releaser.release(citizen.name, aktenzeichen_of(page))
        road.letter_pdf()
        yield Stage("decided", clerk.browser, crawl(clerk.browser, case, inside, per_kind=min(per_kind, 1)))
        yield Stage("decided, citizen", road.paper, crawl(road.paper, citizen.home, own, per_kind=per_kind))
        lead.log_in()
        yield Stage("lead", lead.browser, open_all(lead.browser, LEAD))
    finally:
        road.close()
        lead.browser.close()
