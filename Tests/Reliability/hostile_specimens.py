"""The table of hostile documents; see hostile_documents.py."""

from hostile_documents import *  # noqa: F403

SPECIMENS: list[Specimen] = []


def add(name: str, make, counts: dict, *said: str, proof=None, defect=None, long=False) -> None:
    SPECIMENS.append(Specimen(name, make, counts, said, proof, defect, long))


# --- YAML that grows, nests or points ---
add("alias bomb", document("a: &a [x, x, x, x, x, x, x, x]", *(
    f"{b}: &{b} [{', '.join(['*' + a] * 9)}]" for a, b in zip("abcdefghi", "bcdefghij"))), EXPORTED)
add("quadratic aliases", document("a: &a " + "x" * 100_000, f"topics: [{', '.join(['*a'] * 50_000)}]"), EXPORTED,
    *(f"6:{10 + 4 * n}: topics[{n}]: expected text, {ALIAS}" for n in range(256)), f"6:1034: topics: {LIST}")
add("merge key of an alias", document("base: &b {title: Other}", "<<: *b"), UNPUBLISHED, "6:1: `<<` is not read")
add("merge key of a mapping", document("<<: {title: Other}"), UNPUBLISHED, "5:1: `<<` is not read")
add("an anchor that holds itself", document("x: &x [*x]"), EXPORTED)
add("an alias where it might hold back", document("published: *x"), UNPUBLISHED, "5:12: published: expected true or false")
add("anchors alone", document("excerpt: &a text", "topics: &b [&c One]"), EXPORTED, proof=topic_files("one"))
add("depth bomb of lists", document("x: " + "[" * 500_000), REJECTED, "5:5: expected lists and mappings nested at most 32 deep")
add("depth bomb of mappings", document("x: " + "{a: " * 200_000), REJECTED, f"5:128: {DEEP}")
add("depth bomb of dashes", document("x:", "- " * 400_000), REJECTED, f"6:63: {DEEP}")
add("depth bomb of indented keys", document(*(" " * n + "k:" for n in range(1_400))), REJECTED, f"37:33: {DEEP}")
add("depth bomb of keys", document("? " * 300_000), REJECTED, f"5:65: {DEEP}")
add("nested as deep as allowed", document("x: " + "[" * 31 + "]" * 31), EXPORTED)
add("nested one deeper", document("x: " + "[" * 32 + "]" * 32), REJECTED, f"5:35: {DEEP}")
# --- The other forms ---
for name, bomb, place in [
    ("TOML arrays", b"+++\nx = " + b"[" * 500_000 + b"\n+++\n", "2:36"),
    ("TOML tables", b"+++\nx = " + b"{x=" * 200_000 + b"\n+++\n", "2:98"),
    ("JSON arrays", b'{"title": ' + b"[" * 500_000 + b"}\n", "1:42"),
    ("JSON objects", b';;;\n' + b'{"x":' * 150_000 + b"\n;;;\n", "2:161"),
]:
    add(f"depth bomb of {name}", bomb, REJECTED, f"{place}: {DEEP}")
add("500,000 numbers in TOML", b"+++\nx = [" + b"1," * 500_000 + b"]\n+++\n", REJECTED, "2:200002: expected at most 100000 values in TOML")
add("500,000 numbers in JSON", b'{"title": "x", "date": "2022-03-04", "webUrl": "https://x.example/",\n"x": [' +
    b"1," * 500_000 + b"1]}\n", EXPORTED)
