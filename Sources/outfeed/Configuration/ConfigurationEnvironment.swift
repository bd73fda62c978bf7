import Foundation
import Yams

/// The options set in the environment, such as `OUTFEED_LIMIT`; other variables are ignored.
struct ConfigurationEnvironment {
    /// The variable that names the configuration file.
    static let configurationVariable = "OUTFEED_CONFIG"

    private let variables: [String: String]

    init(_ variables: [String: String]) {
        // An empty variable counts as unset, like an empty key in the file.
        self.variables = variables.filter { !$0.value.isEmpty }
    }

    /// The configuration file that the environment names.
    var configurationPath: String? { variables[Self.configurationVariable] }

    /// The folder that relative paths in the configuration file begin in, for a copy of the file on another machine.
    var configurationFolder: String? { variables["OUTFEED_CONFIG_FOLDER"] }

    /// Reads the variables of all options; list values are separated by commas.
    func changes() throws(ConfigurationError) -> [ConfigurationChange] {
        var changes: [ConfigurationChange] = []
        for option in ConfigurationOption.all {
            guard let variable = option.variable, let text = variables[variable] else { continue }
            let setting = Setting(Self.node(text, isList: option.shape == .list), name: variable)
            changes.append(try option.change(setting))
        }
        try changes.checkVerbosity(
            quiet: ConfigurationOption.quiet.variable ?? "",
            verbose: ConfigurationOption.verbose.variable ?? ""
        ) { ConfigurationError(place: nil, message: $0) }
        return changes
    }

    private static func node(_ text: String, isList: Bool) -> Node {
        guard isList else { return Node(text: text) }
        let values = text.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
        return Node(texts: values.filter { !$0.isEmpty })
    }
}
