import CLibXML2

/// Initializes libxml2 once for use on several threads.
enum LibXML2 {
    /// Must be accessed before the first call of libxml2.
    ///
    /// Catalogs are switched off: they would read system files, and libxml2's initialization of them can
    /// deadlock if two threads do it at once.
    static let ready: Void = {
        xmlInitParser()
        xmlCatalogSetDefaults(XML_CATA_ALLOW_NONE)
    }()
}
