"""How a person uses a page: by keys alone or by single taps alone, with or without scripts."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Error, Locator, Page, expect

PHONE, DESKTOP = {"width": 390, "height": 844}, {"width": 1280, "height": 800}
Name = str | re.Pattern[str]
LOOK = os.environ.get("RIPPLEGRID_LOOK", "")
"""A folder to put a picture into at every step, for people who want to see the stories."""

NO_DRAGGING = """for (const kind of ["dragstart", "drag", "dragover", "drop", "touchmove"])
  addEventListener(kind, (e) => { e.preventDefault(); e.stopImmediatePropagation(); },
                   { capture: true, passive: false });"""
WHERE = """(e) => {
  const here = document.activeElement;
  if (here === e) return "here";
  if (e.type === "radio" && here.type === "radio" && here.name === e.name && here.form === e.form)
    return here.compareDocumentPosition(e) & 4 ? "ArrowDown" : "ArrowUp";
  return here === document.body || here.compareDocumentPosition(e) & 4 ? "Tab" : "Shift+Tab";
}"""


@dataclass(frozen=True)
class Way:
    """A device, and how it is used."""

    size: dict[str, int]
    keys: bool = False
    scripts: bool = True

    @property
    def options(self) -> dict[str, object]:
        touch = not self.keys
        return {"viewport": self.size, "has_touch": touch, "java_script_enabled": self.scripts}


WAYS = {
    "phone-taps": Way(PHONE),
    "phone-keys": Way(PHONE, keys=True),
    "desktop-taps": Way(DESKTOP),
    "desktop-keys": Way(DESKTOP, keys=True),
}
BOTH_ENDS = ["phone-taps", "desktop-keys"]
"""For long stories whose pages the shorter ones have tried in every way."""
WITHOUT_SCRIPTS = {"phone-no-scripts": Way(PHONE, scripts=False)}
"""Where people read, post, or change what is their own."""


class Person:
    """Somebody before a page. Every step is a tap or keys; ``acts`` counts what they pressed."""

    def __init__(self, page: Page, way: Way, name: str) -> None:
        self.page, self.way, self.name, self.acts, self._looks = page, way, name, 0, 0
        if way.scripts:
            page.add_init_script(NO_DRAGGING)

    def comes_to(self, address: str, *, sees: str = "") -> None:
        self.page.goto(address)
        self._sees(sees)

    def opens(self, link: Name, *, sees: str = "", within: str = "body") -> None:
        """Follow a link."""
        self._act(self._one(within, "link", link), "Enter", sees)

    def presses(self, button: Name, *, sees: str = "", within: str = "body") -> None:
        """Press a button."""
        self._act(self._one(within, "button", button), "Enter", sees)

    def unfolds(self, summary: str, *, within: str = "body") -> None:
        """Open what is folded away, unless it is open."""
        fold = self.page.locator(f"{within} summary", has_text=summary).first
        if not self._asks(fold, "(e) => e.parentElement.open"):
            self._act(fold, "Enter", "")

    def chooses(self, label: str, *, within: str = "body") -> None:
        """Tick a box or take one of several, unless it is so already."""
        box = self.page.locator(within).get_by_label(label).filter(visible=True).first
        if not box.is_checked():
            self._act(box, "Space", "")
        expect(box).to_be_checked()

    def writes(self, label: str, text: str, *, within: str = "body") -> None:
        """Write into a field, in place of what stood there."""
        field = self.page.locator(within).get_by_label(label).filter(visible=True).first
        self._reach(field)
        self.page.keyboard.press("ControlOrMeta+A")
        self.page.keyboard.insert_text(text)
        expect(field).to_have_value(text)

    def gives(self, label: str, file: Path) -> None:
        """Choose a file where one is asked for, as the device lets people choose files."""
        field = self.page.get_by_label(label).filter(visible=True).first
        with self.page.expect_file_chooser() as asked:
            self._act(field, "Enter", "")
        asked.value.set_files(file)
        expect(field).to_have_value(re.compile(re.escape(file.name) + "$"))

    def takes(self, name: Name, *, role: str = "link", within: str = "body") -> Path:
        """Press what saves a file; gives the file, under the name it is saved by."""
        with self.page.expect_download() as coming:
            self._act(self._one(within, role, name), "Enter", "")
        file = coming.value.path()
        return file.rename(file.with_name(coming.value.suggested_filename))

    def picks(self, label: str, choice: str, *, within: str = "body") -> None:
        """Take a line of a list that folds down; on a phone the list is the phone's own."""
        field = self.page.locator(within).get_by_label(label).filter(visible=True).first
        self._reach(field)
        if self.way.keys:
            self.page.keyboard.type(choice)
        else:
            field.select_option(label=choice)
        expect(field.locator("option:checked")).to_have_text(choice)

    def strikes(self, place: str, *keys: str) -> None:
        """Go to a place and press these keys there."""
        self._reach(self.page.locator(place).first)
        for key in keys:
            self.page.keyboard.press(key)

    def reads(self, *texts: str, within: str = "main") -> None:
        """Every one of these stands on the page, to be seen."""
        for text in texts:
            found = self.page.locator(within).get_by_text(text).filter(visible=True).first
            expect(found).to_be_visible()

    def misses(self, *texts: str) -> None:
        """None of these stands anywhere on the page."""
        for text in texts:
            expect(self.page.locator("body")).not_to_contain_text(text)

    def looks(self) -> None:
        """Keep a picture of what this person sees, if somebody asked for pictures."""
        if LOOK:
            self._looks += 1
            file = Path(LOOK) / f"{self.name}-{self._looks:02}.png"
            self.page.screenshot(path=file, full_page=True)

    def _one(self, within: str, role: str, name: Name) -> Locator:
        found = self.page.locator(within).get_by_role(role, name=name)  # type: ignore[arg-type]
        return found.filter(visible=True).first

    def _act(self, target: Locator, key: str, sees: str) -> None:
        self._reach(target)
        if self.way.keys and self._asks(target, "(e) => e.type !== 'radio' || !e.checked"):
            self.page.keyboard.press(key)
        self._sees(sees)

    def _reach(self, target: Locator) -> None:
        self.acts += 1
        if not self.way.keys:
            target.tap()
            return
        expect(target).to_be_visible()
        for _ in range(400):
            step = self._asks(target, WHERE)
            if step == "here":
                return
            self.page.keyboard.press(str(step))
        raise AssertionError(f"no key leads to {target}")

    def _asks(self, target: Locator, question: str) -> object:
        """Ask a page something; one that gives way to the next while it is asked is left for it."""
        for _ in range(3):
            try:
                return target.evaluate(question)
            except Error as error:
                if "Execution context was destroyed" not in error.message:
                    raise
                self.page.wait_for_load_state()
        return target.evaluate(question)

    def _sees(self, text: str) -> None:
        if text:
            self.reads(text, within="body")
            self.looks()