add("two megabytes of TOML", b"+++\nx = 1 #" + b"x" * 2 * MIB + b"\n+++\n", REJECTED, f"1:1: {MEBIBYTE}")
add("two megabytes of JSON", b'{"title": "' + b"x" * 2 * MIB + b'"}\n', REJECTED, f"1:1: {MEBIBYTE}")
add("two megabytes of headers", b"Title: x\n" + b"x: y\n" * 2 * MIB, NOT_A_DOCUMENT)
add("TOML without an end", b"+++\ntitle = 'x'\n", REJECTED, "1:1: the front matter has no end: expected a line +++")
add("JSON without an end", b'{"title": "x"', REJECTED, "1:1: the front matter has no end: expected }")
add("JSON with NUL", b'{"title": "a\0b"}', REJECTED, "1:13: not valid JSON: ")
add("TOML with NUL", b"+++\ntitle = 'a\0b'\n+++\n", REJECTED, "2:11: the front matter is not valid TOML: ")
add("TOML in Latin-1", b"+++\ntitle = 'caf\xe9'\n+++\n", REJECTED, f"2:13: {UTF8}")
add("headers in Latin-1", b"Title: caf\xe9\n\n", REJECTED, f"1:11: {UTF8}")
add("a key twice in TOML", b"+++\ntitle = 1\n\"t\\u0069tle\" = 2\n+++\n", REJECTED, f"3:1: {TWICE}")
add("a key twice in JSON", b'{"title": 1,\n"t\\u0069tle": 2}', REJECTED, f"2:1: {TWICE}")
add("a key twice in a header", b"title: 1\ntitle: 2\n", REJECTED, f"2:1: {TWICE}")
add("half of a surrogate pair in JSON", b'{"title": "a\\ud83d"}', REJECTED, "1:13: expected both escapes of a surrogate pair")
add("a surrogate pair in 60,000 texts", document("x:", *(r'- "\ud83d\ude09"' for _ in range(60_000))), REJECTED,
    "10:4: expected fewer escapes of surrogate pairs")
add("20,000 keys that collide", colliding_keys(20_000), EXPORTED)
add("50,000 keys, the last one twice", document(*(f"k{n}: 1" for n in range(50_000)), "k49999: 2"), REJECTED,
    f"50005:1: {TWICE}")
add("a key of 900 KB", document("k" * 900_000 + ": 1"), REJECTED)
add("a quoted key of 1000 bytes", document('"' + "k" * 1_000 + '": 1'), EXPORTED)
add("a key of two megabytes", document("k" * 2 * MIB + ": 1"), REJECTED, f"1:1: {MEBIBYTE}")
add("keys that are lists, mappings and nothing", document("? [title]", ": 1", "? {title: x}", ": 2", '"": 3'), EXPORTED,
    proof=titled("Hostile"))
add("a key twice", document("title: Other"), REJECTED, f"5:1: {TWICE}")
add("a key twice, once in quotes", document('"t\\u0069tle": Other'), REJECTED, f"5:1: {TWICE}")
add("keys in other letters", document("Title: Other", "TITLE: Other"), EXPORTED, proof=titled("Hostile"))
add("a tag that constructs objects", document("x: !!python/object/apply:os.system [reboot]"), EXPORTED)
add("tags at odds with values", document("excerpt: !!binary aGk=", "quality: !!str 7", "x: !!set {a, b}",
                                         title="!!int Hostile"), EXPORTED, proof=titled("Hostile"))
add("a tag of 100 KB", document("x: !<" + "t" * 100_000 + "> y"), EXPORTED)
add("a tag without a handle", document("x: !none!y z"), REJECTED, f"5:4: {INVALID}")
add("two YAML documents", document("--- # another", "title: Second"), REJECTED,
    "5:1: expected front matter to be one YAML document")
add("directives", document("%YAML 9.9", "%TAG ! tag:evil,2000:"), REJECTED, f"5:1: {INVALID}")
add("directives first", b"%YAML 1.1\n" + document(), NOT_A_DOCUMENT)
add("tabs for indentation", document("provider:", "\tname: x"), REJECTED, f"6:1: {INVALID}")
add("tabs for spaces", document("excerpt:\ttabs", "quality:\t7\t"), EXPORTED)
add("front matter that is a list", b"---\n- title: x\n---\n", REJECTED,
    "1:1: expected front matter of the form `field: value`")
