import Text
import XML

/// Judges how a server sends a feed.
struct WireReview {
    /// The violated rules, each with a message.
    private(set) var problems: [(rule: Rule, message: String)] = []

    private let served: ServedFeed

    /// - Parameter document: the body as it was read already; nil to read it.
    init(of served: ServedFeed, _ document: FeedDocument?) {
        self.served = served
        judgeRedirects()
        guard served.status == 200 else {
            note(.httpStatus, "the server answers with status \(served.status), expected 200")
            return
        }
        let identity = document.flatMap(FeedIdentity.init)
        let document = document ?? FeedDocument(served.body)
        judgeType(document.kind)
        judgeCharset(of: document)
        judgeCaching()
        if served.fields["content-encoding"] == nil, served.body.count > Self.plainSize {
            note(
                .httpCompression,
                "\(served.body.count / 1000) kB come uncompressed; switch on gzip for feeds")
        }
        if let address = identity?.address?.value, AddressReference.scheme(of: address) != nil,
            address != served.address
        {
            note(
                .httpSelfLink,
                "the self link is \(Quotation(address)), but the feed was fetched from \(Quotation(served.address))"
            )
        }
    }

    /// The size in bytes up to which compression makes no difference.
    private static let plainSize = 1400

    private mutating func note(_ rule: Rule, _ message: String) { problems.append((rule, message)) }

    private mutating func judgeRedirects() {
        let wrong = served.steps.dropLast().first { [302, 303, 307].contains($0.status) }
        if let wrong {
            note(
                .httpRedirect,
                "\(Quotation(wrong.address)) redirects for now (\(wrong.status)); write 301 or 308 if the feed has moved"
            )
        }
    }

    private mutating func judgeType(_ kind: FeedKind?) {
        guard let value = served.fields["content-type"], !value.isEmpty else {
            return note(.httpType, "the answer has no Content-Type; write \(Self.types(of: kind)[0])")
        }
        let type = value.prefix { $0 != ";" && $0 != " " }.lowercased()
        guard kind != nil else { return }
        if Self.types(of: kind).contains(type) { return }
        if ["application/xml", "text/xml"].contains(type), kind != .jsonFeed {
            note(.httpTypeGeneral, "the Content-Type is \(Quotation(type)); write \(Self.types(of: kind)[0])")
        } else {
            note(.httpType, "the Content-Type is \(Quotation(type)), expected \(Self.types(of: kind)[0])")
        }
    }

    private static func types(of kind: FeedKind?) -> [String] {
        (kind ?? .rss(version: "2.0")).mediaTypes
    }

    private mutating func judgeCharset(of document: FeedDocument) {
        guard case .xml(let tree) = document.content, document.kind != nil else { return }
        let parameters = served.fields["content-type"]?.split(separator: ";").dropFirst() ?? []
        let charset = parameters.lazy.compactMap { parameter -> String? in
            let sides = parameter.split(separator: "=", maxSplits: 1).map {
                $0.filter { !" \"".contains($0) }
            }
            return sides.count == 2 && sides[0].lowercased() == "charset" ? sides[1].lowercased() : nil
        }.first
        let declared = tree.prolog.hasByteOrderMark ? nil : tree.prolog.declaration?.encoding
        guard let charset, charset != (declared ?? "utf-8").lowercased() else { return }
        note(
            .httpCharset,
            "the charset of the Content-Type is \(Quotation(charset)), but the document is \(declared ?? "UTF-8"); leave it out"
        )
    }

    private mutating func judgeCaching() {
        let hasValidator = served.fields["etag"] != nil || served.fields["last-modified"] != nil
        if !hasValidator {
            note(.httpValidator, "the answer has neither ETag nor Last-Modified; add one of them")
        } else if let status = served.repeatedStatus, status != 304 {
            note(
                .httpConditional,
                "a request for changes since this answer gets status \(status), expected 304")
        }
        let control = served.fields["cache-control"]?.lowercased() ?? ""
        if control.contains("no-store") {
            note(.httpCaching, "Cache-Control forbids to keep the feed; write a max-age, such as max-age=900")
        } else if control.isEmpty, served.fields["expires"] == nil {
            note(.httpCaching, "the answer has no Cache-Control; write a max-age, such as max-age=900")
        }
    }
}
