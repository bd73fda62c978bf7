import Articles
import Feeds

// The same as Templates/row.mustache says, and faster; a test holds the two together.

extension FeedIndex.Listing {
    /// Writes the feed as a row of the index.
    func write(to html: inout HTML, formats: [FeedFormat]) {
        html.tags("<tr><th><a href=\"")
        html.value(path)
        html.tags(".html\">")
        html.value(name)
        html.tags("</a></th><td>")
        html.value(String(entries))
        // The day as machines read it: thousands of rows should stay short.
        html.tags("</td><td><time>")
        html.value(updated.day)
        html.tags("</time></td><td>")
        for format in formats {
            html.tags("<a href=\"")
            html.value(path)
            html.tags(".")
            html.value(format.fileExtension)
            html.tags("\">")
            html.value(format.label)
            html.tags("</a> ")
        }
        html.tags("</td></tr>\n")
    }
}
