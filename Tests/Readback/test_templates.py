"""Custom templates and style sheets replace the built-in ones, one by one."""

import pytest

import pages
from conftest import SITE, Workspace
from documents import document

PAGE = document("t/x.md", {"title": "'<b & \"c\">'", "topics": "[Kept]"}, title='<b & "c">')
HEAD = '<!DOCTYPE html>\n<html lang="{{language}}">\n<head><meta charset="utf-8"><title>{{title}}</title></head>\n'
FEED = HEAD + '<body><h1 class="own">{{name}}</h1><ol class="entries">{{{entries}}}</ol></body>\n</html>\n'
INDEX = HEAD + '<body>{{#topics}}<table><tbody>{{{rows}}}</tbody></table>{{/topics}}</body>\n</html>\n'


@pytest.fixture
def templates(workspace: Workspace) -> Workspace:
    workspace.put(PAGE.path, PAGE.data)
    (workspace.folder / "own").mkdir()
    return workspace


def own(workspace: Workspace, **files: str) -> None:
    for name, text in files.items():
        (workspace.folder / "own" / name.replace("_", ".")).write_text(text)


def changed(before: dict[str, bytes], after: dict[str, bytes]) -> set[str]:
    assert set(before) == set(after)
    return {path for path in before if before[path] != after[path]}


def test_one_file_takes_the_place_of_one(templates):
    templates.export()
    before = templates.files()
    own(templates, feed_mustache=FEED, pages_css="h1 { color: red }\n")
    templates.export("--templates", "own")
    after = templates.files()
    assert changed(before, after) == {"all.html", "topics/kept.html", "providers/t.example.html", "pages.css"}
    assert after["pages.css"] == b"h1 { color: red }\n"
    page = pages.page(templates.output / "topics/kept.html")
    assert page.root.find(".//h1").attrib == {"class": "own"} and page.text(".//h1") == "Kept"
    assert [article.title for article in page.articles] == [PAGE.article.title]
    templates.export()
    assert templates.files() == before


def test_values_in_templates_of_ones_own_are_escaped(templates):
    own(templates, entry_mustache='<li><p title="{{title}}">{{title}}</p></li>\n')
    templates.export("--templates", "own")
    (item,) = pages.page(templates.output / "all.html").root.iterfind(".//ol[@class='entries']/li")
    assert item[0].get("title") == pages.text_of(item).strip() == PAGE.article.title


def test_the_index_and_its_rows_can_be_ones_own(templates):
    own(templates, index_mustache=INDEX, row_mustache='<tr><td>{{name}}: {{entries}}</td></tr>\n')
    templates.export("--templates", "own")
    index = pages.page(templates.output / "index.html")
    assert [pages.text_of(row).strip() for row in index.root.iter("tr")] == ["Kept: 1"]


def test_lines_for_other_pages_can_be_ones_own(templates):
    own(templates, links_mustache='{{#formats}}<link rel="alternate" href="{{address}}">\n{{/formats}}')
    templates.export("--templates", "own", "--links", "--format", "rss", base=None)
    assert pages.links((templates.output / "all.links.html").read_bytes()) == [{"rel": "alternate", "href": "all.rss"}]


def test_the_configuration_file_names_the_folder(templates):
    own(templates, pages_css="h1 { display: block }\n")
    templates.config.write_text(SITE + "templates: own\n")
    templates.export()
    assert templates.files()["pages.css"] == b"h1 { display: block }\n"


def test_a_changed_template_changes_its_pages_at_the_next_run(templates):
    own(templates, feed_mustache=FEED)
    templates.export("--templates", "own")
    before = templates.files()
    own(templates, feed_mustache=FEED.replace("own", "other"))
    templates.export("--templates", "own")
    assert changed(before, templates.files()) == {"all.html", "topics/kept.html", "providers/t.example.html"}


BROKEN = [("feed.mustache", "<p>\n  {{#entries}}\n", 3), ("index.mustache", "a\nb\n{{/topics}}\n", 3),
          ("entry.mustache", "{{title\n", 2), ("links.mustache", "{{#formats}}{{/other}}", 1),
          ("row.mustache", "\n{{{name}}\n", 2)]


@pytest.mark.parametrize("name, text, line", BROKEN, ids=[case[0] for case in BROKEN])
def test_a_broken_template_is_78_and_tells_its_place(templates, name, text, line):
    templates.export()
    before = templates.stamps(templates.folder / "out")
    (templates.folder / "own" / name).write_text(text)
    run = templates.export("--templates", "own", code=78)
    assert f"own/{name}:{line}:" in run.err
    assert templates.stamps(templates.folder / "out") == before


def test_a_folder_that_does_not_exist_is_78(templates):
    assert "nowhere" in templates.export("--templates", "nowhere", code=78).err
    (templates.folder / "own" / "pages.css").write_bytes(b"\xff\xfe")
    assert "own/pages.css" in templates.export("--templates", "own", code=78).err
    assert not templates.output.exists()
