"""What stands below the front matter of documents, and the words that a feed shows of it."""

import html
import json
import re
from pathlib import Path

import feedparser

#: Elements that do not divide words.
INLINE = ("a|abbr|b|cite|code|del|dfn|em|i|ins|kbd|mark|q|s|samp|small|span|strong|strike|sub|sup|time|tt|u|var|input|"
          "math|m[ions]|mrow|msup|semantics|annotation")

#: Texts that every generator shows alike.
COMMON = {
    "paragraphs": "One *two* **three**\nfour.\n\nFive `six` seven.\n",
    "quotes and dashes": "\"She said 'yes'\" -- it's fine -- well... done\n",
    "headings": "# One\n\n## Two & three\n\nSetext\n======\n\nText\n\n### Closed ###\n",
    "fences": "Before\n\n```python\ndef f(x):\n    return \"a < b & c\"  # 'x' -- ...\n```\n\nAfter\n\n~~~\nplain\n\n  text\n~~~\n",
    "nested fences": "````\n```\ninner\n```\n````\n",
    "indented code": "Text\n\n    if (a && b) {\n        <b>no tag</b>\n    }\n\nText\n",
    "spans of code": "`<b>` and `` a ` b `` and `{ }` and `&amp;`\n",
    "lists": "- One\n- Two\n    - Three\n    - Four\n- Five\n\nText\n\n1. First\n2. Second\n\n   More of the second\n",
    "quotations": "> One\n> two\n>\n> > Three\n\nFour\n",
    "rules": "One\n\n---\n\nTwo\n\n***\n",
    "table": "| Name | Size |\n|:-----|-----:|\n| A    | 1    |\n| B `c` | **2** |\n\nText\n",
    "links": "[Text](/path/) and <https://a.example/b> and [ref][r] and [r].\n\n[r]: https://r.example/ \"Title\"\n",
    "images": "![Alt text](/a.png \"Title\")\n\nText ![inline](b.png) text\n",
    "breaks": "One  \ntwo\n\nThree\n",
    "escapes": "\\*no emphasis\\* and \\# and 5 \\< 6 and \\`a\\`\n",
    "references": "&copy; &mdash; &#8212; &lt;b&gt; AT&T &amp; x\n",
    "other scripts": "東京で新しい研究所。\n\nПривет, **мир**. مرحبا\n\n🎉\n",
    "HTML": "<div class=\"x\">\n<p>One <b>two</b></p>\n</div>\n\nThree <span style=\"color:red\">four</span> <kbd>Ctrl</kbd>\n",
    "table in HTML": "<table>\n<tr><th>A</th><th>B</th></tr>\n<tr><td>1</td><td>2</td></tr>\n</table>\n\nText\n",
    "comments": "One <!-- not shown --> two\n\n<!-- nor\n\nthis -->\n\nThree\n",
    "more": "Before\n\n<!--more-->\n\nAfter\n",
    "details": "<details>\n<summary>More</summary>\n<p>Hidden</p>\n</details>\n\nText\n",
    "scripts": "One\n\n<script>\nvar x = '<b>';\n</script>\n\n<style>\n.a { color: red }\n</style>\n\nTwo\n",
    "words in words": "snake_case_word and 2*3*4 and a_b_ and *a*b\n",
}


def words(text: str) -> str:
    """The words of HTML, with quotes and dashes as they are typed."""
    text = re.sub(r"(?is)<(script|style)\b.*?</\1\s*>|<!--.*?-->", " ", text)
    text = re.sub(rf"(?i)</?(?:{INLINE})(?:\s[^>]*)?/?>", "", text)
    text = html.unescape(re.sub(r"<[^>]*>", " ", text))
    for fancy, sign in ("‘'", "’'", '“"', '”"', "–-", "—-", "…."):
        text = text.replace(fancy, sign)
    # What `Post` adds tells nothing.
    text = re.sub(r"Peer document \d+\.", " ", text)
    # Links back from notes, and the boxes of tasks, are signs of our own or of theirs.
    text = re.sub("[\N{LEFTWARDS ARROW WITH HOOK}\N{BALLOT BOX}\N{BALLOT BOX WITH CHECK}\uFE0E]", " ", text)
    return re.sub(r"--+", "-", re.sub(r"\.\.+", ".", " ".join(text.split())))


def theirs(path: Path) -> dict[str, str]:
    """The words of the texts in a generator's feed, by title."""
    feed = feedparser.parse(path.read_bytes(), sanitize_html=False, resolve_relative_uris=False)
    return {entry.title: words(entry.content[0].value if entry.get("content") else entry.summary) for entry in feed.entries}


def ours(folder: Path) -> dict[str, str]:
    """The words of the texts in our feed, by title."""
    items = json.loads((folder / "feeds" / "all.json").read_bytes())["items"]
    return {item["title"]: words(item.get("content_html", "")) for item in items}


def differences(expected: dict[str, str], found: dict[str, str], changes: dict[str, str]) -> str:
    """The texts whose words differ; `changes` has what we show otherwise."""
    lines = []
    for name in sorted(expected.keys() | found.keys()):
        wanted, has = changes.get(name, expected.get(name)), found.get(name)
        if wanted != has:
            lines.append(f"{name}:\n  we   {has}\n  they {wanted}")
    unneeded = [name for name in changes if changes[name] == expected.get(name)]
    return "\n".join(lines + [f"{name}: no difference" for name in unneeded])
