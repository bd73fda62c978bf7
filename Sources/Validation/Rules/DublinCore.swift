/// The names of Dublin Core.
enum DublinCore {
    /// The fifteen elements, which are also terms.
    static let elements: Set = [
        "title", "creator", "subject", "description", "publisher", "contributor", "date", "type", "format",
        "identifier", "source", "language", "relation", "coverage", "rights",
    ]

    /// The elements whose value is a date.
    static let dates: Set = [
        "date", "created", "modified", "issued", "valid", "available", "dateAccepted", "dateCopyrighted",
        "dateSubmitted",
    ]

    /// Whether `http://purl.org/dc/terms/` defines this property.
    static func isTerm(_ name: String) -> Bool {
        elements.contains(name) || dates.contains(name) || others.contains(name)
    }

    private static let others: Set = [
        "abstract", "accessRights", "accrualMethod", "accrualPeriodicity", "accrualPolicy", "alternative",
        "audience", "bibliographicCitation", "conformsTo", "educationLevel", "extent", "hasFormat", "hasPart",
        "hasVersion", "instructionalMethod", "isFormatOf", "isPartOf", "isReferencedBy", "isReplacedBy",
        "isRequiredBy", "isVersionOf", "license", "mediator", "medium", "provenance", "references",
        "replaces", "requires", "rightsHolder", "spatial", "tableOfContents", "temporal",
    ]
}

extension Specification {
    static func dublinCore(_ section: String) -> Self {
        .other(
            "DCMI Metadata Terms", section,
            "https://www.dublincore.org/specifications/dublin-core/dcmi-terms/")
    }
}
