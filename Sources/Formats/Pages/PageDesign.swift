import Feeds
import Mustache

/// The templates (in Mustache), style sheets and script of pages, built-in or custom.
///
/// Values are escaped here and not by the library, which works by grapheme clusters: it would not escape a
/// quotation mark before a combining accent, which could then end an attribute.
public struct PageDesign: Sendable {
    /// The templates.
    enum Template: String, CaseIterable {
        /// The page of all feeds, `index.html`.
        case index
        /// A feed in the lists of the index. Without a custom template, Swift code writes it, which is
        /// faster.
        case row
        /// The page of a feed.
        case feed
        /// An entry of such a page. Without a custom template, Swift code writes it, which is faster.
        case entry
        /// The lines that let feed readers find a feed from a page of another site.
        case links

        var fileName: String { "\(rawValue).mustache" }
    }

    /// A mistake in a template.
    public struct TemplateError: Error, Hashable, Sendable, CustomStringConvertible {
        /// The template's file name.
        public let file: String
        /// The line, counted from 1.
        public let line: Int
        /// The column, counted from 1.
        public let column: Int
        /// The message.
        public let message: String

        /// The location and the message.
        public var description: String { "\(file):\(line):\(column): \(message)" }
    }

    /// The names of the files that a custom design may contain.
    public static let fileNames: [String] = Template.allCases.map(\.fileName) + PageAsset.allCases.map(\.path)

    /// The custom files by name; a change in them changes pages.
    public let customFiles: [String: String]
    /// The templates; nil without custom ones, so that a run that makes no page parses none.
    private let library: MustacheLibrary?
    private static let builtInLibrary = (try? library(with: [:])) ?? MustacheLibrary()

    /// Uses the custom files, and the built-in ones for the rest.
    ///
    /// - Parameter customFiles: texts of files, by names from ``fileNames``.
    /// - Throws: ``TemplateError`` if a template is not valid Mustache.
    public init(_ customFiles: [String: String] = [:]) throws(TemplateError) {
        library = customFiles.isEmpty ? nil : try Self.library(with: customFiles)
        self.customFiles = customFiles
    }

    private static func library(with customFiles: [String: String]) throws(TemplateError) -> MustacheLibrary {
        MustacheContentTypes.register(PageEscaping(), named: PageEscaping.name)
        var library = MustacheLibrary()
        for template in Template.allCases {
            guard let text = customFiles[template.fileName] ?? builtIn(template) else { continue }
            library.register(try parsed(text, of: template.fileName), named: template.rawValue)
        }
        return library
    }

    /// A file that pages or feeds refer to.
    ///
    /// - Parameter words: stand where the file says `{{words.KEY}}` within a string.
    public func bytes(of asset: PageAsset, _ words: Words) -> [UInt8] {
        let text = customFiles[asset.path] ?? String(decoding: asset.bytes, as: UTF8.self)
        return Array(asset.filled(text, words).utf8)
    }

    /// Whether this template is custom.
    func overrides(_ template: Template) -> Bool { customFiles[template.fileName] != nil }

    /// Renders a template.
    func render(_ template: Template, _ values: PageValues) -> String {
        (library ?? Self.builtInLibrary).render(values, withTemplate: template.rawValue) ?? ""
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

/// Named values for a template: texts, booleans, lists and nested values.
typealias PageValues = [String: Any]
