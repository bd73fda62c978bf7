import Testing

@testable import Articles

@Suite("Markup")
struct MarkupTests {
    @Test(
        "within a line vanishes",
        arguments: [
            Cleaning("a<b>b</b>c", "abc"), Cleaning("<em>a</em>, <span class=\"x\">b</span>.", "a, b."),
            Cleaning("<a href=\"https://example.com/?a=1&b=2\">link</a>s", "links"),
            Cleaning("<STRONG>A</Strong>", "A"),
            Cleaning("H<sub>2</sub>O", "H2O"), Cleaning("un<wbr>believ<wbr/>able", "unbelievable"),
            Cleaning("a<b >b</b >c", "abc"),
            Cleaning("<a\nhref='x'\n>y</a\n>", "y"), Cleaning("<font color=red size=+1>x</font>", "x"),
            Cleaning("x<o:p></o:p>y", "xy"),
            Cleaning("<amp-img src=\"x\">a</amp-img>", "a"), Cleaning("<path d=\"M0 0\"/>x", "x"),
            Cleaning("<a data-x onclick=\"f()\">y</a>", "y"),
            Cleaning("</b>", ""), Cleaning("a</g>b</amp-img>c", "abc"),
            Cleaning("Between <button> and <a> in forms", "Between <button> and <a> in forms"),
            Cleaning("Use (<em>)", "Use (<em>)"), Cleaning("cut <em>here", "cut here"),
            Cleaning("the <b> bold</b> one", "the bold one"), Cleaning("a <p> b <br> c <img> d", "a b c d"),
        ])
    func inline(_ cleaning: Cleaning) {
        #expect(PlainText.clean(cleaning.text) == cleaning.clean)
    }

    @Test(
        "between blocks separates words",
        arguments: [
            Cleaning("a<br>b<br/>c<BR />d", "a b c d"), Cleaning("<p>a</p><p>b</p>", "a b"),
            Cleaning("<ul><li>a<li>b</ul>", "a b"),
            Cleaning("<tr><td>a</td><td>b</td></tr>", "a b"), Cleaning("a<hr>b", "a b"),
            Cleaning("<h1>a</h1>b", "a b"),
            Cleaning("a<div class=x>b</div>c", "a b c"), Cleaning("a<img src=x.png alt=\"y\">b", "a b"),
            Cleaning("a <br> b", "a b"),
            Cleaning("<dl><dt>a<dd>b</dl>", "a b"), Cleaning("a<blockquote>b", "a b"),
            Cleaning("Hello<Br>world", "Hello world"),
        ])
    func block(_ cleaning: Cleaning) {
        #expect(PlainText.clean(cleaning.text) == cleaning.clean)
    }

    @Test(
        "that is not shown vanishes with its content",
        arguments: [
            Cleaning("a<script>if (x < 1 && y) { \"<b>\" }</script>b", "ab"),
            Cleaning("a<style>p > b {}</style>b", "ab"),
            Cleaning("a<ScRiPt type=x>y</sCrIpT >b", "ab"), Cleaning("a <script>never closed", "a"),
            Cleaning("a <STYLE>p {", "a"),
            Cleaning("<script>x</scripty></script>b", "b"), Cleaning("a<script>x</script", "a"),
            Cleaning("a <script src=\"x\"/> b", "a b"),
            Cleaning("a<noscript><img src=x>Enable it</noscript>b", "ab"),
            Cleaning("a<template><p>x</p></template>b", "ab"),
            Cleaning("a<iframe src=x>old</iframe>b", "a b"),
            Cleaning("<title>x</title>a<textarea>b</textarea>c", "a c"),
            Cleaning("The <title> of it", "The <title> of it"),
            Cleaning("a<video src=x>No video</video>b", "a b"),
            Cleaning("a<!-- b -->c", "ac"), Cleaning("a<!-- > <b> -- -->c", "ac"),
            Cleaning("a<!---->b<!-->c", "abc"),
            Cleaning("a <!-- never closed", "a"),
            Cleaning("<!DOCTYPE html>a<!doctype html public \"x\">b", "ab"),
            Cleaning("<?xml version=\"1.0\"?>a<?php echo 1 > 0 ?>b", "ab"),
            Cleaning("<?xml:namespace prefix = o />a", "a"),
            Cleaning("<![if !vml]>a<![endif]>", "a"),
        ])
    func hidden(_ cleaning: Cleaning) {
        #expect(PlainText.clean(cleaning.text) == cleaning.clean)
    }