add("front matter without an end", b"---\ntitle: x\n" + b"x\n" * 100, REJECTED,
    "1:1: the front matter has no end: expected a line --- or ...")
add("a quote that never ends", document('excerpt: "' + "x\n" * 200_000), REJECTED, f"200006:1: {INVALID}")

# --- Bytes ---
add("byte order mark", b"\xef\xbb\xbf" + document(), EXPORTED)
add("byte order mark twice", b"\xef\xbb\xbf" * 2 + document(), NOT_A_DOCUMENT)
add("byte order mark within", document(title='"A \ufeff B"'), EXPORTED)
add("UTF-16", "\ufeff".encode("utf-16-le") + document().decode().encode("utf-16-le"), NOT_A_DOCUMENT)
add("UTF-16 without a mark", document().decode().encode("utf-16-be"), NOT_A_DOCUMENT)
add("UTF-32", document().decode().encode("utf-32"), NOT_A_DOCUMENT)
add("NUL in a title", document(title="a\0b"), REJECTED, f"2:9: {INVALID}")
add("NUL after the marker", b"---\0\n" + document(), NOT_A_DOCUMENT)
add("NULs in the text", document(body=b"\0" * 100_000), EXPORTED)
add("escaped NUL and control characters", document(title=r'"a\0b\x07c\x1b[31md\x7fe\x9bf"'), EXPORTED)
add("raw escape sequences", document(title='"a\x1b[2Jb"'), REJECTED, f"2:10: {INVALID}")
add("CRLF", document().replace(b"\n", b"\r\n"), EXPORTED, proof=titled("Hostile"))
add("CR alone", document().replace(b"\n", b"\r"), NOT_A_DOCUMENT)
add("CR within lines", document("author: a\rexcerpt: b", "quality: 1"), EXPORTED)
add("NEL and line separators for line ends", document("author: a\u0085excerpt: b\u2028type: c\u2029"), EXPORTED)
add("bytes that are no UTF-8", document().replace(b"Hostile", b"H\xf6stile"), REJECTED, f"2:9: {UTF8}")
add("overlong UTF-8", document().replace(b"Hostile", b"\xc0\xbcscript>"), REJECTED, f"2:8: {UTF8}")
add("a surrogate in UTF-8", document(title="a\ud800b"), REJECTED, f"2:9: {UTF8}")
add("a lone surrogate, escaped", document(title=r'"a\uD800b"'), REJECTED, "2:10: expected both escapes of a surrogate pair")
add("a pair of surrogates, escaped", document(title=r'"a\uD83D\uDE00b"'), EXPORTED, proof=titled("a\U0001f600b"))
add("a lone surrogate as a reference", document(title="a&#xD800;b &#55296; &#x110000; &#0; c"), EXPORTED)
add("noncharacters", document(title=r'"a\uFFFEb\uFFFFc\U0001FFFEd\U0010FFFFe"'), EXPORTED)
add("bidirectional overrides", everywhere("user\u202etxt.exe\u2066 \u202d"), EXPORTED)
add("invisible characters", everywhere("a\u200b\u200c\u200d\u2060\u00ad\U000e0041b"), EXPORTED)
add("a title of invisible characters", document(title='"\u200b\u2060\u00ad"'), REJECTED,
    "2:8: title: expected text that is not blank")
add("a title of white space", document(title='"\u2003\u3000\u00a0\u2028"'), REJECTED,
    "2:8: title: expected text that is not blank")

# --- Sizes ---
add("1 MiB of front matter", sized(MIB), EXPORTED)
add("1 MiB of front matter and a byte", sized(MIB + 1), REJECTED, f"1:1: {MEBIBYTE}")
add("a title of 100 MB", document(title="x" * 100_000_000), REJECTED, f"1:1: {MEBIBYTE}")
add("a title of a megabyte", document(title="x" * 1_000_000), EXPORTED)
add("an author of 256 KiB and a byte", document("author: " + "x" * 262_145), EXPORTED, f"5:9: author: {NAME}")
add("100,000 topics", document("topics:", *(f"- t{n}" for n in range(100_000))), EXPORTED, f"262:3: topics: {LIST}",
    proof=topic_count(256))
