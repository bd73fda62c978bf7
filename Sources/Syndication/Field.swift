import Articles
import Foundation
import Text

/// One value of the caller's, by name: reads it, or says what is wrong with it.
struct Field {
    let name: String

    init(_ name: String) { self.name = name }

    func error(_ reason: FeedError.Reason, _ message: String) -> FeedError {
        FeedError(reason, name, message)
    }

    func text(_ value: String) throws(FeedError) -> String {
        let text = PlainText.clean(unmarked: value)
        guard !PlainText.isBlank(text) else {
            throw error(.missing, "expected some text, found none; write a word or two")
        }
        return text
    }

    /// Texts without repetitions.
    func texts(_ values: [String]) throws(FeedError) -> [String] {
        var texts: [String] = []
        for (place, value) in values.enumerated() {
            let text = try Field("\(name)[\(place)]").text(value)
            if !texts.contains(text) { texts.append(text) }
        }
        return texts
    }

    func address(_ value: String) throws(FeedError) -> WebAddress {
        do throws(AddressError) {
            return try WebAddress(value)
        } catch {
            throw self.error(.address, "\(error.description); write one such as https://example.org/page")
        }
    }

    func id(_ value: String) throws(FeedError) -> PermanentID {
        do throws(AddressError) {
            return try PermanentID(value)
        } catch {
            throw self.error(.id, "\(error.description); write one such as tag:example.org,2026:1")
        }
    }

    func time(_ value: Date) throws(FeedError) -> Timestamp {
        let seconds = value.timeIntervalSince1970.rounded(.down)
        guard let seconds = Int64(exactly: seconds), Timestamp.supported.contains(seconds) else {
            throw error(.date, "expected a date from year 1 to year 9999, found another one")
        }
        return Timestamp(seconds: seconds)
    }

    func language(_ value: String) throws(FeedError) -> LanguageTag {
        do throws(LanguageError) {
            return try LanguageTag(value)
        } catch {
            throw self.error(.language, error.description)
        }
    }

    func mediaType(_ value: String) throws(FeedError) -> String {
        var value = value
        let type = value.withUTF8 { bytes in
            Result { () throws(MediaTypeError) in try MediaType.read(bytes) }
        }
        guard case .success(let type) = type else {
            throw error(
                .mediaType, "expected a media type, found something else; write one such as audio/mpeg")
        }
        return type
    }

    func number(_ value: Int, in range: ClosedRange<Int>) throws(FeedError) -> Int {
        guard range.contains(value) else {
            let bounds =
                range.upperBound == .max
                ? "of \(range.lowerBound) or more" : "from \(range.lowerBound) to \(range.upperBound)"
            throw error(.number, "expected a number \(bounds), found another one")
        }
        return value
    }
}
