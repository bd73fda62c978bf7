import Bodies
import Testing

@Suite("Dialects of generators")
struct DialectTests {
    @Test(arguments: [
        ("## Title {#id}", "<h2>Title</h2>\n"), ("Text\n{: .lead}", "<p>Text</p>\n"),
        ("[TOC]\n\na", "<p>a</p>\n"),
        ("::github{repo=\"a/b\"}\n\na", "<p>a</p>\n"), ("::note[A *b*]{x=y}", "<p>A <em>b</em></p>\n"),
        ("::std", "<p>::std</p>\n"), ("a ::b{c}", "<p>a ::b{c}</p>\n"),
        ("* TOC\n{:toc}\n\na", "<p>a</p>\n"), ("1. a\n{:toc}\n", ""),
        ("The HTML.\n\n*[HTML]: Hypertext\n", "<p>The HTML.</p>\n"),
        ("<div markdown=\"1\">\nOne *two*\n</div>", "<div>\n<p>One <em>two</em></p>\n</div>\n"),
        ("a\n\n    :::python\n    b", "<p>a</p>\n<pre><code>b\n</code></pre>\n"),
        ("    #!python\n    b", "<pre><code>b\n</code></pre>\n"),
        ("    #!/bin/sh\n    b", "<pre><code>#!/bin/sh\nb\n</code></pre>\n"),
        (
            "One *two*\n: Three\n: `four`\n\nFive\n\nSix\n:   Seven\n    eight\n\n    Nine\n\n## Ten",
            """
            <dl>
            <dt>
            <p>One <em>two</em></p>
            </dt><dd>
            <p>Three</p>
            </dd><dd>
            <p><code>four</code></p>
            </dd></dl>
            <p>Five</p>
            <dl>
            <dt>
            <p>Six</p>
            </dt><dd>
            <p>Seven
            eight</p>
            <p>Nine</p>
            </dd></dl>
            <h2>Ten</h2>

            """
        ),
        (
            "$$\na \\\\ b_{i} *c* \\{d\\} < {{e}}\n- f\n= g\n$$ *h*",
            "<p>$$\na \\\\ b_{i} *c* \\{d\\} &lt; {{e}}\n- f\n= g\n$$ <em>h</em></p>\n"
        ),
        ("$$ *a*\n\n$$", "<p>$$ <em>a</em></p>\n<p>$$</p>\n"),
        ("> $$\n> *a*\n> $$", "<blockquote>\n<p>$$\n<em>a</em>\n$$</p>\n</blockquote>\n"),
        ("a\n\n{/* truncate */}\n\nb", "<p>a</p>\n<p>b</p>\n"), ("[a](@/blog/b.md#c)", "<p><a>a</a></p>\n"),
        ("# One\n: two", "<h1>One</h1>\n<p>: two</p>\n"),
        ("- One\n: two", "<ul>\n<li>One\n: two</li>\n</ul>\n"),
        ("One\n\n: two", "<p>One</p>\n<p>: two</p>\n"),
        ("```\na\n: b\n```", "<pre><code>a\n: b\n</code></pre>\n"),
        ("```js {1,3} title=\"x\"\na\n```", "<pre><code class=\"language-js\">a\n</code></pre>\n"),
        ("~~~ {.python .numberLines}\na\n~~~", "<pre><code class=\"language-python\">a\n</code></pre>\n"),
        (
            "{% highlight ruby linenos %}\na `b`\n{% endhighlight %}",
            "<pre><code class=\"language-ruby\">a `b`\n</code></pre>\n"
        ),
        (
            "{% codeblock lang:js %}\na\n{% endcodeblock %}",
            "<pre><code class=\"language-js\">a\n</code></pre>\n"
        ),
        ("{% raw %}{{ a }}{% endraw %} {{ site.baseurl }}", "<p>{{ a }}</p>\n"),
        ("a{% comment %}b{% endcomment %}c{# d #}", "<p>ac</p>\n"),
        (
            "[a]({{ site.baseurl }}{% link files/b.pdf %})",
            "<p><a href=\"https://example.com/articles/files/b.pdf\">a</a></p>\n"
        ),
        (
            "![a]({{ 'b.png' | relative_url }})",
            "<p><img src=\"https://example.com/articles/b.png\" alt=\"a\"></p>\n"
        ),
        (
            "{% asset_img a.png A title %}",
            "<img src=\"https://example.com/articles/a.png\" alt=\"A title\">\n"
        ),
        (
            "{% youtube https://youtu.be/a-b_1 %}",
            "<p><a href=\"https://www.youtube.com/watch?v=a-b_1\"><img "
                + "src=\"https://i.ytimg.com/vi/a-b_1/hqdefault.jpg\" alt=\"YouTube\"></a></p>\n"
        ),
        (
            "{{< highlight go >}}\na\n{{< /highlight >}}",
            "<pre><code class=\"language-go\">a\n</code></pre>\n"
        ),
        (
            "{{< figure src=\"a.png\" caption=\"B & c\" >}}",
            "<figure><img src=\"https://example.com/articles/a.png\" alt=\"B &amp; c\"><figcaption>B &amp; c"
                + "</figcaption></figure>\n"
        ),
        (
            "{{< figure src=\"a.png\" caption=\"[B](https://b.example) **c** `d`\" >}}",
            "<figure><img src=\"https://example.com/articles/a.png\" alt=\"B c d\"><figcaption>"
                + "<a href=\"https://b.example\">B</a> <strong>c</strong> <code>d</code></figcaption></figure>\n"
        ),
        (
            "{% include figure.liquid path=\"i/a.png\" %}",
            "<img src=\"https://example.com/articles//i/a.png\" alt=\"\">\n"
        ),
        (
            "{{ full_width_image(src=\"a.png\", alt=\"b\") }}",
            "<img src=\"https://example.com/articles/a.png\" alt=\"b\">\n"
        ),
        (
            "{% include video id=\"12\" provider=\"vimeo\" %}",
            "<p><a href=\"https://vimeo.com/12\">Vimeo</a></p>\n"
        ),
        (
            "{% include embed/video.html src='a.mp4' %}",
            "<video src=\"https://example.com/articles/a.mp4\" controls=\"\" preload=\"none\"></video>\n"
        ),
        (
            "{% twitter https://twitter.com/a/status/1 %}",
            "<p><a href=\"https://twitter.com/a/status/1\">Tweet</a></p>\n"
        ),
        ("{{% note %}}a **b**{{% /note %}}", "<p>a <strong>b</strong></p>\n"),
        ("[a]({{< ref \"b.md\" >}}) [c]({filename}d.rst)", "<p><a>a</a> <a>c</a></p>\n"),
        (
            "[a](../b.md#c) [d](/e.mdx?f) [g](@site/docs/h) [i](~/j)",
            "<p><a>a</a> <a>d</a> <a>g</a> <a>i</a></p>\n"
        ),
        ("[a](https://b.example/c.md)", "<p><a href=\"https://b.example/c.md\">a</a></p>\n"),
        ("[a](mailto:b@c.md)", "<p><a href=\"mailto:b@c.md\">a</a></p>\n"),
        ("![a](~/b.png) ![c](@assets/d.png)", "<p> </p>\n"),
        (
            "![a](@site/static/b.png) [c](pathname:///d.pdf)",
            "<p><img src=\"https://example.com/articles//b.png\" alt=\"a\"> <a href=\"https://example.com/articles//d.pdf\">c</a></p>\n"
        ),
        ("[a]({{< ref \"b.md\" >}}) [c]({{< relref path=\"d\" >}})", "<p><a>a</a> <a>c</a></p>\n"),
        ("[a]({{< ref \"#b\" >}})", "<p><a href=\"https://example.com/articles/#b\">a</a></p>\n"),
        ("{% post_link b 'My post' %} {% post_link b %}", "<p>My post</p>\n"),
        (
            "{% link My site https://b.example/ %}",
            "<p><a href=\"https://b.example/\">My site</a></p>\n"
        ),
        ("[a]({filename}b.md) [c]({category}d)", "<p><a>a</a> <a>c</a></p>\n"),
        (
            "[a]({filename}b.pdf)",
            "<p><a href=\"https://example.com/articles/b.pdf\">a</a></p>\n"
        ),
        (
            "{{ vimeo(id=\"123\", class=\"x\") }}",
            "<p><a href=\"https://vimeo.com/123\">Vimeo</a></p>\n"
        ),
        ("`{% raw %}{{ a }}{% endraw %}`", "<p><code>{{ a }}</code></p>\n"),
        (
            "```\n{%- raw -%}{{ a }}\n{% endraw %}b\n```",
            "<pre><code>{{ a }}\nb\n</code></pre>\n"
        ),
        (
            "{% highlight html %}{% raw %}\n{{ a }}\n{% endraw %}{% endhighlight %}",
            "<pre><code class=\"language-html\">\n{{ a }}\n\n</code></pre>\n"
        ),
        (
            "{{< img a.png >}}\n*a*",
            "<img src=\"https://example.com/articles/a.png\" alt=\"\">\n<p><em>a</em></p>\n"
        ),
        ("{{< vimeo 12 >}}", "<p><a href=\"https://vimeo.com/12\">Vimeo</a></p>\n"),
        (":::note[A]\nb\n:::", "<p><strong>A</strong></p>\n<p>b</p>\n"), (":::tip\nb\n:::", "<p>b</p>\n"),
        ("!!! note \"A\"\n    b\n\n    c\n\nd", "<p><strong>A</strong></p>\n<p>b</p>\n<p>c</p>\n<p>d</p>\n"),
        ("> [!NOTE]\n> a", "<blockquote>\n<p><strong>Note</strong></p>\n<p>a</p>\n</blockquote>\n"),
        ("[a]({static}/b.png)", "<p><a href=\"https://example.com/articles//b.png\">a</a></p>\n"),
        (
            "a[^1]\n\n[^1]: b",
            "<p>a<sup><a>1</a></sup></p>\n<section>\n<ol>\n<li>\n<p>b </p>\n</li>\n</ol>\n</section>\n"
        ),
    ])
    func markdown(written: String, expected: String) {
        #expect(html(written) == expected)
    }