add("30,000 images", document("images:", *(f"- url: http://i.example/{n}" for n in range(30_000))), EXPORTED,
    f"262:3: images: {LIST}")
add("one topic 100,000 times", document("topics: [" + "A," * 100_000 + "]"), EXPORTED, f"5:522: topics: {LIST}",
    proof=topic_files("a"))
add("a topic of 200 KB", document("topics: [" + "long " * 40_000 + "]"), EXPORTED, proof=topic_count(1))
add("a text of 200 MB, sparse", sparse(document(), 200 * MIB), EXPORTED)
add("front matter of 8 GiB, sparse", sparse(b"---\ntitle: x\n", 8192 * MIB), REJECTED, f"1:1: {MEBIBYTE}")
add("a million combining marks", document("excerpt: a" + "\u0301\u0327" * 250_000), EXPORTED)
add("100 KB of <", document("excerpt: '" + "<" * 100_000 + "'"), EXPORTED)
add("a megabyte of <", document("excerpt: '" + "<" * 1_000_000 + "'"), EXPORTED, long=True)
add("250,000 comments that never end", document("excerpt: '" + "<!--" * 250_000 + "'"), EXPORTED)
add("150,000 elements that never end", document("excerpt: '" + "<b><i>" * 150_000 + "'"), EXPORTED)
add("a tag with 100,000 attributes", document("excerpt: '<a " + "b=c d " * 150_000 + "'"), EXPORTED)
add("100 KB of &", document("excerpt: '" + "&" * 100_000 + "'"), EXPORTED)
add("a megabyte of &", document("excerpt: '" + "&" * 1_000_000 + "'"), EXPORTED, long=True)
add("references to references", document(title="'" + "&amp;" * 1 + "amp;" * 50_000 + "lt;b&gt;'"), EXPORTED)
add("scripts that never end", document("excerpt: '" + "<script>" * 100_000 + "'"), EXPORTED)

# --- Text that would be something else ---
add("]]> in every field", everywhere("a]]>b<![CDATA[c]]>"), EXPORTED)
add("-- and comments in every field", everywhere("a -- b --> <!-- c --!> d"), EXPORTED)
add("script in every field", everywhere("x<script>alert(1)</script>y"), EXPORTED, proof=without("alert(1)"))
add("handlers in every field", everywhere("x<img src=q onerror=alert(2)>y<svg/onload=alert(2)>"), EXPORTED,
    proof=without("alert(2)"))
add("escaped script in every field", everywhere("&lt;script&gt;alert(3)&lt;/script&gt;"), EXPORTED)
add("script, escaped twice", document(title="'&amp;lt;script&amp;gt;alert(4)'"), EXPORTED)
add("quotes that end attributes", everywhere("\"'><script>/*`*/\" onmouseover=x "), EXPORTED)
add("a quote before a combining mark", everywhere("\"\u0301 onfocus=x autofocus='\u0301 '"), EXPORTED)
add("entities", everywhere("&xxe; &lol9; %pe; &nbsp &copy;&quot;"), EXPORTED)
add("a DOCTYPE", everywhere('<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>&x; <?xml version="9"?><?php x ?>'),
    EXPORTED, proof=without("root:x:"))
add("templates", everywhere("{{{content}}} {{> entry}} {{#entries}}{{title}} {{=<% %>=}} ${x} #{x} <%= x %>"), EXPORTED,
    proof=titled("{{{content}}} {{> entry}} {{#entries}}{{title}} {{=<% %>=}} ${x} #{x} <%= x %>"))
