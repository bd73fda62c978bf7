import GRDB

/// The table of the periods of feeds that have archives.
struct PeriodTable {
    let db: Database

    /// All periods by feed and start.
    func all() throws -> [Int64: [Int64: CatalogPeriod]] {
        var periods: [Int64: [Int64: CatalogPeriod]] = [:]
        try db.cachedStatement(sql: "SELECT feed, start, members, touched FROM periods").rows { row in
            periods[row.integer(0), default: [:]][row.integer(1)] = CatalogPeriod(
                start: row.integer(1), members: Int(row.integer(2)), touched: row.integer(3))
        }
        return periods
    }

    /// Adds or replaces a period; one without articles is removed.
    func put(_ period: CatalogPeriod, of feed: Int64) throws {
        guard period.members > 0 else {
            return try db.cachedStatement(sql: "DELETE FROM periods WHERE feed = ? AND start = ?")
                .run(.integer(feed), .integer(period.start))
        }
        let sql = "INSERT OR REPLACE INTO periods (feed, start, members, touched) VALUES (?, ?, ?, ?)"
        try db.cachedStatement(sql: sql).run(
            .integer(feed), .integer(period.start), .integer(Int64(period.members)),
            .integer(period.touched))
    }
}
