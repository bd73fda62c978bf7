"""Attacks by clients: ways to write a path, and requests with another one hidden inside."""

from itertools import product

#: Bytes that some decoder, file system or server has taken for `..`.
PARENTS = [
    b"..", b"%2e%2e", b"%2E%2E", b".%2e", b"%2e.", b"%252e%252e", b"%25252e%25252e", b"%%32%65%%32%65", b"..%00",
    b".%00.", b"%c0%ae%c0%ae", b"%e0%80%ae%e0%80%ae", b"%f0%80%80%ae%f0%80%80%ae", b"%f8%80%80%80%ae" * 2,
    b"%c0%2e%c0%2e", b"\xc0\xae\xc0\xae", b"%uff0e%uff0e", b"%u002e%u002e", b"%ef%bc%8e%ef%bc%8e", "．．".encode(),
    b"%e2%80%a4%e2%80%a4", b"%e2%80%a5", "‥".encode(), b"...", b"....", b"..;", b"..;x=y", b";/..", b"..%20",
    b"..%09", b".. ", b"..%0d%0a", b"..\t", b"..#", b"..%23", b"..?", b"..%3f", b"..%3b", b"..*", b"..|", b"..~1",
    b"..:", b"..\x7f", b"..&", b"..%", b"..%2", b"%0a..", b"..%ff", b"%80..", b"&#46;&#46;", b"\\x2e\\x2e", b"{..}",
    b"..%e2%80%8b", b"..%cc%81", b".%c2%ad.",
]
#: Bytes that some have taken for `/`.
SLASHES = [
    b"/", b"%2f", b"%2F", b"%252f", b"%25252f", b"\\", b"%5c", b"%255c", b"//", b"/./", b"/%2e/", b"%2f%2f", b"/\\/",
    b"/%00/", b"%c0%af", b"%e0%80%af", b"%f0%80%80%af", b"%c1%9c", b"%ef%bc%8f", b"%ef%bc%bc", b"%e2%88%95",
    b"%e2%81%84", b"%u2215", b"\xc0\xaf", b";/", b"?/", b"#/", b"%23/", b"/;x/", b":",
]
#: What precedes the first step up; the last ones name another scheme or host.
BEGINNINGS = [
    b"/", b"", b"//", b"/topics/", b"/all.rss/", b"/index.html%00/", b"/none/", b"/linked/", b"/?/", b"/#/",
    b"/.outfeed-staging/", b"http://localhost/", b"http://localhost", b"http:/", b"http://", b"file://", b"file:///",
    b"https://localhost@/", b"*",
]


def traversals() -> list[bytes]:
    """Every spelling of one, two and three steps up to a secret."""
    up = [b"".join([(parent + slash) * steps]) for parent, slash in product(PARENTS, SLASHES) for steps in (1, 2, 3)]
    plain = [(b"../" * steps) for steps in (1, 2, 3, 30)]
    every = [b"/" + steps + b"secret" for steps in up]
    every += [b"/topics/" + steps + b"secret" for steps in up]
    every += [begin + steps + b"secret" for begin in BEGINNINGS
              for steps in plain + [(p + s) * 2 for p in PARENTS[:6] for s in SLASHES[:9]]]
    return every


#: Direct paths to existing targets: names with a dot, links, the state, devices, process information.
DIRECT = [
    b"/.secret", b"/%2esecret", b"/%2Esecret", b"/%252esecret", b"/%c0%aesecret", b"/./.secret", b"//.secret",
    b"/.//secret", b"/.secret/", b"/.secret%00", b"/.secret?", b"/.secret;", b"/.secret%20", b"/topics/.secret",
    b"/topics/%2esecret", b"/topics/./.secret", b"/topics%2f.secret", b"/topics//.secret",
    b"/.outfeed-staging/secret", b"/%2eoutfeed-staging/secret", b"/.outfeed-staging%2fsecret",
    b"/topics/../.outfeed-staging/secret", b"/.outfeed/secret", b"/%2Eoutfeed/secret", b"/link", b"/link/",
    b"/link%00", b"/%6cink", b"/link?x", b"/link.gz", b"/linked", b"/linked/", b"/linked/secret", b"/linked%2fsecret",
    b"/linked/./secret", b"/linked//secret", b"/%6cinked/secret", b"/linked/../secret", b"/topics/linked.rss",
    b"/topics/linked.rss?", b"http://localhost/link", b"http://localhost/.secret", b"http://[::1]/.secret",
    b"http://a:b@localhost/.outfeed-staging/secret", b"HTTP://LOCALHOST/linked/secret", b"/out/../secret",
    b"/out2/secret", b"/proc/self/environ", b"//proc/self/cwd/secret", b"/proc/self/root/etc/passwd", b"/dev/stdin",
    b"/etc/passwd%00.rss", b"C:/secret", b"/C:/secret", b"/c:%5csecret", b"\\\\localhost\\secret", b"/~root/secret",
    b"/$HOME/secret", b"/`cat secret`", b"/topics", b"/topics/", b"/topics/.", b"/topics/..", b"/.", b"/..", b"/%2e",
    b"/%2e%2e", b"/*", b"/?../secret", b"?../secret", b"/all.rss?file=../secret", b"/all.rss/../secret",
    b"/all.rss/.secret", b"/all.rss#/../secret", b"/all.rss%23/../secret", b"/all.rss;/../secret",
    b"/all.rss%3f/../secret", b"/healthz/../secret", b"/healthz/", b"/index.html/secret",
]

