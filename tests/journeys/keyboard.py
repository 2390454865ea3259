"""A person who uses the keyboard only: Tab to a field, letters, arrows and space bar, Enter on links and buttons."""

from __future__ import annotations

from playwright.sync_api import Locator

from tests.journeys.pages import OPEN
from tests.journeys.phone import Phone

MOST_STEPS = 250
HERE = "element => element === document.activeElement"


class Keyboard(Phone):
    """The same browser window, without mouse and finger."""

    def reach(self, wanted: Locator, *, group: bool = False) -> None:
        """Press Tab until this element has the focus (or, for radios, one of its group)."""
        name = wanted.get_attribute("name") if group else None
        for _ in range(MOST_STEPS):
            if wanted.evaluate(HERE):
                break
            if name and self.tab.evaluate("name => document.activeElement.name === name", name):
                break
            self.tab.keyboard.press("Tab")
        else:
            raise AssertionError(f"{self.tab.url}: Tab never comes to {wanted}")
        assert self.tab.evaluate(VISIBLE_FOCUS), f"{self.tab.url}: nobody sees where the focus is"

    def _fill(self, name: str, value: str) -> None:
        fields = self.tab.locator(f'main [name="{name}"]')
        kind = fields.first.get_attribute("type") or fields.first.evaluate("field => field.tagName.toLowerCase()")
        chosen = self.tab.locator(f'main [name="{name}"][value="{value}"]')
        if kind == "radio":
            self.reach(chosen, group=True)
            for _ in range(fields.count()):
                if chosen.evaluate(HERE):
                    break
                self.tab.keyboard.press("ArrowDown")
            if not chosen.is_checked():
                self.tab.keyboard.press("Space")
            assert chosen.is_checked(), f"{name} = {value} cannot be chosen with the keyboard"
        elif kind == "checkbox" or name.endswith(OPEN):
            self.reach(chosen)
            if not chosen.is_checked():
                self.tab.keyboard.press("Space")
            assert chosen.is_checked()
        elif kind == "select":
            self.reach(fields.first)
            fields.first.select_option(value)
        else:
            self.reach(fields.first)
            self.tab.keyboard.press("Control+A")
            self.tab.keyboard.type(value) if value else self.tab.keyboard.press("Delete")

    def _activate(self, what: Locator) -> None:
        self.reach(what)
        self.tab.keyboard.press("Enter")


VISIBLE_FOCUS = """() => {
    const element = document.activeElement;
    const around = [element, element.nextElementSibling, element.closest("label"), element.parentElement];
    return around.some((one) => {
        if (!one) return false;
        const style = getComputedStyle(one);
        return (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== "none";
    });
}"""
