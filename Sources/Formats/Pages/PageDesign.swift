import Mustache

/// What pages are made of: templates in Mustache, style sheets and a script; those of the program, or the
/// owner's in their place.
///
/// Values are escaped by rules of our own: those of the library go by grapheme cluster, so that a quotation
/// mark before a combining accent would pass as it is and end an attribute.
public struct PageDesign: Sendable {
    /// The templates that there are.
    enum Template: String, CaseIterable {
        /// The page of all feeds, `index.html`.
        case index
        /// A feed in the lists of the index. Without an owner's template the program writes it, which is faster.
        case row
        /// The page of a feed.
        case feed
        /// An entry of such a page. Without an owner's template the program writes it, which is faster.
        case entry
        /// The lines that a page of another site needs, for feed readers to find a feed.
        case links

        var fileName: String { "\(rawValue).mustache" }
    }

    /// What is wrong with a template.
    public struct TemplateError: Error, Hashable, Sendable, CustomStringConvertible {
        /// The template's file name.
        public let file: String
        /// The line, counted from 1.
        public let line: Int
        /// The column, counted from 1.
        public let column: Int
        /// What is wrong.
        public let message: String

        /// The place and what is wrong there.
        public var description: String { "\(file):\(line):\(column): \(message)" }
    }

    /// The names of the files that an owner's design may have.
    public static let fileNames: [String] = Template.allCases.map(\.fileName) + PageAsset.allCases.map(\.path)

    /// The owner's files by name; what differs in them makes different pages.
    public let owners: [String: String]
    private let library: MustacheLibrary

    /// Takes the owner's files where there are any, and the program's for the rest.
    ///
    /// - Parameter owners: texts of files, by names among ``fileNames``.
    /// - Throws: ``TemplateError`` if a template is not Mustache.
    public init(_ owners: [String: String] = [:]) throws(TemplateError) {
        MustacheContentTypes.register(PageEscaping(), named: PageEscaping.name)
        var library = MustacheLibrary()
        for template in Template.allCases {
            guard let text = owners[template.fileName] ?? Self.builtIn(template) else { continue }
            library.register(try Self.parsed(text, of: template.fileName), named: template.rawValue)
        }
        self.library = library
        self.owners = owners
    }

    /// A file that pages or feeds refer to.
    public func bytes(of asset: PageAsset) -> [UInt8] {
        owners[asset.path].map { Array($0.utf8) } ?? asset.bytes
    }

    /// Whether the owner has this template.
    func overrides(_ template: Template) -> Bool { owners[template.fileName] != nil }

    /// Fills a template in.
    func render(_ template: Template, _ values: PageValues) -> String {
        library.render(values, withTemplate: template.rawValue) ?? ""
    }

    private static func builtIn(_ template: Template) -> String? {
        switch template {
        case .index: String(decoding: PackageResources.index_mustache, as: UTF8.self)
        case .feed: String(decoding: PackageResources.feed_mustache, as: UTF8.self)
        case .links: String(decoding: PackageResources.links_mustache, as: UTF8.self)
        case .row, .entry: nil
        }
    }

    private static func parsed(_ text: String, of file: String) throws(TemplateError) -> MustacheTemplate {
        do {
            return try MustacheTemplate(string: "{{% CONTENT_TYPE:\(PageEscaping.name)}}\n\(text)")
        } catch let error as MustacheTemplate.ParserError {
            let place = error.context
            throw TemplateError(
                file: file, line: max(1, place.lineNumber - 1), column: place.columnNumber,
                message: error.message)
        } catch {
            throw TemplateError(file: file, line: 1, column: 1, message: "\(error)")
        }
    }
}

/// Named values for a template to fill in: texts, truths, lists and further named values.
typealias PageValues = [String: Any]
