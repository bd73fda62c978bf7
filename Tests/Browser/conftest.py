"""The real pages in a real browser: Debian's Chromium, controlled by Playwright.

The headless shell has the same engine, and no windows of its own that cost time.
"""

import base64
import os
import shutil
import sys
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, Request, sync_playwright

sys.path.append(str(Path(__file__).parents[1]))

import sites  # noqa: E402
from first_difference import pytest_assertrepr_compare  # noqa: E402, F401
from serving import serving  # noqa: E402

CHECKS = (Path(__file__).parent / "checks.js").read_text()
PICTURE = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")
SMALL, PHONE, TABLET, DESKTOP = 320, 390, 768, 1280


@dataclass
class Visit:
    """An open page, and what has happened since."""

    page: Page
    origin: str
    complaints: list[str] = field(default_factory=list)
    foreign: list[Request] = field(default_factory=list)

    def checks(self, expression: str):
        """The result of a function in checks.js."""
        return self.page.evaluate(f"(() => {{ {CHECKS}; return {expression}; }})()")

    def look(self, width: int, scheme: str = "light"):
        """Shows the same page to another visitor."""
        self.page.set_viewport_size({"width": width, "height": 900})
        self.page.emulate_media(color_scheme=scheme)

    def go(self, path: str) -> "Visit":
        self.page.goto(self.origin + path)
        return self


class Browsing:
    def __init__(self, browser):
        self.browser = browser
        self.contexts: dict[tuple, BrowserContext] = {}
        self.addresses: dict[Path, str] = {}
        self.servers = ExitStack()

    @contextmanager
    def visit(self, site: sites.Site, path: str = "index.html", width: int = DESKTOP, scheme: str = "light",
              from_file: bool = False, **options):
        """Opens a page; no images are requested from other machines."""
        page = self.context(**options).new_page()
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        visit = Visit(page, site.folder.as_uri() + "/" if from_file else self.address(site))

        def answer(route):
            if route.request.url.startswith((visit.origin, "data:")):
                route.continue_()
            else:
                visit.foreign.append(route.request)
                route.fulfill(body=PICTURE, content_type="image/png")

        def complain(what):
            visit.complaints.append(what)

        page.route("**/*", answer)
        page.on("console", lambda message: complain(message.text) if message.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: complain(str(error)))
        page.on("dialog", lambda dialog: (complain(f"dialog: {dialog.message}"), dialog.dismiss()))
        try:
            yield visit.go(path)
        finally:
            page.close()

    def context(self, **options) -> BrowserContext:
        key = tuple(sorted(options.items()))
        if key not in self.contexts:
            self.contexts[key] = self.browser.new_context(**options)
        return self.contexts[key]

    def address(self, site: sites.Site) -> str:
        if site.folder not in self.addresses:
            self.addresses[site.folder] = self.servers.enter_context(serving(site.folder))
        return self.addresses[site.folder]


@pytest.fixture(scope="session")
def browsing():
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium-headless-shell")
    assert chromium, "no chromium-headless-shell: install it, or name another Chromium in CHROMIUM"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium)
        pages = Browsing(browser)
        with pages.servers:
            yield pages
            browser.close()


def _site(make, *arguments):
    return pytest.fixture(scope="session")(
        lambda tmp_path_factory: make(tmp_path_factory.mktemp("site"), *arguments))


seeds, hostile, arabic = _site(sites.seeds), _site(sites.hostile), _site(sites.hostile, "ar")
bare, large = _site(sites.bare), _site(sites.large)


@pytest.fixture(scope="session")
def all_sites(seeds, hostile, arabic, bare):
    """Every site except the large one."""
    return {"seeds": seeds, "hostile": hostile, "arabic": arabic, "bare": bare}


@pytest.fixture(params=["seeds", "hostile", "arabic", "bare"])
def site(request, all_sites):
    return all_sites[request.param]


def one_of_each_kind(site: sites.Site) -> list[str]:
    """The index, the feed of all articles, and pages of topics and providers."""
    kinds = {page.split("/")[0]: page for page in reversed(site.pages)}
    return sorted(kinds.values())
