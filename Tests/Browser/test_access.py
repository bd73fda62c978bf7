"""Pages are accessible: by keyboard, with a screen reader, on a phone, in dark mode, enlarged."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from conftest import DESKTOP, PHONE, SMALL, TABLET, one_of_each_kind

RULES = {"runOnly": {"type": "tag", "values": [
    "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}}


def open_everything(visit):
    visit.page.locator("details").evaluate_all("all => all.forEach(each => each.open = true)")


def test_contrast_targets_and_axe(browsing, site):
    for path in one_of_each_kind(site):
        with browsing.visit(site, path) as visit:
            open_everything(visit)
            for width, scheme in [(PHONE, "light"), (PHONE, "dark"), (DESKTOP, "dark"), (DESKTOP, "light")]:
                visit.look(width, scheme)
                assert len(visit.checks("texts().map(({text}) => text)")) > 10
                assert visit.checks("faintTexts()") == []
                assert visit.checks("faintInputs()") == []
                assert visit.checks("smallTargets()") == []
                if (width, scheme) in [(PHONE, "dark"), (DESKTOP, "light")]:
                    result = Axe().run(visit.page, options=RULES)
                    assert result.violations_count == 0, result.generate_report()


def test_structure(browsing, site):
    for path in one_of_each_kind(site):
        with browsing.visit(site, path) as visit:
            page = visit.page
            levels = visit.checks("headings()")
            assert levels[0] == 1 and levels.count(1) == 1
            assert all(level <= before + 1 for before, level in zip(levels, levels[1:]))
            assert visit.checks("nameless()") == []
            assert page.locator("html").get_attribute("lang")
            assert page.title().strip()
            for role in ["banner", "main", "contentinfo"]:
                assert page.get_by_role(role).count() == 1, role
            assert page.locator("time:not([datetime])").evaluate_all(
                "all => all.every(time => /^\\d{4}-\\d\\d-\\d\\d$/.test(time.textContent))")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", ["index.html", "all.html"])
def test_keyboard(browsing, seeds, path, scheme):
    with browsing.visit(seeds, path, scheme=scheme) as visit:
        page = visit.page
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.className") == "skip"
        reached = []
        for _ in range(visit.checks("controls().length")):
            focus = visit.checks("focus()")
            assert focus["width"] >= 2 and focus["contrast"] >= 3 and focus["isInView"], focus
            reached.append(focus["index"])
            page.keyboard.press("Tab")
        # The skip link is only visible while it has the focus.
        assert reached[1:] == list(range(len(reached) - 1))


@pytest.mark.parametrize("path, target", [("index.html", "feeds"), ("all.html", "articles")])
def test_skip_link(browsing, seeds, path, target):
    with browsing.visit(seeds, path) as visit:
        visit.page.keyboard.press("Tab")
        visit.page.keyboard.press("Enter")
        assert visit.page.evaluate("document.activeElement.id") == target
        visit.page.keyboard.press("Tab")
        assert visit.page.evaluate(
            "id => document.getElementById(id).compareDocumentPosition(document.activeElement) & 4", target)


def test_filter_and_sort_by_keyboard(browsing, seeds):
    with browsing.visit(seeds) as visit:
        visit.page.get_by_role("searchbox").focus()
        visit.page.keyboard.type("vision")
        assert visit.page.locator("tbody tr:visible").count() == 1
        button = visit.page.get_by_role("button", name="Articles").first
        button.focus()
        visit.page.keyboard.press("Space")
        assert visit.page.locator("th[aria-sort=descending]").count() == 1
        assert button.evaluate("each => each === document.activeElement")


def test_no_scrolling_sideways(browsing, site):
    for path in one_of_each_kind(site):
        with browsing.visit(site, path) as visit:
            open_everything(visit)
            for width in [SMALL, PHONE, TABLET, DESKTOP]:
                visit.look(width)
                assert visit.checks("overflow()") == 0, f"{path} at {width} pixels"
            visit.page.evaluate("document.documentElement.style.fontSize = '200%'")
            assert visit.checks("overflow()") == 0, f"{path} with large letters"


def test_zoom(browsing, seeds):
    for path in one_of_each_kind(seeds):
        with browsing.visit(seeds, path, width=DESKTOP // 2, device_scale_factor=2) as visit:
            open_everything(visit)
            assert visit.checks("overflow()") == 0
            assert visit.checks("smallTargets()") == []
