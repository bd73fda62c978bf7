// HTMLReview applies these rules together with all others for HTML content.
extension Rule {
    static let htmlStyleCode = html(
        "html-style-code",
        "No style in HTML content runs code: no expression(), javascript:, behavior or -moz-binding.",
        "<p style=\"width: expression(go())\">First.</p>", "<p style=\"width: 50%\">First.</p>")

    static let htmlStylePosition = html(
        "html-style-position",
        "No style in HTML content places its element over the reader's page: position is not fixed, and "
            + "absolute only after an element of position relative.",
        "<p style=\"position: fixed; top: 0\">First.</p>", "<p style=\"position: relative\">First.</p>")
}