#: A request that does not exist if the framing is read according to the standard.
HIDDEN = b"GET /hidden HTTP/1.1\r\nHost: a\r\n\r\n"
SIZE = b"%d" % len(HIDDEN)
#: The same as the only chunk of a body.
CHUNKED = b"%x\r\n%s\r\n0\r\n\r\n" % (len(HIDDEN), HIDDEN)
#: A body without chunks, followed by that request.
EMPTY = b"0\r\n\r\n" + HIDDEN


def _with(*fields: bytes, first: bytes = b"GET /all.rss HTTP/1.1", body: bytes = HIDDEN) -> bytes:
    return b"\r\n".join([first, b"Host: a", *fields, b"", b""]) + body


#: By name: requests in which another one is hidden, which no server may answer.
SMUGGLED = {
    "a body with a length": _with(b"Content-Length: " + SIZE),
    "a body of a POST": _with(b"Content-Length: " + SIZE, first=b"POST /all.rss HTTP/1.1"),
    "a body of a HEAD": _with(b"Content-Length: " + SIZE, first=b"HEAD /all.rss HTTP/1.1"),
    "a body in HTTP/1.0": _with(b"Connection: keep-alive", b"Content-Length: " + SIZE, first=b"GET /all.rss HTTP/1.0"),
    "two lengths": _with(b"Content-Length: 0", b"Content-Length: " + SIZE),
    "two lengths, the other way": _with(b"Content-Length: " + SIZE, b"Content-Length: 0"),
    "twice the same length": _with(b"Content-Length: " + SIZE, b"Content-Length: " + SIZE),
    "a list of lengths": _with(b"Content-Length: 0, " + SIZE),
    "a length with a sign": _with(b"Content-Length: +" + SIZE),
    "a length below nothing": _with(b"Content-Length: -1"),
    "a length with a blank": _with(b"Content-Length: 0 " + SIZE),
    "a length in hexadecimal": _with(b"Content-Length: 0x" + SIZE),
    "a length with zeros": _with(b"Content-Length: 00" + SIZE),
    "a length beyond 64 bits": _with(b"Content-Length: 18446744073709551616"),
    "a length and some": _with(b"Content-Length: 0x"),
    "an empty length": _with(b"Content-Length:"),
    "a length with an underscore": _with(b"Content-Length: 3_3"),
    "a blank before the colon": _with(b"Content-Length : " + SIZE),
    "a tab before the colon": _with(b"Content-Length\t: " + SIZE),
    "a length on the next line": _with(b"Content-Length:\r\n " + SIZE),
    "a folded field": _with(b"X: y\r\n Content-Length: " + SIZE, b"Transfer-Encoding: chunked", body=EMPTY),
    "a field that begins with a blank": _with(b" Content-Length: " + SIZE),
    "a NUL in a length": _with(b"Content-Length: 3\x003"),
    "a CR in a field": _with(b"X: y\rContent-Length: " + SIZE),
    "a bare LF in a field": _with(b"X: y\nContent-Length: " + SIZE, body=b"xx" + HIDDEN),
    "chunked and a length": _with(b"Content-Length: " + SIZE, b"Transfer-Encoding: chunked", body=EMPTY),
    "a length and chunked": _with(b"Transfer-Encoding: chunked", b"Content-Length: 5", body=EMPTY),
    "chunked, of no length": _with(b"Content-Length: 0", b"Transfer-Encoding: chunked"),
    "chunked in HTTP/1.0": _with(
        b"Connection: keep-alive", b"Transfer-Encoding: chunked", first=b"GET /all.rss HTTP/1.0", body=EMPTY),
    **{f"a coding {coding!r}": _with(b"Transfer-Encoding:" + coding, body=CHUNKED)
       for coding in (b" chunked", b" xchunked", b" chunked, identity", b" identity", b" gzip", b"\tchunked",
                      b" \x0bchunked", b" CHUNKED", b" chunked ", b" \"chunked\"", b" chunked;x",
                      b" chunked, chunked", b"", b" ,chunked")},
    "a coding twice": _with(b"Transfer-Encoding: identity", b"Transfer-Encoding: chunked", body=EMPTY),
    "a coding with an underscore": _with(b"Transfer_Encoding: chunked", b"Content-Length: " + SIZE),
    "a coding after a blank": _with(b"Transfer-Encoding : chunked", b"Content-Length: " + SIZE),
    "a coding after a bare LF": _with(b"X: y\nTransfer-Encoding: chunked", body=CHUNKED),
    **{f"a chunk {size[:24]!r}": _with(b"Transfer-Encoding: chunked", body=size + b"\r\n" + HIDDEN + b"\r\n0\r\n\r\n")
       for size in (b"-1", b"+21", b"0x21", b" 21", b"21 ", b"2 1", b"G", b"", b"21;x=" + b"y" * 5_000, b"21;\x00",
                    b"21\n;x", b"21;a\rb", b"ffffffffffffffff", b"10000000000000000", b"fffffffffffffffffff21", b"21\t",
                    b"2_1")},
    "a chunk that ends in LF": _with(b"Transfer-Encoding: chunked", body=b"21\n" + HIDDEN + b"\n0\n\n"),
    "a chunk longer than said": _with(b"Transfer-Encoding: chunked", body=b"1\r\nab\r\n0\r\n\r\n" + HIDDEN),
    "a chunk and no line break": _with(b"Transfer-Encoding: chunked", body=b"1\r\naXX0\r\n\r\n" + HIDDEN),
    "a trailer": _with(b"Transfer-Encoding: chunked", body=b"0\r\nContent-Length: 33\r\n\r\n" + HIDDEN),
    "a trailer without an end": _with(b"Transfer-Encoding: chunked", body=b"0\r\n" + HIDDEN),
    "an upgrade": _with(b"Connection: Upgrade", b"Upgrade: websocket"),
    "a CONNECT": _with(first=b"CONNECT localhost:80 HTTP/1.1"),
    "a request to close": _with(b"Connection: close"),
    "a request to close in a list": _with(b"Connection: keep-alive, close"),
    "an old request": b"GET /all.rss HTTP/1.0\r\n\r\n" + HIDDEN,
    "two hosts": b"GET /all.rss HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n" + HIDDEN,
    "no host": b"GET /all.rss HTTP/1.1\r\n\r\n" + HIDDEN,
    "garbage": b"\r\n\x00\x01\x02\r\n\r\n" + HIDDEN,
    "a blank before the method": b" GET /all.rss HTTP/1.1\r\nHost: a\r\n\r\n" + HIDDEN,
    "an HTTP/0.9 request": b"GET /all.rss\r\n\r\n" + HIDDEN,
    "a version of its own": b"GET /all.rss HTTP/1.1x\r\nHost: a\r\n\r\n" + HIDDEN,
    "HTTP/2 by prior knowledge": b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + HIDDEN,
    "a request line of four words": b"GET /all.rss HTTP/1.1 GET /hidden HTTP/1.1\r\nHost: a\r\n\r\n",
    "a line break in the target": b"GET /all.rss%0d%0a%0d%0aGET%20/hidden HTTP/1.1\r\nHost: a\r\n\r\n",
    "a CR in the target": b"GET /all.rss\rGET /hidden HTTP/1.1\r\nHost: a\r\n\r\n",
    "a line break in the host": b"GET /all.rss HTTP/1.1\r\nHost: a\r\r\n\rGET /hidden HTTP/1.1\r\n\r\n",
    "an early end by two CR": b"GET /all.rss HTTP/1.1\rHost: a\r\r" + HIDDEN,
}
#: Not hidden: it is found by any correct reading of the framing.
SECOND = HIDDEN.replace(b"/hidden", b"/second")
#: By name: two real requests, or one in an unusual form, and the statuses of the responses.
HONEST = {
    "two requests": (_with(body=SECOND), [200, 404]),
    "no body": (_with(b"Content-Length: 0", body=SECOND), [200, 404]),
    "an empty line between": (_with(body=b"\r\n" + SECOND), [200, 404]),
    "another host in the target": (_with(first=b"GET http://b/all.rss HTTP/1.1", body=SECOND), [200, 404]),
    "keep-alive in HTTP/1.0": (
        _with(b"Connection: keep-alive", first=b"GET /all.rss HTTP/1.0", body=SECOND), [200, 404]),
    "the first one not there": (_with(first=b"GET /none HTTP/1.1", body=SECOND), [404, 404]),
}

