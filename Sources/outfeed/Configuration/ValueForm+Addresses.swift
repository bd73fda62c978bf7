import Articles

extension ValueForm where Value == WebAddress {
    /// An http or https URL.
    static var address: Self {
        Self("an http or https address", "url") { setting throws(ConfigurationError) in try setting.address()
        }
    }

    /// The URL of a folder; a trailing slash is added if missing.
    static var folderAddress: Self {
        let takes = "an http or https address of a folder, such as https://feeds.example.org/"
        return Self(takes, "url") { setting throws(ConfigurationError) in
            guard let address = WebAddress(folder: try setting.string()) else {
                throw setting.error("expected \(takes)")
            }
            return address
        }
    }
}

extension ValueForm where Value == [WebAddress] {
    /// URLs, without duplicates.
    static var addresses: Self {
        Self("an http or https address or a list of addresses", "url", .list) {
            setting throws(ConfigurationError) in
            var addresses: [WebAddress] = []
            for element in setting.elements {
                let address = try element.address()
                if !addresses.contains(address) { addresses.append(address) }
            }
            return addresses
        }
    }
}

extension ValueForm where Value == PermanentID {
    /// A permanent id to derive feed ids from.
    static var siteID: Self {
        let takes = "a tag: URI such as tag:example.org,2024:news, or an http address without ? and #"
        return Self(takes, "uri") { setting throws(ConfigurationError) in
            let id = try setting.parsed(setting.string()) { (text) throws(AddressError) in
                try PermanentID(text)
            }
            guard id.string.hasPrefix("tag:") || id.isWebAddress,
                !id.string.contains(where: { "?#".contains($0) })
            else { throw setting.error("expected \(takes)") }
            return id
        }
    }
}

extension Setting {
    /// An http or https URL.
    fileprivate func address() throws(ConfigurationError) -> WebAddress {
        try parsed(string()) { (text) throws(AddressError) in try WebAddress(text) }
    }
}