    @Test(arguments: [
        "`{{ a }}`", "``{% raw %} ` ``", "`{{< b >}}`", "```\n{{ a }} {% b %} {{< c >}}\n:::note\n```",
        "    {{ a }}",
        "- a\n\n      {% b %}",
    ])
    func codeIsLeftAlone(written: String) {
        #expect(html(written) == html(written, BodyRules(.markdown, dialects: [])))
    }

    @Test(arguments: [
        ("import A from 'a'\nimport {\n  B } from 'b'\n\na", "<p>a</p>\n"),
        ("export const a = 1;\n\nb", "<p>b</p>\n"),
        ("<Tabs>\n\na **b**\n\n</Tabs>", "<p>a <strong>b</strong></p>\n"),
        ("<A>\n\tOne *two*\n</A>", "<p>One <em>two</em></p>\n"),
        ("- a\n\n    b", "<ul>\n<li>\n<p>a</p>\n<p>b</p>\n</li>\n</ul>\n"),
        ("a {/* b */}{c}{\"d\"}", "<p>a d</p>\n"),
        ("<div style={{color: 'red'}}>a</div>", "<div>a</div>\n"),
        (
            "`{a}` <Image src=\"b.png\" />",
            "<p><code>{a}</code> <img src=\"https://example.com/articles/b.png\" alt=\"\"></p>\n"
        ),
        ("a $\\sqrt{x_{i}}$ b", "<p>a $\\sqrt{x_{i}}$ b</p>\n"),
        ("$$\n\\frac{a}{b} + x_{i}\n$$", "<p>$$\n\\frac{a}{b} + x_{i}\n$$</p>\n"),
        ("$1 {a} $2, ${b} and $c {d}", "<p>$1  $2, $ and $c</p>\n"), ("$$ {a}", "<p>$$</p>\n"),
        ("## Title {#id}", "<h2>Title</h2>\n"),
    ])
    func mdx(written: String, expected: String) {
        #expect(html(written, BodyRules(.mdx)) == expected)
    }

    @Test func textBecomesParagraphs() {
        #expect(html("a <b>\nc\n\n\n*d*", BodyRules(.text)) == "<p>a &lt;b&gt;<br>\nc</p>\n<p>*d*</p>\n")
    }

    @Test func countsWhatIsLeftOut() {
        let body = render("{{< foo 1 >}} {% bar %} {% include a/b.html %} {{ page.x }} {{< foo >}}")
        #expect(
            body.leftOut == ["shortcode foo": 2, "tag bar": 1, "include a/b.html": 1, "output page.x": 1])
        #expect(render("{% video a %}\n\n::b{c=d}").leftOut == ["tag video": 1, "directive b": 1])
        let components = render("<Foo a={1}/> {b}", BodyRules(.mdx))
        #expect(components.leftOut == ["component Foo": 1, "expression": 1])
    }
}
