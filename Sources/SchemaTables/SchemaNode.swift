import CLibXML2

/// A name and its namespace, which is empty for none.
struct ExpandedName: Hashable {
    let namespace: String
    let local: String
}

/// An element of a schema document, without annotations.
///
/// Only this file uses libxml2, to parse schemas; documents are parsed without it.
struct SchemaNode {
    static let namespace = "http://www.w3.org/2001/XMLSchema"

    /// The local name.
    let kind: String
    let attributes: [String: String]
    /// The namespaces in scope by prefix.
    let namespaces: [String: String]
    let children: [SchemaNode]

    /// Parses a schema document; nil if it contains anything but elements of XML Schema.
    init?(document bytes: [UInt8]) {
        let document = bytes.withUnsafeBytes { bytes in
            let start = bytes.bindMemory(to: CChar.self).baseAddress
            let length = Int32(clamping: bytes.count)
            return xmlReadMemory(start, length, nil, nil, Int32(XML_PARSE_NONET.rawValue))
        }
        guard let document else { return nil }
        defer { xmlFreeDoc(document) }
        guard let root = xmlDocGetRootElement(document) else { return nil }
        self.init(root, namespaces: ["xml": "http://www.w3.org/XML/1998/namespace"])
    }

    private init?(_ node: xmlNodePtr, namespaces: [String: String]) {
        guard let space = node.pointee.ns, String(space.pointee.href) == Self.namespace else { return nil }
        var namespaces = namespaces
        var definition = node.pointee.nsDef
        while let current = definition?.pointee {
            namespaces[String(current.prefix)] = String(current.href)
            definition = current.next
        }
        var attributes: [String: String] = [:]
        var property = node.pointee.properties
        while let current = property?.pointee {
            guard current.ns == nil, current.children?.pointee.next == nil else { return nil }
            attributes[String(current.name)] = String(current.children?.pointee.content)
            property = current.next
        }
        var children: [SchemaNode] = []
        var child = node.pointee.children
        while let current = child {
            if current.pointee.type == XML_ELEMENT_NODE, String(current.pointee.name) != "annotation" {
                guard let node = SchemaNode(current, namespaces: namespaces) else { return nil }
                children.append(node)
            }
            child = current.pointee.next
        }
        kind = String(node.pointee.name)
        self.attributes = attributes
        self.namespaces = namespaces
        self.children = children
    }
}

extension String {
    /// Copies a string from libxml2; empty for a null pointer.
    fileprivate init(_ text: UnsafePointer<xmlChar>?) {
        self = text.map { String(cString: $0) } ?? ""
    }
}
