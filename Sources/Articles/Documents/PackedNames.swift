import Foundation

/// File names stored in one array, because there may be millions and most are only compared.
package struct PackedNames: Sendable {
    private struct Place {
        let start: Int
        let length: Int
    }

    /// All names, each followed by a NUL.
    private var bytes: [UInt8] = []
    private var places: [Place] = []

    package init() {}

    /// How many names there are.
    package var count: Int { places.count }

    /// Adds a name.
    package mutating func append(_ name: UnsafeRawBufferPointer) {
        places.append(Place(start: bytes.count, length: name.count))
        // Of another type, the bytes would be appended by code that is not specialized.
        bytes.append(contentsOf: name.bindMemory(to: UInt8.self))
        bytes.append(0)
    }

    /// Adds a name.
    package mutating func append(_ name: String) {
        var name = name
        name.withUTF8 { append(UnsafeRawBufferPointer($0)) }
    }

    /// Sorts the names in byte order and removes duplicates.
    mutating func sort() {
        bytes.withUnsafeBytes { bytes in
            let order = { (left: Place, right: Place) in
                Self.order(Self.name(left, in: bytes), Self.name(right, in: bytes))
            }
            places.sort { order($0, $1) < 0 }
            var last: Place?
            places.removeAll { place in
                defer { last = place }
                return last.map { order($0, place) == 0 } ?? false
            }
        }
    }

    /// The names that a test admits; nil if it admits none.
    func filtered(_ isAdmitted: (UnsafeRawBufferPointer) -> Bool) -> PackedNames? {
        var admitted = PackedNames()
        for index in places.indices {
            withName(at: index) { if isAdmitted($0) { admitted.append($0) } }
        }
        return admitted.count == 0 ? nil : admitted
    }

    /// Calls `body` with a name's bytes; they are followed by a NUL that is not included.
    package func withName<Result>(at index: Int, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        bytes.withUnsafeBytes { body(Self.name(places[index], in: $0)) }
    }

    /// Compares names in byte order: negative if the first sorts before, zero if equal, positive if after.
    static func order(_ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer) -> Int {
        guard let first = left.baseAddress, let second = right.baseAddress else {
            return left.count - right.count
        }
        let order = memcmp(first, second, min(left.count, right.count))
        return order == 0 ? left.count - right.count : Int(order)
    }

    private static func name(_ place: Place, in bytes: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(rebasing: bytes[place.start..<place.start + place.length])
    }
}
