/// One step of a distributed export: a filter that turns lines into lines.
///
/// A step sees a share of all lines; if it says so, all lines of a group must be in the same share. It never
/// needs more memory than one group takes.
public protocol Step {
    /// Processes a line, and adds lines for the next step.
    ///
    /// - Throws: ``LineError`` if the line is not what the step expects; anything else its work throws.
    mutating func take(_ line: Line, into lines: inout Lines) throws

    /// Adds the remaining lines after the last one is processed.
    ///
    /// - Throws: like ``take(_:into:)``.
    mutating func finish(into lines: inout Lines) throws
}
