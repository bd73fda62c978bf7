/// Metrics in the Prometheus text format, version 0.0.4.
struct MetricsText {
    private(set) var text = ""

    /// Adds a metric with one value.
    mutating func add(_ name: String, _ help: String, _ value: some MetricValue) {
        begin(name, help)
        text += "\(name) \(value.metricText)\n"
    }

    /// Adds a metric with one value per label value, in the given order.
    mutating func add<Value: MetricValue>(
        _ name: String, _ help: String, by label: String, _ values: KeyValuePairs<String, Value>
    ) {
        add(name, help, by: label, values.map { ($0.key, $0.value) })
    }

    /// Adds a metric with one value per label value; the label values are constants, which need no escaping.
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

/// A number that can be the value of a metric.
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
