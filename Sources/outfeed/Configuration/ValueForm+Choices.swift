import Foundation

extension ValueForm where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
    /// One of a fixed set of names; a command-line flag selects the first or the last.
    static func choice(_ shape: ValueShape = .single) -> Self {
        let takes = Value.allCases.map(\.rawValue).joined(separator: " or ")
        return Self(takes, "name", shape, write: { $0.rawValue }) { setting throws(ConfigurationError) in
            let name = try setting.string()
            guard let choice = Value(rawValue: name) else {
                throw setting.error("expected \(takes), found \(name)")
            }
            return choice
        }
    }
}

extension ValueForm {
    /// Several of a fixed set of names, as a list or as comma-separated text; sorted in the order of the set.
    static func choices<Choice>(_ placeholder: String) -> Self
    where Value == [Choice], Choice: RawRepresentable & CaseIterable & Equatable, Choice.RawValue == String {
        let all = Choice.allCases.map(\.rawValue).joined(separator: ", ")
        return Self(
            "one or more of \(all)", placeholder,
            write: { $0 == Array(Choice.allCases) ? "all of them" : nil }
        ) { setting throws(ConfigurationError) in
            let names = try setting.strings().flatMap { $0.split(separator: ",") }.map {
                $0.trimmingCharacters(in: .whitespaces)
            }
            guard !names.isEmpty else { throw setting.error("expected at least one of \(all)") }
            if let other = names.first(where: { Choice(rawValue: $0) == nil }) {
                throw setting.error("expected one or more of \(all), found \(other)")
            }
            return Choice.allCases.filter { names.contains($0.rawValue) }
        }
    }
}
