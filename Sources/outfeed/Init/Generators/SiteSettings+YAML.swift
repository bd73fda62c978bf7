import Foundation
import Yams

extension SiteSettings {
    /// Reads YAML.
    init(yaml text: String) {
        self.init()
        // An alias repeats what it names, so the number of steps is limited, not only that of settings.
        var steps = 100_000
        if let root = try? Yams.compose(yaml: text) { add(root, at: "", depth: 0, &steps) }
    }

    private mutating func add(_ node: Node, at path: String, depth: Int, _ steps: inout Int) {
        steps -= 1
        guard depth <= Self.depthLimit, steps > 0 else { return }
        switch node {
        case .scalar(let scalar):
            let isNull =
                (scalar.style == .plain || scalar.style == .any)
                && ["", "~", "null"].contains(scalar.string)
            add(isNull ? nil : scalar.string, at: path)
        case .mapping(let mapping):
            add(nil, at: path)
            for (key, value) in mapping {
                guard let key = key.scalar?.string else { continue }
                add(value, at: Self.path(path, key), depth: depth + 1, &steps)
            }
        case .sequence(let sequence):
            add(nil, at: path)
            for (index, value) in sequence.enumerated() {
                add(value, at: Self.path(path, "\(index)"), depth: depth + 1, &steps)
            }
        case .alias: break
        }
    }
}

extension SiteSettings {
    /// Reads JSON.
    init(json text: String) {
        self.init()
        if let root = try? JSONSerialization.jsonObject(with: Data(text.utf8)) { add(root, at: "", depth: 0) }
    }

    private mutating func add(_ value: Any, at path: String, depth: Int) {
        guard depth <= Self.depthLimit else { return }
        switch value {
        case let text as String: add(text, at: path)
        case let list as [Any]:
            add(nil, at: path)
            for (index, value) in list.enumerated() {
                add(value, at: Self.path(path, "\(index)"), depth: depth + 1)
            }
        case let mapping as [String: Any]:
            add(nil, at: path)
            for (key, value) in mapping.sorted(by: { $0.key < $1.key }) {
                add(value, at: Self.path(path, key), depth: depth + 1)
            }
        case let flag as Bool: add("\(flag)", at: path)
        case let number as NSNumber: add("\(number)", at: path)
        default: add(nil, at: path)
        }
    }
}
