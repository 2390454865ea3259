"""A real Chromium as wide as a phone (or wider), with or without JavaScript. It notices what no person would see."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Self
from urllib.parse import urljoin

from playwright.sync_api import Browser, ConsoleMessage, Dialog, Locator, Request, sync_playwright

from tests.journeys.pages import OPEN, Page

CHROMIUM = Path("/usr/bin/chromium")
ARGUMENTS = [
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
PHONE_PX = 360


@contextmanager
def chromium() -> Iterator[Browser]:
    """The browser of this machine, ended afterwards."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(CHROMIUM), chromium_sandbox=False, args=ARGUMENTS)
        try:
            yield browser
        finally:
            browser.close()


class Phone:
    """One person's browser window. `problems`: dialogs, errors on the console, refused content, foreign requests.

    `clicks` counts the links and buttons that led to another page.
    """

    def __init__(
        self, browser: Browser, origin: str, *, javascript: bool = True, width: int = PHONE_PX, dark: bool = False
    ) -> None:
        self.origin = origin
        self.problems: list[str] = []
        self.context = browser.new_context(
            base_url=origin,
            java_script_enabled=javascript,
            viewport={"width": width, "height": 740},
            locale="de-DE",
            color_scheme="dark" if dark else "light",
            reduced_motion="reduce",
            accept_downloads=True,
        )
        self.context.set_default_timeout(20_000)
        self.tab = self.context.new_page()
        self.tab.on("dialog", self._dialog)
        self.tab.on("console", self._console)
        self.tab.on("pageerror", lambda error: self.problems.append(f"script error at {self.tab.url}: {error}"))
        self.tab.on("request", self._request)
        self.page = Page(origin, "<main></main>")
        self._expected = 200
        self.clicks = 0

    def _dialog(self, dialog: Dialog) -> None:
        self.problems.append(f"dialog at {self.tab.url}: {dialog.message}")
        dialog.dismiss()

    def _console(self, message: ConsoleMessage) -> None:
        # A page that says „this field is missing“ comes with 422; Chromium writes such a status to the console.
        expected = self._expected != 200 and f"status of {self._expected}" in message.text
        if message.type in ("error", "warning") and not expected:
            self.problems.append(f"console at {self.tab.url}: {message.text}")

    def _request(self, request: Request) -> None:
        if not request.url.startswith((self.origin + "/", "data:", "blob:")):
            self.problems.append(f"foreign request at {self.tab.url}: {request.url}")

    # --- the same steps as in a browser without JavaScript ---

    def open(self, address: str, status: int = 200) -> Page:
        self._expected = status
        response = self.tab.goto(urljoin(self.page.address, address), wait_until="load")
        assert response is not None
        assert response.status == status, (address, response.status)
        return self._read()

    def follow(self, link: str, status: int = 200) -> Page:
        return self._going(self.tab.get_by_role("link", name=link, exact=True).first, status)

    def type(self, question: str, text: str) -> None:
        for name, values in self.page.typed(question, text).items():
            for value in values:
                self._fill(name, value)

    def _fill(self, name: str, value: str) -> None:
        fields = self.tab.locator(f'main [name="{name}"]')
        kind = fields.first.get_attribute("type") or fields.first.evaluate("field => field.tagName.toLowerCase()")
        if kind in ("radio", "checkbox") or name.endswith(OPEN):
            # A finger hits the words beside the small circle.
            chosen = self.tab.locator(f'main [name="{name}"][value="{value}"]')
            self.tab.locator(f'label[for="{chosen.get_attribute("id")}"]').click()
            assert chosen.is_checked(), f"{name} = {value} is not chosen by a tap on its label"
        elif kind == "select":
            fields.first.select_option(value)
        else:
            fields.first.fill(value)

    def press(self, button: str, status: int = 200) -> Page:
        return self._going(self.tab.get_by_role("button", name=button, exact=True), status)

    def _going(self, what: Locator, status: int) -> Page:
        self._expected = status
        self.clicks += 1
        with self.tab.expect_navigation(wait_until="load") as going:
            self._activate(what)
        response = going.value
        assert response is not None
        assert response.status == status, (self.tab.url, response.status, self.tab.inner_text("main")[:800])
        return self._read()

    def _activate(self, what: Locator) -> None:
        what.click()

    def _read(self) -> Page:
        self.page = Page(self.tab.url, self.tab.content())
        width: Any = self.tab.viewport_size
        wide = self.tab.evaluate("document.documentElement.scrollWidth")
        assert wide <= width["width"], f"{self.tab.url} is {wide} px wide on a screen of {width['width']} px"
        return self.page

    def cookies(self) -> dict[str, str]:
        """Its cookies, so that a file can be fetched as this person."""
        return {cookie["name"]: cookie["value"] for cookie in self.context.cookies()}

    def use_cookies(self, cookies: dict[str, str]) -> None:
        """Go on with the session of another browser."""
        self.context.add_cookies(
            [{"name": name, "value": value, "url": self.origin} for name, value in cookies.items()]
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: object, error: object, trace: object) -> None:
        self.context.close()
        if kind is None:
            assert self.problems == []