add("formats and commands", everywhere("%s%n%@ $(reboot) `reboot` ; rm -rf ~ | x ${jndi:ldap://x}"), EXPORTED)
add("SQL", everywhere("x'); DROP TABLE documents; DELETE FROM articles; --"), EXPORTED)
add("ends of scripts and styles", everywhere("</script></style></title></textarea>x"), EXPORTED)
add("numbers for titles", several(*(document(title=t, webUrl=f"https://hostile.example/{n}") for n, t in enumerate(
    ["12", "1e999", "0x1F", ".nan", "-0", "true", "2024-01-01", "1_000"]))), {"exported": 8})
add("nothing for titles", several(*(document(title=t) for t in ["~", "null", "", "NULL", "''", "[]", "{}", "[x]"])),
    {"rejected": 8},
    *(f"hostile{n:04}.md:1:1: title: expected a title, found none" for n in range(4)),
    "hostile0004.md:2:8: title: expected text that is not blank",
    *(f"hostile{n:04}.md:2:8: title: expected text, found {k}" for n, k in
      ((5, "a list"), (6, "a mapping"), (7, "a list"))))

# --- Numbers and truths ---
add("odd numbers", document("quality: 1e400", "heat: 0x7fffffffffffffff"), EXPORTED,
    f"5:10: quality: {DECIMAL}", f"6:7: heat: {DECIMAL}")
add("numbers that are none", document("quality: .nan", "heat: -.inf"), EXPORTED,
    f"5:10: quality: {DECIMAL}", f"6:7: heat: {DECIMAL}")
add("long numbers", document("quality: " + "9" * 40, "heat: " + "9" * 400_000), EXPORTED, f"6:7: heat: {DECIMAL}")
add("images of absurd sizes", document("images:", *(
    f"- {{url: https://i.example/{n}.png, width: {w}}}" for n, w in enumerate(
        ["0", "-1", "1000000", "1000001", "9" * 30, "1.5", ".inf", "1e3", "[1]"]))), EXPORTED,
    *(f"{n + 6}:41: images[{n}].width: {PIXELS}" for n in (0, 1, 3, 4, 5, 6, 7)),
    "14:41: images[8].width: expected text, found a list")
for word in ("maybe", "[false]", "{}"):
    add(f"published: {word}", document(f"published: {word}"), UNPUBLISHED, "5:12: published: expected true or false")
for word in ("no", "off", "0", "FaLsE"):
    add(f"published: {word}", document(f"published: {word}"), UNPUBLISHED)
add("published in quotes", document("published: ' false '"), UNPUBLISHED)

# --- Dates ---
for text, flaw in {
    "0000-01-01": DATE, "10000-01-01": FORM, "-0001-01-01": FORM, "2023-02-29": DATE, "1900-02-29": DATE,
    "2023-13-01": DATE, "2023-00-10": DATE, "2023-04-31": DATE, "2016-12-31T23:58:60Z": DATE,
    "2023-01-01T24:00:00Z": DATE, "2023-01-01T12:60Z": DATE, "2023-01-01T12:00:00+24:00": DATE,
    "0001-01-01T00:00:00+00:01": DATE, "9999-12-31T23:59:59-00:01": DATE, "2023-W01-1": FORM, "2023-001": FORM,
    "20230101": FORM, "01/02/2023": AMBIGUOUS, "1691625780": FORM, "now": FORM,
    "2023-08-10T": FORM, "2023-08-10T00:03:00.Z": FORM, "2023-08-10T00:03:00 BST": ZONE, "２０２３-08-10": FORM,
    "2023-08-10T00:03:00+1e3": FORM, "2023‑08‑10": FORM,
}.items():
    add(f"date {text}", document(publishedDateTime=f'"{text}"'), REJECTED, f"3:20: publishedDateTime: {flaw}")
add("date of the first second", document(publishedDateTime="0001-01-01T00:00:00Z"), EXPORTED,
    proof=dated("0001-01-01T00:00:00Z"))
