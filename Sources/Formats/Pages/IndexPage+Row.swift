import Articles
import Feeds

// Writes the same as Templates/row.mustache, but faster; a test compares the two.

extension FeedDescriptor {
    /// Writes the feed as a row of the index page.
    func write(to html: inout HTML, formats: [FeedFormat]) {
        html.tags("<tr><th><a href=\"")
        write(file: "html", to: &html)
        html.tags("\">")
        html.value(name)
        html.tags("</a></th><td>")
        html.value(String(entries))
        // Only the machine-readable day, to keep thousands of rows short.
        html.tags("</td><td><time>")
        html.value(updated?.day ?? "")
        html.tags("</time></td><td>")
        for format in self.formats(among: formats) {
            html.tags("<a href=\"")
            write(file: format.fileExtension, to: &html)
            html.tags("\">")
            html.value(format.label)
            html.tags("</a> ")
        }
        html.tags("</td></tr>\n")
    }

    /// Writes the path of the file with an extension.
    private func write(file fileExtension: String, to html: inout HTML) {
        guard files.isEmpty else { return html.value(file(fileExtension)) }
        html.value(path)
        html.tags(".")
        html.value(fileExtension)
    }
}
