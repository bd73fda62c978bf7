"""What pages show, and that no scripts run in them except the program's own."""

import re
from xml.etree import ElementTree

import pytest

import sites
from conftest import DESKTOP, PHONE, one_of_each_kind

ATOM = "{http://www.w3.org/2005/Atom}"


def titles(feed) -> list[str]:
    return [entry.findtext(f"{ATOM}title") for entry in ElementTree.parse(feed).iter(f"{ATOM}entry")]


def test_titles_are_those_of_the_feed(browsing, site):
    with browsing.visit(site, "all.html") as visit:
        shown = visit.page.locator(".entries h3").all_text_contents()
    assert shown == titles(site.folder / "all.atom")


def test_hostile_texts_are_texts(browsing, hostile):
    # Without the policy, which would also block scripts that must not be there at all.
    for path in one_of_each_kind(hostile):
        with browsing.visit(hostile, path, bypass_csp=True) as visit:
            page = visit.page
            assert page.locator("script").count() == (1 if path == "index.html" else 0)
            page.locator("summary").evaluate_all("all => all.forEach(each => each.click())")
            for element in page.locator("h1, h3, .byline, .entries img, tbody th").all()[:40]:
                element.hover(force=True)
            assert page.evaluate("window.ran") is None
            assert page.evaluate(
                "[...document.querySelectorAll('*')].flatMap(e => e.getAttributeNames()).filter(n => /^on|style/.test(n))"
            ) == []
            assert visit.complaints == []
    assert any("<script>" in title for title in titles(hostile.folder / "all.atom"))


@pytest.mark.parametrize("from_file", [False, True], ids=["served", "file"])
def test_nothing_is_complained_of_and_nobody_else_is_asked(browsing, site, from_file):
    for path in one_of_each_kind(site):
        with browsing.visit(site, path, from_file=from_file) as visit:
            page = visit.page
            page.evaluate("scrollTo(0, document.body.scrollHeight)")
            page.wait_for_load_state("networkidle")
            pictures = page.locator("img").evaluate_all("all => all.map(picture => picture.src)")
            assert {request.url for request in visit.foreign} <= set(pictures)
            assert all("referer" not in request.all_headers() for request in visit.foreign)
            assert visit.complaints == []
            if path == "index.html":
                assert pictures == []
                assert page.evaluate("getComputedStyle(document.body).maxWidth") != "none"


def test_pictures_are_asked_for(browsing, seeds):
    with browsing.visit(seeds, "all.html") as visit:
        for picture in visit.page.locator(".entries img").all():
            picture.scroll_into_view_if_needed()
        visit.page.wait_for_load_state("networkidle")
        assert len(visit.foreign) == visit.page.locator(".entries img").count() > 0
        assert {request.resource_type for request in visit.foreign} == {"image"}


def test_entries_say_what_articles_say(browsing, seeds):
    with browsing.visit(seeds, "all.html") as visit:
        entry = visit.page.locator("article").filter(has=visit.page.locator("h3", has_text="Shield Citizens"))
        assert entry.locator("h3 a").get_attribute("href").startswith("https://www.forbes.com/")
        assert " ".join(entry.locator(".byline").inner_text().split()) == "Forbes 10 Aug 2023 AMP"
        assert entry.get_by_role("link", name="AMP").get_attribute("href").endswith("/amp/")
        assert entry.get_by_role("list", name="Topics").get_by_role("link").all_text_contents() == [
            "Computer Vision", "AI"]
        related = entry.locator(".related li")
        assert not related.first.is_visible()
        entry.locator("summary").click()
        assert related.first.is_visible() and related.count() > 1
        entry.get_by_role("link", name="Forbes").click()
        assert visit.page.locator("h1").inner_text() == "Forbes"


def test_addresses_to_subscribe_to(browsing, seeds, bare):
    with browsing.visit(seeds, "topics/ai.html") as visit:
        shown = visit.page.get_by_role("region", name="Subscribe").locator("code").all_text_contents()
        assert {sites.BASE + "topics/ai.rss", sites.BASE + "topics/ai.atom"} <= set(shown)
        for link in visit.page.get_by_role("region", name="Subscribe").get_by_role("link").all():
            assert (seeds.folder / "topics" / link.get_attribute("href").removeprefix("../topics/")).is_file()
    with browsing.visit(bare, "all.html") as visit:
        # The only URL known is that of the link.
        assert visit.page.locator("code").count() == 0
        links = visit.page.get_by_role("region", name="Subscribe").get_by_role("link")
        assert "all.rss" in [link.get_attribute("href") for link in links.all()]


def test_links_lead_to_files(browsing, site):
    for path in one_of_each_kind(site):
        with browsing.visit(site, path) as visit:
            links = visit.page.locator("a[href], link[href]").evaluate_all("all => all.map(link => link.href)")
            own = {link.split("#")[0] for link in links if link.startswith(visit.origin)}
            assert len(own) > 3
            for link in own:
                assert (site.folder / link.removeprefix(visit.origin)).is_file(), link


def test_direction_follows_the_language(browsing, seeds, arabic):
    with browsing.visit(seeds) as visit:
        assert visit.page.evaluate("getComputedStyle(document.body).direction") == "ltr"
    with browsing.visit(arabic) as visit:
        assert visit.page.locator("html").get_attribute("lang") == "ar"
        assert visit.page.evaluate("getComputedStyle(document.body).direction") == "rtl"
        box = visit.page.locator("tbody th a", has_text=sites.ARABIC).first.bounding_box()
        assert box["x"] > DESKTOP / 2


def test_headlines_stand_where_their_excerpts_do(browsing, hostile):
    with browsing.visit(hostile, "all.html") as visit:
        headline = visit.page.locator("h3 a", has_text=sites.ARABIC)
        ends = visit.page.locator("article").filter(has=headline).first.evaluate("""article =>
            ['h3', 'h3 ~ p:not(.byline)'].map(selector => {
                const range = document.createRange()
                range.selectNodeContents(article.querySelector(selector))
                return range.getBoundingClientRect().right
            })""")
        assert ends[0] == pytest.approx(ends[1], abs=2)


def test_print_shows_everything(browsing, seeds):
    with browsing.visit(seeds, "all.html", width=PHONE, scheme="dark") as visit:
        visit.page.emulate_media(media="print", color_scheme="dark")
        assert visit.page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
        assert visit.page.locator(".related li").first.is_visible()
        assert not visit.page.locator("nav").is_visible()
        address = visit.page.evaluate("getComputedStyle(document.querySelector('h3 a'), '::after').content")
        assert re.search(r"https://", address)
