/// Parses a date from left to right.
struct DateScanner {
    let text: UnsafeBufferPointer<UInt8>
    var index = 0

    init(_ text: UnsafeBufferPointer<UInt8>) {
        self.text = text
    }

    var isAtEnd: Bool { index == text.count }

    @inline(__always)
    mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard index < text.count, text[index] == UInt8(ascii: character) else { return false }
        index += 1
        return true
    }

    mutating func expect(_ character: Unicode.Scalar) throws(DateError) {
        guard take(character) else { throw .form }
    }

    @inline(__always)
    mutating func digit() -> Int? {
        guard index < text.count, text[index].isDigit else { return nil }
        defer { index += 1 }
        return Int(text[index] & 0x0F)
    }

    mutating func number(digits: Int) throws(DateError) -> Int {
        var value = 0
        for _ in 0..<digits {
            guard let digit = digit() else { throw .form }
            value = value * 10 + digit
        }
        return value
    }

    /// Parses one of several names; returns its index.
    mutating func name(of names: [StaticString]) throws(DateError) -> Int {
        guard
            let number = names.firstIndex(where: { name in
                text[index...].starts(
                    with: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
            })
        else { throw .form }
        index += names[number].utf8CodeUnitCount
        return number
    }

    /// Parses `HH:MM` with optional seconds and fraction.
    mutating func timeOfDay() throws(DateError) -> (seconds: Int, nanoseconds: Int32) {
        let hour = try number(digits: 2)
        try expect(":")
        let minute = try number(digits: 2)
        var second = 0
        var nanoseconds: Int32 = 0
        if take(":") {
            second = try number(digits: 2)
            if take(".") { nanoseconds = try fraction() }
        }
        guard hour < 24, minute < 60, second < 60 else { throw .impossible }
        return (hour * 3600 + minute * 60 + second, nanoseconds)
    }

    /// Parses the digits after the point as nanoseconds.
    mutating func fraction() throws(DateError) -> Int32 {
        guard var value = digit() else { throw .form }
        var digits = 1
        while let digit = digit() {
            if digits < 9 { value = value * 10 + digit }
            digits += 1
        }
        while digits < 9 {
            value *= 10
            digits += 1
        }
        return Int32(value)
    }

    /// Parses `Z` or `+HH:MM` as seconds east of UTC; nil if there is no offset.
    mutating func offset() throws(DateError) -> Int? {
        let isSpaced = take(" ")
        if take("Z") || take("z") { return 0 }
        if isAtEnd && !isSpaced { return nil }
        let isWest = take("-")
        guard isWest || take("+") else { throw .form }
        let hours = try number(digits: 2)
        _ = take(":")
        let minutes = try number(digits: 2)
        guard hours < 24, minutes < 60 else { throw .impossible }
        return (hours * 3600 + minutes * 60) * (isWest ? -1 : 1)
    }
}
