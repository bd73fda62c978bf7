/// Feeds of web services.
extension WildAtom {
    static let services = [gitHubReleases, gitHubCommits, stackOverflow, arXiv, mediaWiki, flickr, opds]

    private static let gitHubReleases = WildFeed(
        "GitHub, releases",
        #"""
        <?xml version="1.0" encoding="UTF-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/" \#
        xml:lang="en-US">
          <id>tag:github.com,2008:https://github.com/octo/tool/releases</id>
          <link type="text/html" rel="alternate" href="https://github.com/octo/tool/releases"/>
          <link type="application/atom+xml" rel="self" href="https://github.com/octo/tool/releases.atom"/>
          <title>Release notes from tool</title>
          <updated>2024-02-01T10:00:00Z</updated>
          <entry>
            <id>tag:github.com,2008:Repository/123456/v1.2.0</id>
            <updated>2024-02-01T10:00:00Z</updated>
            <link rel="alternate" type="text/html" \#
        href="https://github.com/octo/tool/releases/tag/v1.2.0"/>
            <title>v1.2.0</title>
            <content type="html">&lt;h2&gt;What&#39;s Changed&lt;/h2&gt;
        &lt;ul&gt;
        &lt;li&gt;Fix by &lt;a class=&quot;user-mention notranslate&quot; \#
        data-hovercard-type=&quot;user&quot; href=&quot;https://github.com/octocat&quot;&gt;@octocat&lt;/a\#
        &gt;&lt;/li&gt;
        &lt;/ul&gt;</content>
            <author>
              <name>octocat</name>
            </author>
            <media:thumbnail height="30" width="30" \#
        url="https://avatars.githubusercontent.com/u/583231?s=60&amp;v=4"/>
          </entry>
          <entry>
            <id>tag:github.com,2008:Repository/123456/v1.1.0</id>
            <updated>2023-12-01T10:00:00Z</updated>
            <link rel="alternate" type="text/html" \#
        href="https://github.com/octo/tool/releases/tag/v1.1.0"/>
            <title>v1.1.0</title>
            <content>No content.</content>
            <author>
              <name>octocat</name>
            </author>
            <media:thumbnail height="30" width="30" \#
        url="https://avatars.githubusercontent.com/u/583231?s=60&amp;v=4"/>
          </entry>
        </feed>
        """#)

    private static let gitHubCommits = WildFeed(
        "GitHub, commits",
        #"""
        <?xml version="1.0" encoding="UTF-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/" \#
        xml:lang="en-US">
          <id>tag:github.com,2008:/octo/tool/commits/main</id>
          <link type="text/html" rel="alternate" href="https://github.com/octo/tool/commits/main"/>
          <link type="application/atom+xml" rel="self" \#
        href="https://github.com/octo/tool/commits/main.atom"/>
          <title>Recent Commits to tool:main</title>
          <updated>2024-02-01T09:59:00Z</updated>
          <entry>
            <id>tag:github.com,2008:Grit::Commit/0123456789abcdef0123456789abcdef01234567</id>
            <link type="text/html" rel="alternate" \#
        href="https://github.com/octo/tool/commit/0123456789abcdef0123456789abcdef01234567"/>
            <title>
                Merge pull request #12 from octo/fix
            </title>
            <updated>2024-02-01T09:59:00Z</updated>
            <media:thumbnail height="30" width="30" \#
        url="https://avatars.githubusercontent.com/u/583231?s=30&amp;v=4"/>
            <author>
              <name>octocat</name>
              <uri>https://github.com/octocat</uri>
            </author>
            <content type="html">
              &lt;pre style=&#39;white-space:pre-wrap;width:81ex&#39;&gt;Merge pull request #12 from \#
        octo/fix&lt;/pre&gt;
            </content>
          </entry>
        </feed>
        """#)

    private static let stackOverflow = WildFeed(
        "Stack Overflow",
        #"""
        <?xml version="1.0" encoding="utf-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom" \#
        xmlns:creativeCommons="http://backend.userland.com/creativeCommonsRssModule" \#
        xmlns:re="http://purl.org/atompub/rank/1.0">
            <title type="text">Recent Questions - Stack Overflow</title>
            <link rel="self" href="https://stackoverflow.com/feeds" type="application/atom+xml" />
            <link rel="alternate" href="https://stackoverflow.com/questions" type="text/html" />
            <subtitle>most recent 30 from stackoverflow.com</subtitle>
            <updated>2024-01-05T10:00:00Z</updated>
            <id>https://stackoverflow.com/feeds</id>
            <creativeCommons:license>https://creativecommons.org/licenses/by-sa/4.0/rdf</creativeCommons:l\#
        icense>
            <entry>
                <id>https://stackoverflow.com/q/1</id>
                <re:rank scheme="https://stackoverflow.com">0</re:rank>
                <title type="text">How to &lt;T&gt;?</title>
                    <category scheme="https://stackoverflow.com/tags" term="c#" />
                <author>
                    <name>someone</name>
                    <uri>https://stackoverflow.com/users/1</uri>
                </author>
                <link rel="alternate" href="https://stackoverflow.com/questions/1/how-to" />
                <published>2024-01-05T09:59:00Z</published>
                <updated>2024-01-05T10:00:00Z</updated>
                <summary type="html">
                    &lt;p&gt;I have a list&lt;/p&gt;
                </summary>
            </entry>
        </feed>
        """#)

    private static let arXiv = WildFeed(
        "arXiv",
        #"""
        <?xml version="1.0" encoding="UTF-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom">
          <link href="http://arxiv.org/api/query?search_query%3Dall%3Aelectron%26id_list%3D%26start%3D0%26\#
        max_results%3D1" rel="self" type="application/atom+xml"/>
          <title type="html">ArXiv Query: search_query=all:electron&amp;id_list=&amp;start=0&amp;max_resul\#
        ts=1</title>
          <id>http://arxiv.org/api/cHxbiOdZaP56ODnBPIenZhzg5f8</id>
          <updated>2024-01-05T00:00:00-05:00</updated>
          <opensearch:totalResults xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/">\#
        219087</opensearch:totalResults>
          <entry>
            <id>http://arxiv.org/abs/cond-mat/0102536v1</id>
            <updated>2001-02-28T20:12:09Z</updated>
            <published>2001-02-28T20:12:09Z</published>
            <title>Impact of Electron-Electron Cusp on Configuration Interaction Energies</title>
            <summary>  The effect of the electron-electron cusp for $n&lt;3$ is studied.
        </summary>
            <author>
              <name>David Prendergast</name>
              <arxiv:affiliation xmlns:arxiv="http://arxiv.org/schemas/atom">Department of \#
        Physics</arxiv:affiliation>
            </author>
            <arxiv:doi xmlns:arxiv="http://arxiv.org/schemas/atom">10.1063/1.1383585</arxiv:doi>
            <link title="doi" href="http://dx.doi.org/10.1063/1.1383585" rel="related"/>
            <link href="http://arxiv.org/abs/cond-mat/0102536v1" rel="alternate" type="text/html"/>
            <link title="pdf" href="http://arxiv.org/pdf/cond-mat/0102536v1" rel="related" \#
        type="application/pdf"/>
            <arxiv:primary_category xmlns:arxiv="http://arxiv.org/schemas/atom" term="cond-mat.str-el" \#
        scheme="http://arxiv.org/schemas/atom"/>
            <category term="cond-mat.str-el" scheme="http://arxiv.org/schemas/atom"/>
          </entry>
        </feed>
        """#)

    private static let mediaWiki = WildFeed(
        "MediaWiki",
        #"""
        <?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" \#
        xml:lang="en"><id>https://en.wikipedia.org/w/api.php?action=feedrecentchanges&amp;feedformat=atom<\#
        /id><title>Wikipedia  - Recent changes [en]</title><link rel="self" type="application/atom+xml" \#
        href="https://en.wikipedia.org/w/api.php?action=feedrecentchanges&amp;feedformat=atom"/><link \#
        rel="alternate" type="text/html" href="https://en.wikipedia.org/wiki/Special:RecentChanges"/>\#
        <updated>2024-01-05T10:00:00Z</updated><subtitle>Track the most recent \#
        changes.</subtitle><generator>MediaWiki 1.42.0-wmf.12</generator><entry><id>\#
        https://en.wikipedia.org/w/index.php?title=Vienna&amp;diff=1&amp;oldid=0</id><title>Vienna</title>\#
        <link rel="alternate" type="text/html" href="https://en.wikipedia.org/w/index.php?title=Vienna&amp\#
        ;diff=1&amp;oldid=0"/><updated>2024-01-05T10:00:00Z</updated><summary \#
        type="html">&lt;p&gt;typo&lt;/p&gt;
        &lt;table style=&quot;background-color: #fff;&quot; \#
        data-mw=&quot;interface&quot;&gt;&lt;tr&gt;&lt;td&gt;a&lt;/td&gt;&lt;/tr&gt;&lt;/table&gt;</summar\#
        y><author><name>192.0.2.1</name></author></entry></feed>
        """#)

    private static let flickr = WildFeed(
        "Flickr",
        #"""
        <feed xmlns="http://www.w3.org/2005/Atom"><id>tag:flickr.com,2005:/photos/public/1@N00</id><title>\#
        Photos</title><updated>2024-01-02T03:04:05Z</updated><link rel="self" \#
        href="https://api.flickr.com/services/feeds/photos_public.gne?id=1@N00"/><link rel="alternate" \#
        type="text/html" href="https://www.flickr.com/photos/1@N00/"/><icon>\#
        https://farm1.staticflickr.com/1/buddyicons/1@N00.jpg?1#1@N00</icon><generator \#
        uri="https://www.flickr.com/">Flickr</generator><entry><title>DSC</title><link rel="alternate" \#
        type="text/html" href="https://www.flickr.com/photos/1@N00/2/"/><id>\#
        tag:flickr.com,2005:/photo/2</id><published>2024-01-02T03:04:05Z</published><updated>\#
        2024-01-02T03:04:05Z</updated><flickr:date_taken \#
        xmlns:flickr="urn:flickr:user">2024-01-01T00:00:00-08:00</flickr:date_taken><content \#
        type="html">&lt;p&gt;&lt;a href=&quot;https://www.flickr.com/people/1@N00/&quot;&gt;J&lt;/a&gt; \#
        posted a photo:&lt;/p&gt;</content><author><name>J</name><uri>\#
        https://www.flickr.com/people/1@N00/</uri><flickr:nsid \#
        xmlns:flickr="urn:flickr:user">1@N00</flickr:nsid></author><link rel="license" type="text/html" \#
        href="deed.en" /><link rel="enclosure" type="image/jpeg" \#
        href="https://live.staticflickr.com/2_b.jpg" /><category term="x" \#
        scheme="https://www.flickr.com/photos/tags/" /></entry></feed>
        """#)

    private static let opds = WildFeed(
        "a catalogue of books (OPDS)",
        #"""
        <feed xmlns="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/terms/" \#
        xmlns:opds="http://opds-spec.org/2010/catalog" \#
        xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/" \#
        xml:lang="en"><id>urn:uuid:433a5d6a-0b8c-4933-af65-4ca4f02763eb</id><link rel="related" \#
        href="/opds/vampire.xml" type="application/atom+xml;profile=opds-catalog;kind=acquisition"/><link \#
        rel="self" href="/opds/unpopular.xml" type="application/atom+xml;profile=opds-catalog;kind=acquisi\#
        tion"/><link rel="start" href="/opds.xml" \#
        type="application/atom+xml;profile=opds-catalog;kind=navigation"/><link rel="up" href="/opds.xml" \#
        type="application/atom+xml;profile=opds-catalog;kind=navigation"/><link rel="search" \#
        href="/search.xml" type="application/opensearchdescription+xml"/><link \#
        rel="http://opds-spec.org/facet" href="/a" opds:facetGroup="Author" \#
        title="A"/><title>Unpopular</title><updated>2010-01-10T10:01:11Z</updated><author><name>Spec \#
        Writer</name><uri>http://opds-spec.org</uri></author><opensearch:totalResults>\#
        1</opensearch:totalResults><entry><title>Bob</title><id>\#
        urn:uuid:6409a00b-7bf2-405e-826c-3fdff0fd0734</id><updated>2010-01-10T10:01:11Z</updated><author>\#
        <name>Bob</name></author><dc:language>en</dc:language><dc:issued>1917</dc:issued><category \#
        scheme="http://www.bisg.org/standards/bisac_subject/index.html" term="FIC020000" label="FICTION / \#
        Men's Adventure"/><summary>The story.</summary><link rel="http://opds-spec.org/image" \#
        href="/c.png" type="image/png"/><link rel="alternate" href="/1.xml" \#
        type="application/atom+xml;type=entry;profile=opds-catalog" title="Full"/><link \#
        rel="http://opds-spec.org/acquisition/buy" href="/b.epub" type="application/epub+zip"><opds:price \#
        currencycode="USD">7.99</opds:price><opds:indirectAcquisition \#
        type="application/epub+zip"/></link></entry></feed>
        """#)
}
