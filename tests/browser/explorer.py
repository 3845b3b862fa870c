"""The Explore page as a visitor uses it: what stands on it, and what can be done to it."""

from __future__ import annotations

from dataclasses import dataclass

from playwright.sync_api import Frame, Locator, Page

from tests.browser.visit import PATIENCE, Visit


@dataclass(frozen=True, slots=True)
class Explorer:
    """One visitor on the Explore page."""

    visit: Visit

    @property
    def page(self) -> Page:
        return self.visit.page

    def map(self) -> Frame:
        """The map's frame, once it is painted."""
        element = self.page.wait_for_selector(".st-key-map-panel iframe", timeout=PATIENCE)
        frame = element.content_frame() if element else None
        assert frame is not None
        frame.wait_for_selector("body[data-painted]", timeout=PATIENCE, state="attached")
        return frame

    def place(self, label: str) -> Locator:
        """The shapes on the map that carry this label."""
        return self.map().locator(f'[aria-label="{label}"]')

    def labels(self) -> set[str]:
        """What the countries and marks on the map say of themselves."""
        shapes = self.map().locator("[data-place]").all()
        return {str(shape.get_attribute("aria-label")) for shape in shapes}

    def titles(self) -> list[str]:
        """The titles in the list, in its order."""
        self.page.wait_for_selector(".st-key-list-panel", timeout=PATIENCE)
        return self.page.locator('[class*="st-key-open-"] button p').all_inner_texts()

    def headline(self) -> str:
        return self.page.locator(".headline h1").inner_text()

    def balance(self) -> str:
        return self.page.locator(".headline .balance").inner_text()

    def choose(self, filter_label: str, option: str) -> None:
        """Choose an option of a filter in the sidebar."""
        self.page.get_by_role("combobox", name=filter_label).click()
        self.page.get_by_role("option", name=option, exact=True).click()
        self.page.keyboard.press("Escape")
        self.visit.settle()

    def brush(self, start: float, end: float) -> None:
        """Drag over the timeline between two fractions of its width."""
        box = self.page.locator(".st-key-timeline-panel canvas").bounding_box()
        assert box is not None
        height = box["y"] + box["height"] / 3
        self.page.mouse.move(box["x"] + box["width"] * start, height)
        self.page.mouse.down()
        self.page.mouse.move(box["x"] + box["width"] * end, height, steps=10)
        self.page.mouse.up()
        self.page.wait_for_url("**?*from=*")
        self.visit.settle()

    def open(self, title: str) -> None:
        """Open the grant of this title."""
        self.page.locator('[class*="st-key-open-"] button').filter(has_text=title).click()
        self.page.wait_for_selector(".st-key-card")
        self.visit.settle()
