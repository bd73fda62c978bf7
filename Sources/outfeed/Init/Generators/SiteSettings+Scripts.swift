extension SiteSettings {
    /// Reads what is written out in a Python file: `NAME = 'text'` at the beginning of a line, and lists of texts.
    ///
    /// The file is never executed. What is computed is left out, also if an earlier line says it.
    init(python text: String) {
        self.init()
        let tokens =
            [.newline(isIndented: text.first?.isWhitespace ?? true)] + ScriptTokens.read(text, .python)
        var depth = 0
        for index in tokens.indices {
            switch tokens[index] {
            case .mark("("), .mark("["), .mark("{"): depth += 1
            case .mark(")"), .mark("]"), .mark("}"): depth = max(0, depth - 1)
            case .newline(isIndented: false) where depth == 0:
                let line = tokens[(index + 1)...]
                guard case .word(let name) = line.first, line.dropFirst().first == .mark("="),
                    line.dropFirst(2).first != .mark("=")
                else { continue }
                remove(name)
                for key in names(below: name) { remove("\(name).\(key)") }
                add(assigned: line.dropFirst(2), to: name)
            default: break
            }
        }
    }

    private mutating func add(assigned tokens: ArraySlice<ScriptTokens.Token>, to name: String) {
        func isEnd(_ token: ScriptTokens.Token?) -> Bool {
            if case .newline = token { return true }
            return token == nil || token == .mark(";")
        }
        switch tokens.first {
        case .text(let text) where isEnd(tokens.dropFirst().first): add(text, at: name)
        case .word(let word) where isEnd(tokens.dropFirst().first): add(word, at: name)
        case .mark("["), .mark("("):
            add(nil, at: name)
            let content = tokens.dropFirst().lazy.filter { if case .newline = $0 { false } else { true } }
            var index = 0
            for token in content.prefix(1000) {
                switch token {
                case .text(let text):
                    add(text, at: "\(name).\(index)")
                    index += 1
                case .mark(","): break
                default: return
                }
            }
        case .mark("{"):
            add(nil, at: name)
            add(
                entries: tokens.dropFirst().filter { if case .newline = $0 { false } else { true } }, to: name
            )
        default: add(nil, at: name)
        }
    }

    /// Adds the texts of a dictionary, up to the first value of another kind.
    private mutating func add(entries: [ScriptTokens.Token], to name: String) {
        var rest = entries.prefix(1000)
        while case .text(let key)? = rest.popFirst(), rest.popFirst() == .mark(":"),
            case .text(let text)? = rest.popFirst()
        {
            add(text, at: "\(name).\(key)")
            guard rest.popFirst() == .mark(",") else { return }
        }
    }
}

extension SiteSettings {
    /// Reads what is written out in a JavaScript or TypeScript file: `key: 'text'` in objects, by the keys of the
    /// objects around it, lists of texts, `const NAME = 'text'` as `const.NAME`, and `name('text')` as `call.name`.
    ///
    /// The file is never executed. What is computed is left out.
    init(javaScript text: String) {
        self.init()
        var objects = ObjectWalk(
            ScriptTokens.read(text, .javaScript).filter { if case .newline = $0 { false } else { true } })
        objects.read { add($0, at: $1) }
    }
}

/// A walk over the objects of a JavaScript file.
private struct ObjectWalk {
    /// What is between two brackets.
    private struct Level {
        let path: String
        let isObject: Bool
        let isList: Bool
        var key: String?
        var index = 0
        /// The path of what comes next.
        var next: String { key.map { SiteSettings.path(path, $0) } ?? path }
    }

    /// Names of variables that hold all settings.
    private static let ofEverything: Set<String> = ["exports", "default", "config"]

    private let tokens: [ScriptTokens.Token]
    private var levels = [Level(path: "", isObject: false, isList: false)]

    init(_ tokens: [ScriptTokens.Token]) { self.tokens = tokens }

    private func token(_ index: Int) -> ScriptTokens.Token? {
        tokens.indices.contains(index) ? tokens[index] : nil
    }

    mutating func read(_ setting: (_ text: String?, _ path: String) -> Void) {
        for index in tokens.indices {
            guard let level = levels.last else { return }
            switch tokens[index] {
            case .mark("{"), .mark("["), .mark("("):
                // Nobody writes settings this deep.
                guard levels.count < 200 else { return }
                if let (name, text) = call(at: index) { setting(text, "call.\(name)") }
                open(at: index, in: level)
            case .mark("}"), .mark("]"), .mark(")"):
                if levels.count > 1 { levels.removeLast() }
            case .mark(","), .mark(";"):
                levels[levels.count - 1].key = nil
                levels[levels.count - 1].index += 1
            case .word(let name), .text(let name):
                if isKey(index, in: level) {
                    levels[levels.count - 1].key = name
                    setting(value(at: index + 2), levels[levels.count - 1].next)
                } else if case .text = tokens[index], isElement(index, in: level) {
                    setting(name, SiteSettings.path(level.path, "\(level.index)"))
                } else if case .word = tokens[index], isConstant(index),
                    case .text(let text)? = token(index + 2)
                {
                    setting(text, "const.\(name)")
                }
            default: break
            }
        }
    }

    /// The name of a function that is called with a text alone, and the text.
    private func call(at index: Int) -> (name: String, text: String)? {
        guard tokens[index] == .mark("("), case .text(let text)? = token(index + 1),
            token(index + 2) == .mark(")")
        else { return nil }
        let isOptional = token(index - 1) == .mark(".") && token(index - 2) == .mark("?")
        guard case .word(let name)? = token(isOptional ? index - 3 : index - 1) else { return nil }
        return (name, text)
    }

    private mutating func open(at index: Int, in level: Level) {
        var path = level.next
        if level.key == nil, let name = variable(before: index), !Self.ofEverything.contains(name) {
            path = SiteSettings.path(path, name)
        }
        levels.append(
            Level(path: path, isObject: tokens[index] == .mark("{"), isList: tokens[index] == .mark("[")))
    }

    /// The name in `name =` or `name: Type =`.
    private func variable(before index: Int) -> String? {
        guard token(index - 1) == .mark("="), case .word(let name)? = token(index - 2) else { return nil }
        guard token(index - 3) == .mark(":"), case .word(let name)? = token(index - 4) else { return name }
        return name
    }

    private func isKey(_ index: Int, in level: Level) -> Bool {
        level.isObject && level.key == nil && token(index + 1) == .mark(":")
            && [.mark("{"), .mark(",")].contains(token(index - 1))
    }

    private func isElement(_ index: Int, in level: Level) -> Bool {
        level.isList && [.mark("["), .mark(",")].contains(token(index - 1))
            && [.mark("]"), .mark(",")].contains(token(index + 1))
    }

    /// Whether `name = 'text'` is a statement of its own.
    private func isConstant(_ index: Int) -> Bool {
        guard levels.count == 1, token(index - 1) == .word("const"), token(index + 1) == .mark("=") else {
            return false
        }
        return switch token(index + 3) {
        case nil, .mark(";"), .word: true
        default: false
        }
    }

    /// The text, `true`, `false` or number that is the whole value of a key.
    private func value(at index: Int) -> String? {
        guard [.mark(","), .mark("}")].contains(token(index + 1)) else { return nil }
        return switch token(index) {
        case .text(let text): text
        case .word(let word) where word == "true" || word == "false": word
        default: nil
        }
    }
}