add("date of the last second", document(publishedDateTime="9999-12-31T23:59:59Z"), FUTURE)
add("date with a fraction of 100 KB", document(publishedDateTime="2023-08-10T00:03:00." + "9" * 100_000 + "Z"), EXPORTED,
    proof=dated("2023-08-10T00:03:00Z"))
add("date within the second of the export", document(publishedDateTime="2024-06-01T00:00:00.000000001Z"), FUTURE)
add("a list for a date", document(publishedDateTime="[2023-08-10]"), REJECTED,
    "3:20: publishedDateTime: expected text, found a list")
add("a leap second", document(publishedDateTime="2016-12-31T23:59:60Z"), EXPORTED, proof=dated("2017-01-01T00:00:00Z"))
add("updated in the year 9999", document("updatedDateTime: 9999-12-31T23:59:59Z"), EXPORTED,
    "1:1: updatedDateTime: expected a time that is not in the future")

# --- Addresses ---
for text, flaw in {
    "javascript:alert(1)": SCHEME, "JaVaScRiPt://x.example/%0aalert(1)": SCHEME, "data:text/html,<script>": SCHEME,
    "vbscript:x": SCHEME, "file:///etc/passwd": SCHEME, "ftp://x.example/": SCHEME,
    "/relative": "expected an http or https URL; or set `site.url`, to which paths are added",
    "../up": RELATIVE, "//x .example/": "expected a host",
    "http:///x": "expected a host, found none", "https://": "expected a host, found none",
    "https://[::1": "expected an IPv6 address", "https://[::1%25eth0]/": "expected an IPv6 address",
    "https://[1:2:3:4:5:6:7:8:9]/": "expected an IPv6 address", "https://x.example:65536/": "expected a port",
    "https://x.example:-1/": "expected a port", "https://x.example:8O/": "expected a port",
    "https://999.1.1.1/": "expected an IPv4 address", "https://0x7f.1/": "expected an IPv4 address",
    "https://2130706433/": "expected an IPv4 address", "https://x..example/": HOST, "https://a b.example/": HOST,
    "https://x%2eexample/": HOST, "https://" + "a" * 64 + ".example/": "expected a host of at most 253 bytes",
    "https://" + "a." * 130 + "example/": "expected a host of at most 253 bytes", "https://%00.example/": HOST,
    "https://<script>.example/": HOST, "https://x\\.example/": HOST,
}.items():
    add(f"address {text[:40]}", document(webUrl=json.dumps(text)), REJECTED, f"4:9: webUrl: {flaw}")
add("address of 8 KiB", document(webUrl="https://hostile.example/" + "a" * (8192 - 24)), EXPORTED)
add("address of 8 KiB and a byte", document(webUrl="https://hostile.example/" + "a" * (8193 - 24)), REJECTED,
    "4:9: webUrl: expected at most 8192 bytes, found a longer address")
add("address that grows beyond 8 KiB", document(webUrl="https://hostile.example/" + "é" * 4_000), REJECTED,
    "4:9: webUrl: expected at most 8192 bytes, found a longer address")
add("address of a megabyte", document(webUrl="https://hostile.example/" + "<" * 1_000_000), REJECTED,
    "4:9: webUrl: expected at most 8192 bytes, found a longer address")
add("address with a tab in its scheme", document(webUrl=r'"java\tscript:alert(1)"'), REJECTED, "4:9: webUrl: ")
add("address with credentials", document(webUrl="https://user:CREDENTIAL@hostile.example/x"), EXPORTED)
add("address whose credentials look like a host", document(webUrl="https://bank.example@hostile.example/"), EXPORTED,
    proof=provider_files("hostile.example"))
add("address with markup", document(webUrl="""'https://hostile.example/"><script>alert(1)</script>?a=<b>&c=''d#<'"""),
    EXPORTED, proof=without("<script>alert"))
