import Text

/// Finds the key, or other name, that the user probably meant.
enum NearestKey {
    /// The key with the smallest edit distance; nil if even that one is too different.
    static func nearest(to name: String, among keys: [String]) -> String? {
        let distances = keys.map { (key: $0, distance: Array(name).editDistance(to: Array($0))) }
        guard let nearest = distances.min(by: { $0.distance < $1.distance }) else { return nil }
        return nearest.distance <= max(2, name.count / 2) ? nearest.key : nil
    }

    /// Asks whether the user meant the nearest key; without one, says what is expected.
    ///
    /// - Parameter otherwise: what is expected; nil for one of the keys.
    static func hint(for name: String, among keys: [String], otherwise: String? = nil) -> String {
        nearest(to: name, among: keys).map { "did you mean `\($0)`?" }
            ?? otherwise ?? "expected one of \(keys.joined(separator: ", "))"
    }
}
