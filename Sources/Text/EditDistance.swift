extension Array where Element: Equatable {
    /// How many letters must be added, removed, replaced or swapped with their neighbor to get from one word to
    /// another (the optimal string alignment distance).
    ///
    /// - Parameter limit: above it, the exact number does not matter, and more than the limit is returned.
    public func editDistance(to other: [Element], limit: Int = .max - 1) -> Int {
        var (before, previous) = ([Int](), [Int](0...other.count))
        for row in indices {
            var current = [row + 1]
            for column in other.indices {
                var steps = Swift.min(
                    previous[column + 1] + 1, current[column] + 1,
                    previous[column] + (self[row] == other[column] ? 0 : 1))
                if row > 0, column > 0, self[row] == other[column - 1], self[row - 1] == other[column] {
                    steps = Swift.min(steps, before[column - 1] + 1)
                }
                current.append(steps)
            }
            guard current.contains(where: { $0 <= limit }) else { return limit + 1 }
            (before, previous) = (previous, current)
        }
        return previous[other.count]
    }
}
