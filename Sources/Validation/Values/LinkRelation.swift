import Text

/// The relation of an Atom link: a name such as `alternate`, or a URI.
enum LinkRelation {
    /// The problem with a value; nil if there is none.
    static func problem(in value: String) -> String? {
        if value.isEmpty { return "expected a name or an address" }
        if value.utf8.contains(UInt8(ascii: ":")) { return AddressReference.wholeProblem(in: value) }
        if value.utf8.contains(where: \.isXMLSpace) {
            return "expected a single relation, without white space"
        }
        let isName = !value.utf8.contains { "/?#[]".utf8.contains($0) }
        return isName && AddressReference.problem(in: value) == nil
            ? nil : "expected a name such as alternate, or a whole address"
    }

    /// The normalized name of a relation: without IANA's URI prefix, and in lower case.
    static func name(_ value: String) -> String {
        if value.hasPrefix(registry) { return value.dropFirst(registry.count).lowercased() }
        return value.utf8.contains(UInt8(ascii: ":")) ? value : value.lowercased()
    }

    /// Whether a name is in IANA's registry.
    static func isRegistered(_ name: String) -> Bool { registered.contains(name) }

    private static let registry = "http://www.iana.org/assignments/relation/"

    private static let registered = Set(
        """
        about acl alternate amphtml api-catalog appendix apple-touch-icon apple-touch-startup-image archives \
        author blocked-by bookmark c2pa-manifest canonical chapter cite-as collection \
        compression-dictionary contents convertedfrom copyright create-form current deprecation \
        describedby describes disclosure dns-prefetch dpp duplicate edit edit-form edit-media enclosure \
        external first geofeed glossary help hosts hub ice-server icon index intervalafter intervalbefore \
        intervalcontains intervaldisjoint intervalduring intervalequals intervalfinishedby \
        intervalfinishes intervalin intervalmeets intervalmetby intervaloverlappedby intervaloverlaps \
        intervalstartedby intervalstarts item last latest-version license linkset lrdd manifest mask-icon \
        me media-feed memento micropub modulepreload monitor monitor-group next next-archive nofollow \
        noopener noreferrer opener openid2.local_id openid2.provider original p3pv1 payment pingback \
        preconnect predecessor-version prefetch preload prerender prev prev-archive preview previous \
        privacy-policy profile publication rdap-active rdap-bottom rdap-down rdap-top rdap-up related \
        replies restconf ruleinput search section self service service-desc service-doc service-meta \
        sip-trunking-capability sponsored start status stylesheet subsection successor-version sunset tag \
        terms-of-service timegate timemap type ugc up version-history via webmention working-copy \
        working-copy-of
        """.split(separator: " ").map(String.init))
}
