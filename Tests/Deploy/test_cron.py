"""The shipped crontab line, run like cron does: without an environment and a terminal."""

from site_folder import shipped


def test_it_is_one_line():
    assert len(shipped("crontab").splitlines()) == 1 and shipped("crontab").endswith("\n")


def test_a_second_run_is_silent_and_touches_nothing(site):
    site.put("one", title="One")
    assert site.run_cron_line() == ""
    before = site.stamps()
    assert {"all.rss", "all.rss.gz", "topics/ai.atom", "providers/one.example.rss", "feeds.opml"} <= before.keys()
    assert site.run_cron_line() == ""
    assert site.stamps() == before


def test_a_change_touches_its_feeds_alone(site):
    site.put("one", title="One", topics="[One]")
    site.put("two", title="Two", topics="[Two]")
    site.run_cron_line()
    before = site.stamps()
    site.put("two", title="Two again", topics="[Two]")
    assert site.run_cron_line() == ""
    changed = {path for path, stamp in site.stamps().items() if before.get(path) != stamp and "." in path}
    assert {path.split("/")[-1].split(".")[0] for path in changed if "/" in path} == {"two"}


def test_trouble_is_told(site):
    site.put("one", title="One")
    (site.articles / "bad.md").write_text("---\ntitle: Bad\n---\n")
    assert "bad.md" in site.run_cron_line()
