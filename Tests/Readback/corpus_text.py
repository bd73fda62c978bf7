"""Scraped text: one document per case, with the same text in every text field.

Each case is a YAML scalar and, written by hand, the text that a reader must see."""

from documents import Document, document

FAMILY = "\U0001F468\u200D\U0001F469\u200D\U0001F467"

CASES: list[tuple[str, str, str]] = [
    # name, YAML scalar, text
    ("punctuation", r'''"x !\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~ x"''', "x !\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~ x"),
    ("cdata-end", '"a ]]> b ]]&gt; c"', "a ]]> b ]]> c"),
    ("cdata-start", '"a <![CDATA b"', "a <![CDATA b"),
    ("double-hyphen", '"a -- b --- c"', "a -- b --- c"),
    ("comment", '"kept <!-- gone --> here"', "kept here"),
    ("entity-twice", '"write &amp;lt; or &amp;amp; there"', "write &lt; or &amp; there"),
    ("entity-thrice", '"&amp;amp;lt; deep"', "&amp;lt; deep"),
    ("entity-named", '"caf&eacute; &mdash; &hellip; &euro;5"', "café — … €5"),
    ("entity-decimal", '"It&#8217;s"', "It’s"),
    ("entity-hex", '"grin &#x1F600; wide &#X41;"', "grin 😀 wide A"),
    ("entity-nbsp", '"&nbsp;non&nbsp;breaking&nbsp;"', "non breaking"),
    ("entity-unknown", '"&nosuchthing; stays"', "&nosuchthing; stays"),
    ("entity-quotes", '"&quot;quoted&quot; &#39;single&#39; &apos;x&apos;"', "\"quoted\" 'single' 'x'"),
    ("escaped-markup", '"the &lt;b&gt; element"', "the <b> element"),
    ("escaped-script", '"a &lt;script&gt;alert(1)&lt;/script&gt; z"', "a <script>alert(1)</script> z"),
    ("ampersands", '"AT&T, R&D & B&B"', "AT&T, R&D & B&B"),
    ("generic", '"List<T> and Map<K, V>"', "List<T> and Map<K, V>"),
    ("less", '"a < b and c > d"', "a < b and c > d"),
    ("beta", '"the <beta> flag"', "the <beta> flag"),
    ("heart", '"I <3 you"', "I <3 you"),
    ("arrows", '"one <- two -> three <> four"', "one <- two -> three <> four"),
    ("less-tight", '"if a<b then c"', "if a<b then c"),
    ("script", r'''"<script>alert('x')</script>after"''', "after"),
    ("script-inside", '"be<script type=\\"text/javascript\\">if (1<2) x();</script >fore"', "before"),
    ("script-upper", '"<SCRIPT SRC=//evil.example/x.js></SCRIPT>shout"', "shout"),
    ("style", '"<style>p > a { color: red }</style>plain words"', "plain words"),
    ("break", '"one<br>two<br/>three<BR />four"', "one two three four"),
    ("paragraph", '"<p>first</p><p class=\'x\'>second</p>"', "first second"),
    ("inline", '"<b>bold</b>ly <em>go</em>ing"', "boldly going"),
    ("anchor", r'"<a href=\"https://x.example/?a=1&amp;b=2\" onclick=\"x()\">linked</a> text"', "linked text"),
    ("image-markup", r'"before <img src=x onerror=alert(1)> after"', "before after"),
    ("controls", r'"c\x08o\x01n\u0000t\x1Br\x07o\x1Fl"', "control"),
    ("noncharacters", r'"non\uFFFEchar\uFFFFacter"', "noncharacter"),
    ("escapes", r'"tab\tline\nreturn\rend"', "tab line return end"),
    ("unicode-space", r'"a\u2003b\u2028c\u3000d\_e\Nf"', "a b c d e f"),
    ("space-runs", '"   lots    of      room   "', "lots of room"),
    ("nfd", r'"Cafe\u0301 A\u030A"', "Caf\u00E9 \u00C5"),
    ("nfd-marks", r'"a\u0301\u0323 mark order"', "\u1EA1\u0301 mark order"),
    ("nfd-hangul", r'"\u1112\u1161\u11AB\u1100\u1173\u11AF"', "한글"),
    ("nfd-through-control", r'"re\x08\u0301sume"', "r\u00E9sume"),
    ("nfd-through-entity", '"re&#769;sume two"', "r\u00E9sume two"),
    ("nfd-through-markup", r'"re<b></b>\u0301sume three"', "r\u00E9sume three"),
    ("singleton", r'"\u212Bngstr\u00F6m \u2126"', "\u00C5ngstr\u00F6m \u03A9"),
    ("compatibility", '"ﬁne ① ｆｕｌｌ"', "ﬁne ① ｆｕｌｌ"),
    ("cjk", '"中国日报网：人脸识别「新规」"', "中国日报网：人脸识别「新规」"),
    ("japanese", '"日本語のタイトル、テスト"', "日本語のタイトル、テスト"),
    ("arabic", '"مرحبا بالعالم"', "مرحبا بالعالم"),
    ("hebrew", '"שָׁלוֹם עולם"', "שָׁלוֹם עולם"),
    ("emoji", f'"family {FAMILY} flag 🇩🇪 skin 👍🏽"', f"family {FAMILY} flag 🇩🇪 skin 👍🏽"),
    ("emoji-escape", r'"astral \U0001F600"', "astral 😀"),
    ("bidi", r'"left \u202Eright\u202C \u200Fmark\u200E"', "left \u202Eright\u202C \u200Fmark\u200E"),
    ("joiners", r'"zwnj non\u200Cjoiner zwj \u200D"', "zwnj non\u200Cjoiner zwj \u200D"),
    ("long", '"' + "word & more " * 2000 + 'end"', "word & more " * 2000 + "end"),
    ("long-token", '"' + "x" * 9000 + '"', "x" * 9000),
    ("yaml-no", "no", "no"),
    ("yaml-yes", "Yes", "Yes"),
    ("yaml-true", "true", "true"),
    ("yaml-octal", "012", "012"),
    ("yaml-exponent", "1e3", "1e3"),
    ("yaml-hex", "0x1F", "0x1F"),
    ("yaml-float", "1.50", "1.50"),
    ("yaml-infinity", ".inf", ".inf"),
    ("yaml-clock", "12:30:45", "12:30:45"),
    ("yaml-date", "2024-02-30", "2024-02-30"),
    ("yaml-tilde", '"~"', "~"),
    ("yaml-null", '"null"', "null"),
    ("yaml-null-single", "'Null value'", "Null value"),
    ("yaml-merge", '"<<"', "<<"),
    ("yaml-indicators", '"- ? : , [ ] { } # & * ! | > @ `"', "- ? : , [ ] { } # & * ! | > @ `"),
    ("yaml-dashes", '"---"', "---"),
    ("plain-hash", "C# in depth#not a comment # a comment", "C# in depth#not a comment"),
    ("plain-colon", "std::vector and 10:30 too", "std::vector and 10:30 too"),
    ("plain-quotes", """It's "quoted" within""", """It's "quoted" within"""),
    ("single-quoted", r"""'it''s \n raw " text'""", r"""it's \n raw " text"""),
    ("path-like", '"../../etc/passwd"', "../../etc/passwd"),
    ("format-like", '"%s %@ %n {0} ${HOME} $(id)"', "%s %@ %n {0} ${HOME} $(id)"),
]


def documents() -> list[Document]:
    return [_everywhere(number, *case) for number, case in enumerate(CASES)]


def _everywhere(number: int, name: str, scalar: str, text: str) -> Document:
    domain = f"text-{number}.example"
    related = f"https://related.example/{name}"
    return document(
        f"text/{name}.md",
        {
            "title": scalar,
            "excerpt": scalar,
            "author": scalar,
            "provider": f"\n  name: {scalar}\n  domain: {domain}",
            "topics": f"\n  - {scalar}",
            "related": f"\n  - title: {scalar}\n    webUrl: {related}\n    excerpt: {scalar}\n"
                       f"    publishedDateTime: 2020-02-02\n    provider:\n      name: {scalar}\n      domain: r.example",
        },
        title=text, excerpt=text, author=text, provider=text, domain=domain, topics=(text,),
        related=((related, text),),
    )
