import Text

// What holds an article back.

extension ArticleDraft {
    /// Reads a field that can hold the article back.
    mutating func readHold(_ key: FieldMap.Key, from fields: inout FieldReader) throws(YAMLError) {
        switch key.field {
        case .status:
            // The other keys may mean something else, such as a place.
            let value = try fields.next() ?? .absent
            guard key.rank == 0 || value == .scalar else { return try fields.skip(value) }
            guard let status = try fields.text(value) else { return }
            let audience = key.isAudience ? HoldReason(audience: status) : nil
            if let reason = audience ?? HoldReason(status: status) { hold(reason) }
            isReleased = isReleased || !key.isAudience && HoldReason.isPublic(status: status)
        case .scheduled:
            switch try fields.truth(allowsDate: true) {
            case .date: hold(until: try fields.timestamp())
            case .yes, .unclear: hold(.private)
            case .no, nil: break
            }
        case .expiryDate: expires.offer(try fields.timestamp(), key.rank)
        default:
            let (releases, reason): (FieldReader.Truth, HoldReason) =
                switch key.field {
                case .draft: (.no, .draft)
                case .private: (.no, .private)
                default: (.yes, .unpublished)
                }
            let truth = try fields.truth(allowsDate: reason == .unpublished)
            if truth == .date { return try readDate(key, from: &fields) }
            guard let truth else { return }
            if truth != releases { return hold(reason) }
            isReleased = isReleased || truth == .yes
        }
    }

    /// Holds an article back that was created but never published, as databases write it: with a date of its
    /// creation, and an empty one of its publication.
    mutating func judgeDates() {
        if isPublicationEmpty, isDateOfCreation, !isReleased { hold(.unpublished) }
    }

    /// Reports a key that is nearly a field; one that could hold the article back does.
    mutating func judge(unknownKey fields: inout FieldReader) {
        // What a merged mapping holds is not read, and may hold the article back.
        if fields.scalar.elementsEqual("<<".utf8) {
            fields.noteKey("`<<` is not read: write the fields out. Until then the article is held back.")
            return hold(.unpublished)
        }
        // A usual key that the settings replaced is no mistake.
        guard !FieldMap.isUsual(fields.scalar), let near = FieldMap.nearest(to: fields.scalar) else { return }
        let effect = near.reason == nil ? "" : " Until then the article is held back."
        fields.noteKey("unknown key; did you mean `\(near.name)`?\(effect)")
        if let reason = near.reason { hold(reason) }
    }

    /// Holds the article back until a time; of several, the last one counts.
    mutating func hold(until time: Timestamp?) {
        notBefore = [notBefore, time].compactMap(\.self).max()
    }

    /// Holds the article back; the first reason stays.
    mutating func hold(_ reason: HoldReason) {
        hold = hold ?? reason
    }
}
