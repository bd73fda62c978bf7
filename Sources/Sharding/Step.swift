/// One step of an export that is spread over many machines: a filter from lines to lines.
///
/// A step sees a share of all lines, those of one group together where it says so. It holds no more in memory than
/// one group needs.
public protocol Step {
    /// Takes in a line, and adds lines for the next step.
    ///
    /// - Throws: ``LineError`` if the line is not what the step expects; what else its work throws.
    mutating func take(_ line: Line, into lines: inout Lines) throws

    /// Adds the lines that are left once all have been taken in.
    ///
    /// - Throws: as ``take(_:into:)``.
    mutating func finish(into lines: inout Lines) throws
}
