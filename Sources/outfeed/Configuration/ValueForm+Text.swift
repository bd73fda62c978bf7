import Articles
import Text
import Foundation

extension ValueForm where Value == String {
    /// Text for display, cleaned like the text of documents.
    static var text: Self {
        Self("text", "text") { setting throws(ConfigurationError) in try setting.text() }
    }

    /// A name, unchanged.
    static var name: Self {
        Self("text", "name") { setting throws(ConfigurationError) in try setting.string() }
    }

    /// A path, made relative to the working directory.
    static func path(_ placeholder: String) -> Self {
        Self("a path", placeholder, write: { $0 }) { setting throws(ConfigurationError) in try setting.path()
        }
    }

    /// An RFC 5646 language tag; underscores become hyphens.
    static var language: Self {
        let takes = "a language tag such as en, en-US or zh-Hant"
        return Self(takes, "tag") { setting throws(ConfigurationError) in
            try setting.parsed(setting.string()) { (text) throws(LanguageError) in
                try LanguageTag(text).string
            }
        }
    }
}

extension ValueForm where Value == [String] {
    /// Names, unchanged.
    static var names: Self {
        Self("a name or a list of names", "name", .list) { setting throws(ConfigurationError) in
            try setting.strings()
        }
    }

    /// Paths, made relative to the working directory.
    static var paths: Self {
        Self("a path or a list of paths", "path", .list) { setting throws(ConfigurationError) in
            try setting.elements.map { element throws(ConfigurationError) in try element.path() }
        }
    }
}

extension ValueForm where Value == Timestamp {
    /// A point in time; see ``Articles/Timestamp``.
    static var moment: Self {
        Self("a date and time", "date") { setting throws(ConfigurationError) in
            try setting.parsed(setting.string()) { (text) throws(DateError) in try Timestamp(text) }
        }
    }
}
