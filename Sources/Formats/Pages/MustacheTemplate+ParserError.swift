import Mustache

extension MustacheTemplate.ParserError {
    /// The error message for the template's author; the library only has case names.
    var message: String {
        switch error as? MustacheTemplate.Error {
        case .sectionCloseNameIncorrect: "expected {{/…}} with the name of the innermost open section"
        case .expectedSectionEnd: "expected {{/…}} before the end of the template, because a section is open"
        case .unfinishedName: "expected }} after a name"
        case .invalidSetDelimiter: "expected new delimiters such as {{=<% %>=}}"
        case .transformAppliedToInheritanceSection: "expected a name without a function"
        case .illegalTokenInsideInheritSection, .textInsideInheritSection:
            "expected only {{$…}} sections within {{<…}}"
        case .invalidConfigVariableSyntax, .unrecognisedConfigVariable:
            "expected a setting such as {{% CONTENT_TYPE:HTML}}"
        case nil: "expected }} before the end of the template, because a tag is open"
        }
    }
}