add("address with line breaks and spaces", document(webUrl=r'"  https://hostile.example/a\nb c\r\n  "'), EXPORTED)
add("address with bidirectional characters", document(webUrl='"https://hostile.example/\u202egpj.exe"'), EXPORTED,
    proof=linked("https://hostile.example/%E2%80%AEgpj.exe"))
add("IPv6 address", document(webUrl="https://[::FFFF:1.2.3.4]:0443/x"), EXPORTED)
add("port 0", document(webUrl="https://hostile.example:0/"), EXPORTED, proof=provider_files("hostile.example"))
add("internationalized host", document(webUrl="https://bücher.example/ä"), EXPORTED,
    proof=provider_files("xn--bcher-kva.example"))
add("host that looks like another", document(webUrl="https://соntrol.example/x"), EXPORTED)
add("host in letters that fold", document(webUrl="https://ＨＯＳＴＩＬＥ。example/x"), EXPORTED)
add("punycode that is none", document(webUrl="https://xn--a.xn--.xn--99999999.example/x"), EXPORTED)
add("host with a last dot", document(webUrl="https://hostile.example./x"), EXPORTED,
    proof=provider_files("hostile.example"))
add("a script for an id", document("id: javascript:alert(5)"), EXPORTED)
add("an id that is no URN", document("id: urn:hostile"), EXPORTED, "5:5: id: expected a URN")
add("an id that is none", document("id: ../../x"), EXPORTED, "5:5: id: expected a permanent id")
add("data for images", document("images: [{url: 'data:image/svg+xml,<svg onload=x>'}, {url: 'javascript:x'}, {}, x]"),
    EXPORTED, f"5:16: images[0].url: {SCHEME}", f"5:60: images[1].url: {SCHEME}", "5:77: images[2]: ", "5:81: images[3]: ")

# --- Names that become files ---
PATHS = ["../../etc/passwd", "..", ".", "/", "\\\\", "a/b", "NUL", "CON.txt", ".htaccess", "%2e%2e%2f", "-rf", "~",
         "index", "all", "feed.rss", "x\\0y", "*", "?", "http://x/", "con", "COM1", "a" * 5_000, "\U0001f600", "：", "‥"]
add("topics that look like paths", document(f"topics: {json.dumps(PATHS, ensure_ascii=False)}"), EXPORTED)
add("slugs that look like others'", document('topics: ["C++", "C--", "C#", "C", "c ", "C-", "Ç", "С"]'), EXPORTED,
    proof=topic_files("c", "c-plus-plus", "c-sharp", "s-27ilbig6di"))
add("topics equal but for case and form", document(
    'topics: ["AI", "ai", "aI", "é", "e\u0301", "É", "ß", "SS", "ẞ", "İ", "i\u0307", "ﬁ", "FI"]'), EXPORTED)
add("topics that look like the control's", document(
    'topics: ["Соntrol", "CΟNTROL", "Contro1", "con-trol", "../topics/control", "control.rss"]'), EXPORTED,
    proof=topic_count(6))
for text in ("../../x", "a/b", "..", "a/../../b", "x.example/../..", "x?y", "x#y", "a@b", "con\\\\x", "x:80"):
    add(f"provider {text}", document(f'provider: {{name: P, domain: "{text}"}}'), EXPORTED, "5:29: provider.domain: ",
        proof=provider_files("hostile.example"))
add("provider of an IPv6 address", document('provider: {name: P, domain: "[::1]"}'), EXPORTED)
add("providers that are devices and options", several(*(
    document(f'provider: {{domain: "{d}"}}', webUrl=f"https://hostile.example/{n}") for n, d in enumerate(
        ["con", "NUL", "-rf", "_", "com1.txt", "index", "localhost"]))), {"exported": 7})

# --- Documents about others ---
add("related to itself, level in level", document(
    "related:", "  - title: R", "    webUrl: https://hostile.example/x", "    related:", "      - title: S",
    "        webUrl: https://hostile.example/x", "        related: [{title: T, webUrl: https://control.example/1}]"),
    EXPORTED)