    @Test(
        "in a CDATA section is text",
        arguments: [
            Cleaning("<![CDATA[a < b & c]]>", "a < b & c"),
            Cleaning("x <![CDATA[ <b>y</b>  &amp; ]]> z", "x <b>y</b> &amp; z"),
            Cleaning("<![CDATA[cut off", "cut off"), Cleaning("<![CDATA[]]>", ""), Cleaning("]]>", "]]>"),
        ])
    func cdata(_ cleaning: Cleaning) {
        #expect(PlainText.clean(cleaning.text) == cleaning.clean)
    }

    @Test(
        "ends where its last quote allows it",
        arguments: [
            Cleaning("<a title=\"a > b\">x</a>", "x"), Cleaning("<a title='\">' href=y>x</a>", "x"),
            Cleaning("<img alt=\"<b>\" src=x>y", "y"), Cleaning("<a title=\"the \"best\" one\">x</a>", "x"),
            Cleaning("<a href=\"x\"class=\"y\">z</a>", "z"), Cleaning("<input type=checkbox checked>x", "x"),
            Cleaning("<td nowrap>x", "x"),
            Cleaning("<a href = \"x\" >y</a>", "y"), Cleaning("<a href=>y</a>", "y"),
        ])
    func attributes(_ cleaning: Cleaning) {
        #expect(PlainText.clean(cleaning.text) == cleaning.clean)
    }

    @Test(
        "that is cut off at the end is removed when it is clearly markup",
        arguments: [
            Cleaning("read <a href=\"https://exa", "read"), Cleaning("read <a href=https://exa", "read"),
            Cleaning("read <a hre", "read"),
            Cleaning("read <a href=", "read"), Cleaning("read <br /", "read"), Cleaning("read <br/", "read"),
            Cleaning("read</p", "read"),
            Cleaning("read <img src=\"x\" al", "read"), Cleaning("read <a href=\"x\" ", "read"),
            Cleaning("a <b", "a <b"),
            Cleaning("a <b ", "a <b"), Cleaning("if a <b and", "if a <b and"), Cleaning("a <", "a <"),
            Cleaning("a </", "a </"),
            Cleaning("a <beta href=\"x", "a <beta href=\"x"),
        ])
    func cutOff(_ cleaning: Cleaning) {
        #expect(PlainText.clean(cleaning.text) == cleaning.clean)
    }

    @Test(
        "is not seen in text that looks like it",
        arguments: [
            "List<T>", "Map<K, V>", "Vec<u8>", "a < b", "a<b and c>d", "x <- y", "the <beta> flag",
            "the <template> element", "Why <iframe> is slow", "<3",
            "<your-name>",
            "<https://example.com>", "1 < 2 > 0", "std::vector<int>", "List<B>", "Array<S>", "List<Object>",
            "Map<String, List<A>>",
            "<joe@example.com>", "<mailto:joe@example.com>", "<>", "</>", "< b>", "</ b>", "<b", "<<", "<?>",
            "Class<? extends T>",
            "use <?php tags", "<!", "<!x>", "a<b/2>c", "a<b=c>d", "cp <source> <target>",
            "the <path> and <filter> options",
            "ffmpeg -i <input> <output>", "</beta>", "<h7>", "<my-tag>", "x<p&&y>z", "éa<É>",
            "Set<I> and Set<P>", "if x <p a == b",
        ])
    func text(text: String) {
        #expect(PlainText.clean(text) == text)
    }

    @Test(
        "in one capital letter after a word is a tag only if it is closed",
        arguments: [
            Cleaning("List<B>", "List<B>"), Cleaning("un<B>believ</B>able", "unbelievable"),
            Cleaning("un<B>believ</b>able", "unbelievable"),
            Cleaning("a <B>b", "a b"), Cleaning("</B>List<B>", "List<B>"),
        ])
    func capital(_ cleaning: Cleaning) {
        #expect(PlainText.clean(cleaning.text) == cleaning.clean)
    }
}
