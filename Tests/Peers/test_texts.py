"""The words of each text are those of the generator's own feed."""

import sys
from pathlib import Path

import test_hugo
import test_jekyll
import test_pelican
from peers import Post, binary, run, write
from texts import COMMON, differences, ours, theirs

#: Texts that only one generator understands.
JEKYLL = {
    "highlight": "One\n\n{% highlight ruby %}\ndef x(a)\n  a < 1 && \"b\"\nend\n{% endhighlight %}\n\nTwo\n",
    "raw": "One\n\n{% raw %}\n`{{ x }}` {% if y %}\n{% endraw %}\n\nTwo\n",
    "attributes": "One\n{: .lead #first}\n\n## Two {#two}\n\n[Three](/x){:target=\"_blank\"} four\n\n> Five\n{: .note}\n",
    "comment of Liquid": "One {% comment %}not this{% endcomment %} two\n",
    "footnotes": "One[^1] two.\n\n[^1]: The note.\n",
    "definitions": "Term\n: Definition\n\nText\n",
    "abbreviations": "The HTML words.\n\n*[HTML]: Hyper Text\n\nText\n",
    "strikethrough": "~~One~~ two\n",
    "mathematics": "$$a_1 * b_1 * c$$\n\nText\n",
    "contents": "* TOC\n{:toc}\n\n## One\n\nText\n",
    "addresses": "[One]({{ site.baseurl }}/a/) ![Two]({{ '/b.png' | relative_url }}) [three]({{ \"/c\" | absolute_url }})\n",
    "links to posts": "[One]({% post_url 2026-01-01-t0 %}) [two]({% link _posts/2026-01-01-t0.md %})\n",
    "HTML with Markdown": "<div markdown=\"1\">\nOne *two*\n</div>\n\n<div>\nThree *four*\n</div>\n",
    "table without edges": "A | B\n--|--\n1 | 2\n",
}
HUGO = {
    "highlight": "One\n\n{{< highlight go >}}\nfunc x() { a < 1 }\n{{< /highlight >}}\n\nTwo\n",
    "attributes": "## One {#one .two}\n\nText\n{.lead}\n",
    "footnotes": "One[^1] two.\n\n[^1]: The note.\n",
    "definitions": "Term\n: Definition\n\nText\n",
    "strikethrough": "~~One~~ two\n",
    "tasks": "- [ ] One\n- [x] Two\n",
    "links": "Visit https://a.example/b and www.example.org.\n",
    "references": "[One]({{< ref \"t0.md\" >}}) [two]({{% relref \"t0.md\" %}})\n",
    "figure": "One\n\n{{< figure src=\"/a.png\" alt=\"Alt\" caption=\"Caption\" >}}\n\nTwo\n",
    "fence with attributes": "```go {linenos=table,hl_lines=[1]}\nfunc x()\n```\n",
    "table with spans": "| A | B |\n|---|---|\n| *1* | `2|3` |\n",
}
PELICAN = {
    "languages of code": "One\n\n    :::python\n    x = 1\n\nTwo\n\n    #!python\n    y = 2\n",
    "references to files": "[One]({filename}t0.md) ![two]({static}/images/b.png) [three]({attach}c.pdf)\n",
    "attributes": "## One {: #one }\n\nText\n{: .lead }\n",
    "definitions": "Term\n:   Definition\n\nText\n",
    "abbreviations": "The HTML words.\n\n*[HTML]: Hyper Text\n\nText\n",
    "footnotes": "One[^1] two.\n\n[^1]: The note.\n",
    "HTML with Markdown": "<div markdown=\"1\">\nOne *two*\n</div>\n",
}


def documents(pattern: str, front: str, *tables: dict[str, str]) -> list[Post]:
    texts = {f"{name} {number}".strip() if number else name: text
             for number, table in enumerate(tables) for name, text in table.items()}
    return [Post(pattern.format(number), front.format(title=title), body=text)
            for number, (title, text) in enumerate(texts.items())]


def check(folder, files, posts, command, feed, changes):
    write(folder, files, posts)
    run(folder, *command)
    run(folder, binary(), "init")
    run(folder, binary(), "export", "--limit", "10000")
    told = differences(theirs(folder / feed), ours(folder), changes)
    assert not told, told


FRONT = "---\ntitle: '{title}'\ndate: 2026-01-01\n---"


def test_texts_of_jekyll(tmp_path):
    posts = documents("_posts/2026-01-01-t{}.md", FRONT, COMMON, JEKYLL)
    check(tmp_path, {"_config.yml": test_jekyll.SITE}, posts, ["jekyll", "build", "--quiet"], "_site/feed.xml", {
        # Marks for a script of the page, which feeds do not have.
        "mathematics 1": "$$a_1 * b_1 * c$$ Text",
        # The contents are those of the page.
        "contents 1": "One Text",
    })


#: Hugo's own template with the text in place of the summary.
RSS = """{{ printf "<?xml version=\\"1.0\\" encoding=\\"utf-8\\"?>" | safeHTML }}
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Peer</title>
{{ range where site.RegularPages "Section" "posts" }}<item><title>{{ .Title }}</title><link>{{ .Permalink }}</link>
<content:encoded>{{ .Content | html }}</content:encoded></item>{{ end }}</channel></rss>"""


def test_texts_of_hugo(tmp_path):
    posts = documents("content/posts/t{}.md", FRONT, COMMON, HUGO)
    settings = test_hugo.SITE + "[markup.goldmark.renderer]\nunsafe = true\n"
    check(tmp_path, {"hugo.toml": settings, "layouts/index.rss.xml": RSS} | test_hugo.LAYOUTS, posts, ["hugo", "--quiet"],
          "public/index.xml", {
              # The numbers of lines are no code.
              "fence with attributes 1": "func x()",
          })


def test_texts_of_pelican(tmp_path):
    posts = documents("content/news/t{}.md", "Title: {title}\nDate: 2026-01-01", COMMON, PELICAN)
    command = [Path(sys.executable).parent / "pelican", "content", "-s", "pelicanconf.py", "--quiet"]
    check(tmp_path, {"pelicanconf.py": test_pelican.SITE}, posts, command, "output/feeds/peer.atom.xml", {
        # The sign may be escaped in CommonMark, but not in Python's Markdown.
        "escapes": "*no emphasis* and # and 5 < 6 and `a`",
        # The numbers of lines are no code.
        "languages of code 1": "One x = 1 Two y = 2",
    })