add("300 related articles", document("related:", *(
    f"- {{title: R{n}, webUrl: https://r.example/{n}}}" for n in range(300))), EXPORTED, f"262:3: related: {LIST}")
add("the control's address under another id", document(
    "id: tag:hostile.example,2024:x", "provider: {domain: hostile.example}", webUrl="https://control.example/1",
    publishedDateTime="2000-01-01"), EXPORTED)
add("a copy of the control's identity", document(webUrl="https://control.example/1?utm_source=x#comments",
                                                 publishedDateTime="2000-01-01"), {"duplicates": 1})
add("1,000 copies", copies(1_000, 0), {"exported": 1, "duplicates": 999}, proof=titled("Copy 0"))
add("copies with many topics each", copies(3, 100), {"exported": 1, "duplicates": 2},
    f"1:1: topics: {TOGETHER}", proof=topic_count(256))

# --- Names and kinds of files ---
add("names with line breaks and escapes", named("a\nb.md", "\x1b[31mc.md", "d\re.md", "tab\t.md"), {"exported": 4})
add("a broken document named like messages", lambda s: s.put("x.md:1:1: fine\ny.md", document(title="~")), REJECTED,
    "x.md:1:1: fine?y.md:1:1: title: expected a title, found none")
add("a broken document whose name turns around", lambda s: s.put("\u202egpj.md", document(title="~")), REJECTED,
    "1:1: title: expected a title, found none")
add("names that are no UTF-8", named(b"\xff\xfe.md", b"caf\xe9.txt", b"f\xf6lder/x.md"), {"rejected": 3})
add("names that look like options", named("-rf.md", "--help.md", "-.md"), {"exported": 3})
add("names of 255 bytes", named("x" * 252 + ".md", "é" * 126 + ".md"), {"exported": 2})
add("names of marks alone", named(" .md", "\u202egpj.md", "*.md", "?.MD", "'\".md", "\\.md", "a..md"), {"exported": 7})
add("names passed over", named(".md", ".hidden.md", "..x.md", ".git/x.md", "x.md~", "x.md.bak"), NOTHING)
add("a path longer than the system takes", too_deep_a_path, UNREADABLE)
add("a folder named like a document", folder_like_a_document, REJECTED,
    "1:1: expected a document, found a folder")
add("a file that may not be read", unreadable, UNREADABLE, "x.md: cannot be read: Permission denied")
add("a folder that may not be read", unreadable_folder, UNREADABLE, "locked: cannot be read: Permission denied")
add("a named pipe", fifo, REJECTED, f"1:1: {IRREGULAR}")
add("a socket", a_socket, REJECTED, f"1:1: {IRREGULAR}")
add("a device", device, REJECTED, f"1:1: {IRREGULAR}")
add("a link to a device", links(("x.md", "/dev/zero")), REJECTED, f"1:1: {IRREGULAR}")
add("a link to a document elsewhere", link_to_outside, EXPORTED)
add("a link to a document beside it", links(("x.md", "control.md")), {"duplicates": 1})
add("a link to what is no document", links(("x.md", "/etc/passwd")), NOT_A_DOCUMENT, proof=without("root:x:"))
add("a link to nothing", links(("x.md", "nowhere")), UNREADABLE, "x.md: cannot be read: No such file or directory")
add("a link to itself", links(("x.md", "x.md")), UNREADABLE, "x.md: cannot be read: ")
add("links in a ring", links(("x.md", "y.md"), ("y.md", "x.md")), {"unreadable": 2})
add("folders linked in a ring", folders_linked_in_a_ring, {"exported": 1, "rejected": 1})
add("an empty file, a marker, prose, zeros", several(b"", b"----\n", b"Prose\n", b"\0" * 5_000_000),
    {"notDocuments": 4})
