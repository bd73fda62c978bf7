import CLibXML2

/// Collects what libxml2 reports to a callback.
final class ErrorList {
    private(set) var first: XMLError?

    var pointer: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

    static func append(_ error: xmlError?, to list: UnsafeMutableRawPointer?) {
        guard let error, let list else { return }
        let errors = Unmanaged<ErrorList>.fromOpaque(list).takeUnretainedValue()
        if errors.first == nil { errors.first = XMLError(error) }
    }
}