#: By name: what comes first, and what is then sent endlessly.
ENDLESS = {
    "a method": (b"", b"G"), "a target": (b"GET /", b"x"), "a version": (b"GET / HTTP/1.1", b"1"),
    "a field's name": (b"GET / HTTP/1.1\r\n", b"x"), "a field": (b"GET / HTTP/1.1\r\nHost: a\r\nX: ", b"x"),
    "fields": (b"GET / HTTP/1.1\r\nHost: a\r\n", b"X: y\r\n"),
    "empty fields": (b"GET / HTTP/1.1\r\nHost: a\r\n", b"X:\r\n"),
    "a folded field": (b"GET / HTTP/1.1\r\nHost: a\r\nX: y\r\n", b" y\r\n"),
    "blanks": (b"GET / HTTP/1.1\r\nHost: a\r\nX:", b" "),
    "a body": (b"GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 999999999999\r\n\r\n", b"x"),
    "chunks": (b"GET / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n", b"1\r\nx\r\n"),
    "a chunk's size": (b"GET / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n", b"0"),
    "a chunk's extension": (b"GET / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n1;", b"x"),
    "trailers": (b"GET / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n", b"X: y\r\n"),
    "zeros of a length": (b"GET / HTTP/1.1\r\nHost: a\r\nContent-Length: ", b"0"),
    "empty lines": (b"", b"\r\n"),
    "noise": (b"\x16\x03\x01", b"\xff\x00"),
}
