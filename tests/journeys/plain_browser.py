"""A browser without JavaScript: it asks for pages, fills in the forms they hold, follows where they lead."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from urllib.parse import urljoin

import httpx

from tests.journeys.pages import Page, default_values

File = tuple[str, bytes, str]  # name, content, type


class PlainBrowser:
    """One browser with its cookies. Every page must come with status 200 unless another is expected."""

    def __init__(self, origin: str, language: str = "de") -> None:
        self.origin = origin
        self.client = httpx.Client(timeout=60, follow_redirects=True, headers={"Accept-Language": language})
        self.page = Page(origin, "<main></main>")
        self.response = httpx.Response(200)
        self.visited: list[str] = []
        self._filled: dict[str, list[str]] = {}
        self._files: dict[str, File] = {}

    def open(self, address: str, status: int = 200) -> Page:
        """Go to an address."""
        return self._show(self.client.get(urljoin(self.page.address, address)), status)

    def follow(self, link: str, status: int = 200) -> Page:
        """Click a link by its text."""
        return self.open(self.page.link(link), status)

    def type(self, question: str, text: str) -> None:
        """Fill in one question of the page that is shown."""
        self._filled |= self.page.typed(question, text)

    def choose(self, question: str, label: str) -> None:
        """Choose the option with this text."""
        for control in self.page.controls_of(question):
            offered = control.options or ((control.value, self.page.label_of(control.name, control.value)),)
            for value, text in offered:
                if text == label:
                    self._filled[control.name] = [value]
                    return
        raise AssertionError(f"{self.page.path}: {question} does not offer „{label}“")

    def attach(self, question: str, file: File) -> None:
        """Choose a file."""
        assert any(control.type == "file" for control in self.page.controls_of(question)), question
        self._files[question] = file

    def press(self, button: str, status: int = 200, beside: str = "") -> Page:
        """Press a button: of the form that holds everything that was filled in, and the field `beside`."""
        return self._show(self.client.send(self.request(button, beside), follow_redirects=True), status)

    def request(self, button: str, beside: str = "") -> httpx.Request:
        """The request that pressing this button would send; sending it twice is a double click."""
        form, pressed = self.page.form_of({*self._filled, *self._files, beside} - {""}, button)
        values: dict[str, list[str]] = {}
        for name, value in default_values(form):
            if name not in self._filled:
                values.setdefault(name, []).append(value)
        values |= self._filled
        if pressed.get("name"):
            values[pressed.get("name")] = [pressed.get("value", "")]
        address = urljoin(self.page.address, form.get("action") or self.page.address)
        if form.get("method", "get").lower() == "get":
            return self.client.build_request("GET", address, params=values)
        files = self._files or ({"": ("", b"", "")} if form.get("enctype") == "multipart/form-data" else None)
        headers = {"Origin": self.origin, "Referer": self.page.address}
        return self.client.build_request("POST", address, data=values, files=files, headers=headers)

    def press_twice(self, button: str) -> Page:
        """A double click: the same request twice at the same moment. The person sees what the second one brought."""
        request = self.request(button)
        with ThreadPoolExecutor(2) as pool:
            sent = [pool.submit(self.client.send, copy_of(request), follow_redirects=True) for _ in range(2)]
        for answer in sent:
            assert answer.result().status_code == 200, (
                button,
                answer.result().status_code,
                answer.result().text[:2000],
            )
        return self._show(sent[1].result(), 200)

    def download(self, link: str) -> httpx.Response:
        """Fetch what is behind a link that leads to a file; it must be offered for saving, never shown."""
        response = self.client.get(self.page.link(link))
        assert response.status_code == 200, (link, response.status_code)
        assert response.headers["content-disposition"].startswith("attachment"), response.headers
        assert response.headers["x-content-type-options"] == "nosniff"
        return response

    def _show(self, response: httpx.Response, status: int) -> Page:
        self._filled, self._files = {}, {}
        self.response = response
        self.visited.append(str(response.url))
        body = response.text if "html" in response.headers.get("content-type", "") else "<main></main>"
        self.page = Page(str(response.url), body)
        assert response.status_code == status, (
            f"{response.request.method} {response.request.url} → {response.url}: {response.status_code}, "
            f"expected {status}: {self.page.title if '<title' in body else body[:300]}\n{self.page.text[:1500]}"
        )
        return self.page

    def close(self) -> None:
        self.client.close()


def copy_of(request: httpx.Request) -> httpx.Request:
    """The same request again, for a second sending."""
    return httpx.Request(request.method, request.url, headers=request.headers, content=request.read())
