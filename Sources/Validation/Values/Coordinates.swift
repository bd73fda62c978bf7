import Text

/// Coordinates such as `45.256 -71.92`: pairs of latitude and longitude in degrees.
struct Coordinates {
    /// The numbers, in order.
    let numbers: [Double]
    /// The problem with the text; nil if it consists of numbers only.
    let problem: String?

    /// Parses numbers separated by white space, and by commas if allowed.
    init(_ text: String, allowingCommas: Bool = false) {
        var numbers: [Double] = []
        let parts = text.utf8.split { byte in
            byte.isXMLSpace || (allowingCommas && byte == UInt8(ascii: ","))
        }
        for part in parts {
            guard let number = Self.number(of: Substring(part)) else {
                self.numbers = numbers
                problem = "\(Quotation(String(Substring(part)))) is not a decimal number"
                return
            }
            numbers.append(number)
        }
        self.numbers = numbers
        problem = numbers.isEmpty ? "expected decimal numbers" : nil
    }

    /// The problem with the numbers as latitude and longitude; nil if there is none.
    var rangeProblem: String? { rangeProblem(of: numbers.count) }

    /// The problem with the first numbers; the next may be an altitude.
    func rangeProblem(of count: Int) -> String? {
        for (index, number) in numbers.prefix(count).enumerated() {
            let (name, limit) = index.isMultiple(of: 2) ? ("latitude", 90.0) : ("longitude", 180.0)
            if abs(number) > limit { return "a \(name) is from −\(Int(limit)) to \(Int(limit)) degrees" }
        }
        return nil
    }

    /// Whether the last pair is the same as the first.
    var isClosed: Bool { numbers.count > 2 && numbers.prefix(2) == numbers.suffix(2) }

    /// Parses a decimal number; nil if the text is not one.
    static func number(of text: Substring) -> Double? {
        let isPlain = text.utf8.allSatisfy {
            $0.isDigit || "+-.eE".utf8.contains($0)
        }
        guard isPlain, let number = Double(text), number.isFinite else { return nil }
        return number
    }

    /// The problem with a value as a decimal number; nil if there is none.
    static func numberProblem(in value: String) -> String? {
        number(of: value[...]) == nil ? "expected a decimal number" : nil
    }
}
