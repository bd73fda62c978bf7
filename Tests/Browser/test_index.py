"""The list of all feeds: complete without a script, with a filter and sorting if scripts run."""

import gzip
import re

import pytest

from conftest import DESKTOP, PHONE

MEGABYTE, GZIPPED = 1_000_000, 150_000


def rows(visit):
    return visit.page.locator("tbody tr:visible")


def names(visit, table=0):
    return visit.page.locator("table").nth(table).locator("tbody th").all_text_contents()


@pytest.mark.parametrize("width", [PHONE, DESKTOP])
def test_complete_without_a_script(browsing, seeds, width):
    with browsing.visit(seeds, width=width, java_script_enabled=False) as visit:
        assert rows(visit).count() == len(seeds.pages) - 2  # the index and everything
        assert names(visit) == ["AI", "Computer Vision"]
        assert not visit.page.get_by_role("search").is_visible()
        assert visit.page.get_by_role("button").count() == 0
        assert "feed reader" in visit.page.locator("header").inner_text()
        row = rows(visit).filter(has_text="Computer Vision")
        assert re.sub(r"\s+", " ", row.inner_text()).strip().startswith("Computer Vision 5 2023-08-17 RSS Atom")
        row.get_by_role("link", name="RSS").click()
        assert visit.page.url.endswith("topics/computer-vision.rss")


@pytest.mark.parametrize("width", [PHONE, DESKTOP])
def test_filter(browsing, seeds, width):
    with browsing.visit(seeds, width=width) as visit:
        page, total = visit.page, len(seeds.pages) - 2
        field = page.get_by_role("searchbox", name="Find a feed")
        field.fill("  VISION comp ")
        assert rows(visit).all_inner_texts()[0].startswith("Computer Vision")
        assert rows(visit).count() == 1
        assert page.get_by_role("status").inner_text() == f"1 of {total} feeds"
        assert not page.get_by_role("heading", name="Providers").is_visible()
        field.fill("nothing is called so")
        assert rows(visit).count() == 0
        assert page.get_by_role("status").inner_text() == f"0 of {total} feeds"
        field.press("Enter")
        field.fill("")
        assert rows(visit).count() == total
        assert page.get_by_role("status").text_content() == ""
        assert visit.complaints == []


def test_filter_from_a_file(browsing, seeds):
    with browsing.visit(seeds, from_file=True) as visit:
        visit.page.get_by_role("searchbox").fill("forbes")
        assert rows(visit).count() == 1


def test_filter_folds_letters(browsing, hostile):
    with browsing.visit(hostile) as visit:
        for text, count in [("人工智能", 3), ("בינה", 3), ("no such thing", 0), ("c++", 6)]:
            visit.page.get_by_role("searchbox").fill(text)
            assert rows(visit).count() == count, text


@pytest.mark.parametrize("width", [PHONE, DESKTOP])
def test_sorting(browsing, seeds, width):
    with browsing.visit(seeds, width=width) as visit:
        table = visit.page.locator("table").nth(1)

        def press(heading):
            table.get_by_role("button", name=heading).click()
            return {h.inner_text(): h.get_attribute("aria-sort") for h in table.locator("thead th").all()
                    if h.get_attribute("aria-sort")}

        def moments():
            return table.locator("time").evaluate_all("all => all.map(time => time.textContent)")

        first = names(visit, 1)
        assert len(first) == 5
        assert press("Provider") == {"Provider": "descending"}
        assert names(visit, 1) == first[::-1]
        assert press("Provider") == {"Provider": "ascending"}
        assert names(visit, 1) == first
        assert press("Newest") == {"Newest": "descending"}
        assert moments() == sorted(moments(), reverse=True)
        assert press("Newest") == {"Newest": "ascending"}
        assert moments() == sorted(moments())
        assert press("Articles") == {"Articles": "descending"}
        assert press("Articles") == {"Articles": "ascending"}
        assert names(visit, 1) == first  # all have one: by name
        assert names(visit) == ["AI", "Computer Vision"]
        assert visit.complaints == []


def test_sorting_by_count(browsing, hostile):
    with browsing.visit(hostile) as visit:
        table = visit.page.locator("table").first
        for reverse in [True, False]:
            table.get_by_role("button", name="Articles").click()
            counts = [int(text) for text in table.locator("td:nth-child(2)").all_text_contents()]
            assert counts == sorted(counts, reverse=reverse) and len(set(counts)) > 1


def test_three_thousand_feeds_stay_light(browsing, large):
    index, *rest = large.weight("index.html", "pages.css", "pages.js")
    assert len(index) + sum(map(len, rest)) < MEGABYTE
    assert sum(len(gzip.compress(file)) for file in [index, *rest]) < GZIPPED
    with browsing.visit(large) as visit:
        count = visit.page.locator("tbody tr").count()
        assert count == 2999
        visit.page.get_by_role("searchbox").fill("region 599")
        assert rows(visit).count() == 1
        assert visit.page.get_by_role("status").inner_text() == "1 of 2999 feeds"
        visit.page.get_by_role("searchbox").fill("")
        table = visit.page.locator("table").nth(1)
        table.get_by_role("button", name="Newest").click()
        moments = table.locator("time").evaluate_all("all => all.map(time => time.textContent)")
        assert moments == sorted(moments, reverse=True)
        assert visit.complaints == [] and visit.foreign == []
