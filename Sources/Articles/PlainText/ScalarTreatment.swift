/// How to treat a scalar of text.
enum ScalarTreatment {
    /// Keep it; normalization never changes it, nor combines or reorders it with a neighbour.
    case settled
    /// Keep it; only full normalization can determine its form.
    case unsettled
    /// White space: collapse it and its neighbours into one space.
    case space
    /// Remove it, as it is not allowed.
    case dropped

    /// Determines how to treat a scalar.
    ///
    /// The ranges of `settled` only contain scalars with NFC_Quick_Check=Yes and combining class 0. They are
    /// not complete: only ranges worth testing for are listed, those of the most common scripts first.
    @inline(__always)
    init(_ scalar: UInt32) {
        switch scalar {
        case 0x21...0x7F, 0xA1...0x2FF, 0x2010...0x2027, 0x2030...0x205E:
            self = .settled
        case 0x20, 0x09...0x0D, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
            self = .space
        case 0...0x1F, 0xFFFE, 0xFFFF:
            self = .dropped
        case 0x38E...0x3A1, 0x3A3...0x482, 0x48A...0x52F,  // Greek, Cyrillic
            0x4E00...0xA48C, 0x3001...0x3029, 0x3030...0x303F, 0x3041...0x3096, 0x309B...0x30FF,  // CJK, kana
            0xAC00...0xD7A3, 0xFF01...0xFFBE,  // Hangul syllables, full width
            0x5D0...0x5EA, 0x61B...0x64A, 0x660...0x66F, 0x671...0x6D5,  // Hebrew, Arabic
            0x904...0x939, 0xE01...0xE37, 0xE3F...0xE47,  // Devanagari, Thai
            0x1E00...0x1F15, 0x200B...0x200F, 0x20A0...0x20C0,  // Vietnamese, joiners and marks, currency
            0x2100...0x2125, 0x212C...0x218B, 0x2190...0x2328, 0x232B...0x2426,  // letter-like, arrows, signs
            0x2460...0x2ADB, 0xE000...0xF8FF, 0xFE00...0xFE0F, 0x1F000...0x1FAFF,  // shapes, private, emoji
            0x20000...0x2A6DF:
            self = .settled
        default:
            self = .unsettled
        }
    }
}
