/// JSON Feeds.
extension WildAtom {
    static let json = [hugo, microBlog, linkBlog, podcast, page]

    private static let hugo = WildFeed(
        "Hugo",
        #"""
        {
            "version" : "https://jsonfeed.org/version/1.1",
            "title" : "Hugo site",
            "home_page_url" : "https://hugo.example/",
            "feed_url" : "https://hugo.example/feed.json",
            "icon": "https://hugo.example/apple-touch-icon.png",
            "description": "Notes",
            "language": "en-us",
            "authors": [{"name": "Lee", "url": "https://hugo.example/about/"}],
            "items" : [
                {
                    "title" : "First",
                    "date_published" : "2024-01-02T10:11:12+01:00",
                    "date_modified" : "2024-01-02T10:11:12+01:00",
                    "id" : "https://hugo.example/posts/first/",
                    "url" : "https://hugo.example/posts/first/",
                    "content_html" : "\u003cp\u003eText\u0026nbsp;here.\u003c/p\u003e\n",
                    "tags": ["a", "b"]
                }
            ]
        }
        """#)

    private static let microBlog = WildFeed(
        "Micro.blog",
        #"""
        {"version":"https://jsonfeed.org/version/1","title":"Manny","icon":"https://micro.example/manny/av\#
        atar.jpg","home_page_url":"https://manny.example/","feed_url":"https://manny.example/feed.json","_\#
        microblog":{"about":"https://micro.blog/about/api"},"author":{"name":"Manny","url":"https://manny.\#
        example/","avatar":"https://micro.example/manny/avatar.jpg","_microblog":{"username":"manny"}},"it\#
        ems":[{"id":"http://manny.micro.blog/2024/01/02/101112.html","content_html":"<p>Coffee first. \#
        ☕️</p>\n","date_published":"2024-01-02T10:11:12-06:00","url":"https://manny.example/2024/01/02/101\#
        112.html","_microblog":{"is_favorite":false,"date_timestamp":1704212000}},{"id":"http://manny.micr\#
        o.blog/2024/01/01/a.html","title":"A title","content_html":"<p>Long.</p>\#
        \n","date_published":"2024-01-01T10:11:12-06:00","url":"https://manny.example/2024/01/01/a.html","\#
        tags":["Books"]}]}
        """#)

    private static let linkBlog = WildFeed(
        "a link blog of version 1",
        #"""
        {
            "version": "https://jsonfeed.org/version/1",
            "title": "A fireball",
            "home_page_url": "https://fireball.example/",
            "feed_url": "https://fireball.example/feeds/json",
            "author": {"url": "https://twitter.com/someone", "name": "John"},
            "icon": "https://fireball.example/graphics/apple-touch-icon.png",
            "favicon": "https://fireball.example/graphics/favicon-64.png",
            "items": [
                {"title": "Linked", "date_published": "2024-01-20T00:07:00Z", "date_modified": \#
        "2024-01-20T00:07:01Z", "id": "https://fireball.example/linked/2024/01/19/x", "url": \#
        "https://fireball.example/linked/2024/01/19/x", "external_url": \#
        "https://www.nytimes.example/a?unlocked_article_code=1.A&smid=url", "author": {"name": "John"}, \#
        "content_html": "\n<p>Quote:</p>\n"}
            ]
        }
        """#)

    private static let podcast = WildFeed(
        "a podcast",
        #"""
        {"version":"https://jsonfeed.org/version/1.1","user_comment":"This is a podcast feed. Copy \#
        http://rec.example/feed.json","title":"The \#
        Record","home_page_url":"http://rec.example/","feed_url":"http://rec.example/feed.json","hubs":[{"\#
        type":"WebSub","url":"https://pubsubhubbub.appspot.com/"}],"_rec":{"about":"https://rec.example/do\#
        cs","explicit":false,"copyright":"1948"},"items":[{"id":"http://rec.example/chris","title":"Specia\#
        l #1 - Chris","url":"http://rec.example/chris","content_text":"Chris has \#
        worked.","content_html":"Chris has worked at <a \#
        href=\"http://adobe.com/\">Adobe</a>.","summary":"An \#
        interview.","date_published":"2014-05-09T14:04:00-07:00","attachments":[{"url":"http://rec.example\#
        /sp1.m4a","mime_type":"audio/x-m4a","size_in_bytes":89970236,"duration_in_seconds":6629},{"url":"h\#
        ttp://rec.example/sp1.mp3","mime_type":"audio/mpeg","title":"MP3"}]}]}
        """#)

    private static let page = WildFeed(
        "a page without items",
        #"""
        {"items":[],"title":"Saved","version":"https://jsonfeed.org/version/1.1","expired":true,"home_page\#
        _url":"https://a.example/","feed_url":"https://a.example/feed.json","next_url":"https://a.example/\#
        feed.json?page=2","authors":[]}
        """#)
}
