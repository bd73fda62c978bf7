import Foundation
import Yams

/// How the value of an option is built.
enum ValueShape: Sendable {
    case flag, single, list, mapping
}

/// The kind of value an option takes: how to read it, and how to describe what is expected.
struct ValueForm<Value: Sendable>: Sendable {
    /// What is expected, such as `a number`.
    let takes: String
    /// The placeholder for the value in the help.
    let placeholder: String
    let shape: ValueShape
    /// Writes the value as in a file, or in words; nil if there is nothing to show.
    let write: @Sendable (Value) -> String?
    let read: @Sendable (Setting) throws(ConfigurationError) -> Value

    init(
        _ takes: String, _ placeholder: String, _ shape: ValueShape = .single,
        write: @escaping @Sendable (Value) -> String? = { _ in nil },
        read: @escaping @Sendable (Setting) throws(ConfigurationError) -> Value
    ) {
        (self.takes, self.placeholder, self.shape) = (takes, placeholder, shape)
        (self.write, self.read) = (write, read)
    }

    /// A value read from a single node; the error says what is expected.
    init(
        _ takes: String, _ placeholder: String, _ shape: ValueShape = .single,
        write: @escaping @Sendable (Value) -> String?, parse: @escaping @Sendable (Node) -> Value?
    ) {
        self.init(takes, placeholder, shape, write: write) { setting throws(ConfigurationError) in
            guard let value = parse(setting.node) else { throw setting.error("expected \(takes)") }
            return value
        }
    }
}

extension ValueForm where Value == Bool {
    /// `true` or `false`.
    static var flag: Self {
        Self("true or false", "flag", .flag, write: { "\($0)" }, parse: { $0.bool })
    }
}

extension ValueForm where Value == Int {
    /// An integer in a range.
    static func integer(in range: ClosedRange<Int>) -> Self {
        Self(
            "a whole number from \(range.lowerBound) to \(range.upperBound)", "n", write: { "\($0)" },
            parse: { $0.int.flatMap { range.contains($0) ? $0 : nil } })
    }

    /// A duration, in seconds.
    static var timeSpan: Self {
        Self(
            TimeSpan.form, "time", write: TimeSpan.text,
            parse: { $0.scalar.flatMap { TimeSpan.seconds($0.string) } })
    }
}

extension ValueForm where Value == Double {
    /// A decimal number.
    static var number: Self {
        Self("a number", "n", write: { "\($0)" }, parse: { $0.float.flatMap { $0.isFinite ? $0 : nil } })
    }

    /// A fraction of a whole.
    static var share: Self {
        Self(
            "a number from 0 to 1", "share", write: { "\($0)" },
            parse: { $0.float.flatMap { (0...1).contains($0) ? $0 : nil } })
    }
}
