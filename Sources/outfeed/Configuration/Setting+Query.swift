import Articles
import Feeds

// Reads a query.
extension Setting {
    /// The articles of a feed: `where`, or `any` with several mappings of which one is enough.
    func query(_ fields: [String: Setting]) throws(ConfigurationError) -> Query {
        switch (fields["where"], fields["any"]) {
        case (let conditions?, nil): return Query([try conditions.conditions()])
        case (nil, let alternatives?):
            return Query(
                try alternatives.elements.map { element throws(ConfigurationError) in try element.conditions()
                })
        case (nil, nil): throw error("expected `where`, with fields and their values")
        case (_?, let alternatives?):
            throw alternatives.error(
                "where and any cannot be used together: repeat the fields in each of `any`")
        }
    }

    /// Fields and what their values must be; all of them must hold.
    private func conditions() throws(ConfigurationError) -> [Query.Condition] {
        var conditions: [Query.Condition] = []
        try eachField { name, setting throws(ConfigurationError) in
            conditions.append(try setting.condition(on: try setting.field(name)))
        }
        guard !conditions.isEmpty else { throw error("expected at least one field and its value") }
        return conditions
    }

    private func condition(on field: ArticleField) throws(ConfigurationError) -> Query.Condition {
        var condition = Query.Condition(field)
        guard node.mapping != nil else {
            condition.any = try values()
            return condition
        }
        try eachField(["any", "all", "not", "min", "max"]) { name, setting throws(ConfigurationError) in
            switch name {
            case "any": condition.any = try setting.values()
            case "all": condition.all = try setting.values()
            case "not": condition.not = try setting.values()
            case "min": condition.min = try ValueForm.number.read(setting)
            default: condition.max = try ValueForm.number.read(setting)
            }
        }
        if condition == Query.Condition(field) {
            throw error("expected a value, or any, all, not, min or max")
        }
        return condition
    }

    private func values() throws(ConfigurationError) -> Set<String> {
        Set(try elements.map { element throws(ConfigurationError) in try element.text() })
    }
}
