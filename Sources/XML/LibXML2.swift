import CLibXML2

/// Sets libxml2 up for a program of many threads, once.
enum LibXML2 {
    /// Touch this before the first call.
    ///
    /// Catalogs are switched off: they would read files of the system, and libxml2 sets them up in a way
    /// that two threads at once can make it wait forever.
    static let ready: Void = {
        xmlInitParser()
        xmlCatalogSetDefaults(XML_CATA_ALLOW_NONE)
    }()
}
