import XML

extension RuleGroup {
    static let rssCloud = RuleGroup(
        "RSS cloud", rules: [.rssCloudAttribute, .rssCloudDomain, .rssCloudPort, .rssCloudProtocol],
        checks: [
            .rssChannel { channel, diagnostics in
                for cloud in channel.parts("cloud") {
                    for name in ["domain", "port", "path", "registerProcedure", "protocol"]
                    where cloud.attribute(name) == nil {
                        diagnostics.report(
                            .rssCloudAttribute, at: cloud, "the cloud has no attribute \(name); add one")
                    }
                    for (name, rule, problem) in [
                        ("domain", .rssCloudDomain, domainProblem), ("port", .rssCloudPort, portProblem),
                        ("protocol", .rssCloudProtocol, protocolProblem),
                    ] as [(String, Rule, (String) -> String?)] {
                        if let attribute = cloud.attribute(name) {
                            diagnostics.reportProblem(in: attribute, rule, problem)
                        }
                    }
                }
            }
        ])

    private static func domainProblem(in value: String) -> String? {
        let isHost = !value.isEmpty && !value.contains { "/:@?# \t\n".contains($0) } || value.hasPrefix("[")
        return isHost ? nil : "expected a host name"
    }

    private static func portProblem(in value: String) -> String? {
        if let problem = WholeNumber.problem(in: value) { return problem }
        return (1...65535).contains(Int(value) ?? 0) ? nil : "expected a port from 1 to 65535"
    }

    private static func protocolProblem(in value: String) -> String? {
        ["xml-rpc", "soap", "http-post"].contains(value) ? nil : "expected xml-rpc, soap or http-post"
    }
}

extension Rule {
    static let rssCloudAttribute = Rule(
        "rss-cloud-attribute", .error,
        "A cloud has the attributes domain, port, path, registerProcedure and protocol.", .rss("cloud"),
        wrong: .rssChannel("<cloud domain=\"example.com\" port=\"80\" path=\"/RPC2\" protocol=\"soap\"/>"),
        right: .rssChannel(cloud()))

    static let rssCloudDomain = Rule(
        "rss-cloud-domain", .error, "The domain of a cloud is a host name, without a scheme.",
        .rss("cloud"),
        wrong: .rssChannel(cloud(domain: "https://example.com")), right: .rssChannel(cloud()))

    static let rssCloudPort = Rule(
        "rss-cloud-port", .error, "The port of a cloud is a number from 1 to 65535.", .rss("cloud"),
        wrong: .rssChannel(cloud(port: "http")), right: .rssChannel(cloud()))

    static let rssCloudProtocol = Rule(
        "rss-cloud-protocol", .error, "The protocol of a cloud is xml-rpc, soap or http-post.",
        .rss("cloud"),
        wrong: .rssChannel(cloud(protocol: "https")), right: .rssChannel(cloud()))

    private static func cloud(
        domain: String = "example.com", port: String = "80", protocol: String = "xml-rpc"
    ) -> String {
        "<cloud domain=\"\(domain)\" port=\"\(port)\" path=\"/RPC2\" registerProcedure=\"notify\" "
            + "protocol=\"\(`protocol`)\"/>"
    }
}
