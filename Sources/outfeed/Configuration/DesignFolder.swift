import Formats
import Foundation

/// Reads custom templates and style sheets.
enum DesignFolder {
    /// A problem with the folder, with the path of the file.
    struct DesignError: Error, Hashable, CustomStringConvertible {
        let description: String
    }

    /// Warnings about files that look like templates but have names that nothing uses, each a sentence.
    static func warnings(about folder: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        let kinds = Set(PageDesign.fileNames.map(kind))
        return names.filter {
            !$0.hasPrefix(".") && kinds.contains(kind(of: $0)) && !PageDesign.fileNames.contains($0)
        }.sorted().map { name in
            let alike = PageDesign.fileNames.filter { kind(of: $0) == kind(of: name) }
            let hint = NearestKey.hint(
                for: name, among: alike,
                otherwise: "expected one of \(PageDesign.fileNames.joined(separator: ", "))")
            return "templates: \(folder)/\(name) is not used: \(hint)"
        }
    }

    /// The extension of a file.
    private static func kind(of name: String) -> Substring {
        name[(name.lastIndex(of: ".") ?? name.endIndex)...]
    }

    /// Reads the design in a folder; built-in files fill in for those that are missing.
    ///
    /// - Throws: ``DesignError`` if the folder does not exist, or if a file cannot be read or is not a
    ///   template.
    static func design(_ folder: String) throws(DesignError) -> PageDesign {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue
        else {
            throw DesignError(description: "templates: \(folder) is not a folder")
        }
        var files: [String: String] = [:]
        for name in PageDesign.fileNames where FileManager.default.fileExists(atPath: "\(folder)/\(name)") {
            let data = FileManager.default.contents(atPath: "\(folder)/\(name)")
            guard let text = data.flatMap({ String(validating: $0, as: UTF8.self) }) else {
                throw DesignError(description: "\(folder)/\(name): expected a readable file in UTF-8")
            }
            files[name] = text
        }
        do throws(PageDesign.TemplateError) {
            return try PageDesign(files)
        } catch {
            throw DesignError(description: "\(folder)/\(error)")
        }
    }
}
