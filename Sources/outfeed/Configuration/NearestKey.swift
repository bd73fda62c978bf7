/// Finds the key, or other name, that the user probably meant.
enum NearestKey {
    /// The key with the smallest edit distance; nil if even that one is too different.
    static func nearest(to name: String, among keys: [String]) -> String? {
        let distances = keys.map { (key: $0, distance: distance(from: name, to: $0)) }
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

    /// The Levenshtein distance: how many letters must be added, removed or replaced.
    private static func distance(from source: String, to target: String) -> Int {
        let target = Array(target)
        var row = Array(0...target.count)
        for (line, letter) in source.enumerated() {
            var diagonal = row[0]
            row[0] = line + 1
            for (column, other) in target.enumerated() {
                let replaced = diagonal + (letter == other ? 0 : 1)
                diagonal = row[column + 1]
                row[column + 1] = min(replaced, diagonal + 1, row[column] + 1)
            }
        }
        return row[target.count]
    }
}
