/// Which of title, date and address a document has, well-formed or not: objects in JSON are recognized by them.
struct ArticleSigns: OptionSet, Sendable {
    let rawValue: UInt8

    static let title = ArticleSigns(rawValue: 1)
    static let date = ArticleSigns(rawValue: 2)
    static let address = ArticleSigns(rawValue: 4)
    static let all: ArticleSigns = [.title, .date, .address]

    /// Whether an object has what every article must have, besides an address that can be made.
    var areComplete: Bool { isSuperset(of: [.title, .date]) }

    /// Whether an object with these is an article.
    var areEnough: Bool { contains(.date) && self != .date }

    /// Whether an incomplete object is an article, or more of one, with these signs instead of its own.
    func areMore(than own: ArticleSigns) -> Bool { areComplete || areEnough && !own.areEnough }
}
