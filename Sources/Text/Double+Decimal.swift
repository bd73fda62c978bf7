extension Double {
    /// The number in decimal, without a fraction if it is whole: `12` rather than `12.0`.
    public var decimal: String {
        Int(exactly: self).map(String.init) ?? "\(self)"
    }
}
