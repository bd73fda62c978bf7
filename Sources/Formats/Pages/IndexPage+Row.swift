import Articles
import Feeds

// The same as Templates/row.mustache says, and faster; a test holds the two together.

extension Directory.Listing {
    /// Writes the feed as a row of the index.
    func write(to html: inout HTML, formats: [FeedFormat]) {
        html.tags("<tr><th><a href=\"")
        html.text(path)
        html.tags(".html\">")
        html.text(name)
        html.tags("</a></th><td>")
        html.text(String(entries))
        // The day as machines read it: thousands of rows should stay short.
        html.tags("</td><td><time>")
        html.text(updated.day)
        html.tags("</time></td><td>")
        for format in formats {
            html.tags("<a href=\"")
            html.text(path)
            html.tags(".")
            html.text(format.fileExtension)
            html.tags("\">")
            html.text(format.label)
            html.tags("</a> ")
        }
        html.tags("</td></tr>\n")
    }
}
