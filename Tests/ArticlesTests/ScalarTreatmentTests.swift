import Foundation
import Testing

@testable import Articles

@Suite("The treatment of scalars")
struct ScalarTreatmentTests {
    private static let all = (UInt32(0)...0x10FFFF).compactMap { Unicode.Scalar($0) }

    @Test("takes as space what Unicode calls white space")
    func space() {
        let wrong = Self.all.filter { (ScalarTreatment($0.value) == .space) != $0.properties.isWhitespace }
        #expect(Array(wrong) == [])
    }

    @Test("drops what XML does not allow, and invisible breaks")
    func dropped() {
        let wrong = Self.all.filter { scalar in
            let isChar =
                switch scalar.value {
                case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...: true
                default: false
                }
            let isDropped =
                !isChar && !scalar.properties.isWhitespace
            return (ScalarTreatment(scalar.value) == .dropped) != isDropped
        }
        #expect(Array(wrong) == [])
    }

    @Test("calls settled only what normalization leaves alone, and cuts text only where nothing composes")
    func settled() {
        for scalar in Self.all {
            let decomposed = Array(String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars)
            let composed = Array(String(scalar).precomposedStringWithCanonicalMapping.unicodeScalars)
            if ScalarTreatment(scalar.value) == .settled {
                #expect(composed == [scalar] && scalar.properties.canonicalCombiningClass == .notReordered)
            }
            guard decomposed.count > 1, composed == [scalar], let last = decomposed.last else { continue }
            #expect(ScalarTreatment(last.value) != .settled && !CanonicalComposition.isBoundary(last.value))
        }
    }
}
