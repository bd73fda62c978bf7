/// Numbers in the text format of Prometheus, version 0.0.4.
struct MetricsText {
    private(set) var text = ""

    /// Adds one number.
    mutating func add(_ name: String, _ help: String, _ value: some MetricValue) {
        begin(name, help)
        text += "\(name) \(value.metricText)\n"
    }

    /// Adds a number for each value of a label, in the order in which they are given.
    mutating func add<Value: MetricValue>(
        _ name: String, _ help: String, by label: String, _ values: KeyValuePairs<String, Value>
    ) {
        add(name, help, by: label, values.map { ($0.key, $0.value) })
    }

    /// Adds a number for each value of a label: names of the program's own, which need no quoting.
    mutating func add<Value: MetricValue>(
        _ name: String, _ help: String, by label: String, _ values: [(String, Value)]
    ) {
        begin(name, help)
        for (key, value) in values { text += "\(name){\(label)=\"\(key)\"} \(value.metricText)\n" }
    }

    private mutating func begin(_ name: String, _ help: String) {
        text += "# HELP \(name) \(help)\n# TYPE \(name) gauge\n"
    }
}

/// A number that a metric can have.
protocol MetricValue {
    var metricText: String { get }
}

extension Int: MetricValue {
    var metricText: String { String(self) }
}

extension Duration: MetricValue {
    /// Seconds with three digits.
    var metricText: String {
        let milliseconds = components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000
        let digits = String(milliseconds % 1000)
        return "\(milliseconds / 1000).\(String(repeating: "0", count: 3 - digits.count))\(digits)"
    }
}
