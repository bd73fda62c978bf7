/// What all connections of a server share.
struct ConnectionTerms: Sendable {
    let site: FeedSite
    let limits: ServerLimits
    let log: AccessLog
    let date = DateLine()
}
