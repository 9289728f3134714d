"""How soon the ripple map of a large account answers in a browser on a slow machine.

The page is asked for anew each time, with the processor of the browser slowed down four times. As
soon as it is there an entry is pressed; what counts is the time from the start of the navigation
to the frame in which the pressed entry is marked, to its words standing beside it, and to a folded
group being open in place. The server is not slowed down; its first answer is not counted.

Other work on the machine lengthens these times, so the processor time that the page itself took
until the words stood there, slow-down included, is told beside them.
"""

from __future__ import annotations

import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

from playwright.sync_api import Page, sync_playwright

from benchmarks.measure import head, machine, row
from tests import databases, servers
from tools import browser as chromium

SIZES = ((60, 180), (300, 900), (500, 1500))
TIMES = 5
SLOWER = 4
MAKE = """
from dataclasses import replace
from django.core.management import call_command
from benchmarks.maps import case_study
from ripplegrid.web.accounts.entrance import local_person
from ripplegrid.web.cases.actions import create_case
call_command("migrate", verbosity=0)
for size, links in SIZES:
    study = case_study(size, links)
    create_case(local_person(), replace(study, about=replace(study.about, id=f"s{size}")))
"""
WATCH = """() => {
  const note = (name) => requestAnimationFrame(() => setTimeout(() => {
    window.answered ??= {};
    window.answered[name] ??= performance.now();
  }));
  new MutationObserver(() => {
    if (document.querySelector('.rg-here')) note('marked');
    if (document.querySelector('[data-beside] h2')) note('words');
    if (location.search.includes('open=')) note('opened');
  }).observe(document, {
    subtree: true, childList: true, attributes: true, attributeFilter: ['class'],
  });
}"""
WHAT = {
    "marked": "a press, by marking the entry",
    "words": "by its words beside it",
    "worked": "the work of the page until then, as processor time",
    "opened": "opening a folded group, from the press",
}
OF_ENTRY = "#figure .rg-entry > a"
OF_GROUP = "#figure .rg-group > a"
MIDDLE = """(found) => {
  const one = document.querySelector(found);
  one.scrollIntoView({ block: 'center', inline: 'center' });
  const box = one.getBoundingClientRect();
  return [box.left + 24, box.top + 12];
}"""


def main() -> None:
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        settings = databases.empty("sqlite", Path(folder))
        root = str(Path(__file__).parent.parent)
        servers.run(settings, f"import sys; sys.path.insert(0, {root!r}); SIZES = {SIZES}\n{MAKE}")
        browser = playwright.chromium.launch(executable_path=chromium.ensure(), args=chromium.FLAGS)
        with servers.Running(settings) as server:
            context = browser.new_context(viewport={"width": 1280, "height": 900})
            context.add_init_script(f"({WATCH})()")
            context.new_page().goto(server.link)
            head(
                f"The map at {SLOWER} × CPU slow-down ({machine()}, Chromium {browser.version})",
                *("entries", "links", "KB", "what is answered", "median ms", "worst ms"),
            )
            for size, links in SIZES:
                _measure(context, f"{server.address}/cases/s{size}/map/", (size, links))
            server.stop()
        browser.close()


def _measure(context: Any, address: str, size: tuple[int, int]) -> None:
    _once(context, address)
    found = [_once(context, address) for _ in range(TIMES)]
    length = found[0]["length"] // 1024
    for name, words in WHAT.items():
        taken = [one[name] for one in found if name in one]
        if taken:
            row(*size, length, words, round(median(taken)), round(max(taken)))


def _once(context: Any, address: str) -> dict[str, float]:
    page: Page = context.new_page()
    slow = context.new_cdp_session(page)
    slow.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    slow.send("Performance.enable", {"timeDomain": "threadTicks"})
    answer = page.goto(address, wait_until="domcontentloaded")
    if answer is None or answer.status != 200:
        sys.exit(f"{address} did not answer")
    page.mouse.click(*page.evaluate(MIDDLE, OF_ENTRY))
    found = _answered(page, "words")
    spent = {m["name"]: m["value"] for m in slow.send("Performance.getMetrics")["metrics"]}
    found["worked"] = spent["TaskDuration"] * 1000
    if page.locator(OF_GROUP).count():
        before = page.evaluate("performance.now()")
        at = page.evaluate(MIDDLE, OF_GROUP)
        page.mouse.click(*at)
        found["opened"] = _answered(page, "opened")["opened"] - before
    found["length"] = len(answer.body())
    page.close()
    return found


def _answered(page: Page, name: str) -> dict[str, float]:
    """When each thing was answered, once this one was."""
    while True:
        found: dict[str, float] = page.evaluate("window.answered ?? {}")
        if name in found:
            return found
        page.wait_for_timeout(100)


if __name__ == "__main__":
    main()
