// What only the dates of documents may contain.
extension DateScanner {
    /// Skips blanks; returns whether there were any.
    @discardableResult
    mutating func skipBlanks() -> Bool {
        let start = index
        while take(" ") || take("\t") {}
        return index > start
    }

    /// Parses all digits that follow; nil if there are none or more than four.
    mutating func shortNumber() -> (value: Int, digits: Int)? {
        let start = index
        var value = 0
        while index - start < 5, let digit = digit() { value = value * 10 + digit }
        guard 1...4 ~= index - start else {
            index = start
            return nil
        }
        return (value, index - start)
    }

    /// Parses the number of a month, a day or an hour.
    mutating func oneOrTwoDigits() throws(DateError) -> Int {
        guard let number = shortNumber(), number.digits <= 2 else { throw .form }
        return number.value
    }

    /// Parses what is between the parts of a date; blanks are returned as one space.
    mutating func separator() throws(DateError) -> UInt8 {
        for separator: Unicode.Scalar in ["-", "/", "."] where take(separator) {
            return UInt8(ascii: separator)
        }
        guard skipBlanks() else { throw .form }
        return UInt8(ascii: " ")
    }

    /// Parses at least three letters that one of the names begins with, in any case; returns its index.
    mutating func name(beginning names: [StaticString]) -> Int? {
        let word = letters()
        guard word.count >= 3, let name = names.firstIndex(where: { Self.isPrefix(word, of: $0) }) else {
            return nil
        }
        index = word.endIndex
        return name
    }

    /// Skips a word in any case; returns whether it was there.
    mutating func take(word name: StaticString) -> Bool {
        let word = letters()
        guard Self.isEqual(word, name) else { return false }
        index = word.endIndex
        return true
    }

    /// Skips the suffix of `10th`.
    mutating func skipOrdinalSuffix() {
        for suffix: StaticString in ["st", "nd", "rd", "th"] where take(word: suffix) { return }
    }

    /// Parses `AM` or `p.m.`; returns whether it is the afternoon.
    mutating func halfOfDay() -> Bool? {
        let start = index
        skipBlanks()
        for (letter, isAfternoon) in [("a", false), ("p", true)] as [(StaticString, Bool)] {
            if take(word: letter), take("."), take(word: "m"), take(".") { return isAfternoon }
        }
        if take(word: "am") { return false }
        if take(word: "pm") { return true }
        index = start
        return nil
    }

    /// Parses a zone's name, an offset, or both, as seconds east of UTC; nil if there is neither.
    ///
    /// A name or comment after an offset is skipped: ` +0200 CEST`, `GMT+0200 (CEST)`.
    mutating func zone() throws(DateError) -> Int? {
        let word = letters()
        var seconds: Int?
        if !word.isEmpty {
            guard let zone = DateNames.zones.first(where: { Self.isEqual(word, $0.name) }) else {
                throw .zone
            }
            index = word.endIndex
            seconds = zone.minutes * 60
        }
        if word.isEmpty || word.count > 1 && seconds == 0, let offset = try numericOffset() {
            seconds = offset
            if skipBlanks() { index = letters().prefix(5).endIndex }
        }
        skipBlanks()
        if seconds != nil { try skipComment() }
        return seconds
    }

    /// Parses `+05`, `+0530` or `+05:30`.
    private mutating func numericOffset() throws(DateError) -> Int? {
        let isWest = take("-")
        guard isWest || take("+") else { return nil }
        guard let number = shortNumber() else { throw .form }
        var (hours, minutes) = (number.value, 0)
        if number.digits == 4 {
            (hours, minutes) = (number.value / 100, number.value % 100)
        } else {
            guard number.digits <= 2 else { throw .form }
            if take(":") { minutes = try self.number(digits: 2) }
        }
        guard hours < 24, minutes < 60 else { throw .impossible }
        return (hours * 3600 + minutes * 60) * (isWest ? -1 : 1)
    }

    /// Skips `(Central European Summer Time)` or `[Europe/Berlin]`.
    private mutating func skipComment() throws(DateError) {
        let end: Unicode.Scalar
        if take("(") {
            end = ")"
        } else if take("[") {
            end = "]"
        } else {
            return
        }
        while !take(end) {
            guard !isAtEnd else { throw .form }
            index += 1
        }
    }

    // MARK: - Words

    /// The letters that follow, without skipping them.
    private func letters() -> Slice<UnsafeBufferPointer<UInt8>> {
        text[index...].prefix { $0.isLetter }
    }

    private static func isPrefix(
        _ word: Slice<UnsafeBufferPointer<UInt8>>, of name: StaticString
    ) -> Bool {
        guard word.count <= name.utf8CodeUnitCount else { return false }
        return name.withUTF8Buffer { name in
            zip(word, name).allSatisfy { $0.lowercased == $1 }
        }
    }

    private static func isEqual(
        _ word: Slice<UnsafeBufferPointer<UInt8>>, _ name: StaticString
    ) -> Bool {
        word.count == name.utf8CodeUnitCount && isPrefix(word, of: name)
    }
}
