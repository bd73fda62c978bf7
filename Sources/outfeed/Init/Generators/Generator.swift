/// A program that makes a website of documents; the raw values are the names of presets.
enum Generator: String, CaseIterable, Encodable, Sendable {
    case jekyll, hugo, zola, eleventy, astro, gatsby, hexo, pelican, docusaurus

    /// The name for people.
    var name: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }

    /// The package of npm that it is; nil for programs that npm does not install.
    var package: String? {
        switch self {
        case .eleventy: "@11ty/eleventy"
        case .docusaurus: "@docusaurus/core"
        case .astro, .gatsby, .hexo: rawValue
        case .jekyll, .hugo, .zola, .pelican: nil
        }
    }
}
