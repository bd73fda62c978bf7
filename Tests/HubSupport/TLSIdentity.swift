import NIOSSL

/// What a server on 127.0.0.1 proves itself with, for tests alone: nobody trusts it unless told to.
public struct TLSIdentity: Sendable {
    /// The certificate, which is its own authority.
    public let certificate: NIOSSLCertificate
    /// How the server speaks TLS.
    public let server: TLSConfiguration

    /// Reads the identity.
    public init() throws {
        certificate = try NIOSSLCertificate(bytes: Array(Self.certificateText.utf8), format: .pem)
        let key = try NIOSSLPrivateKey(bytes: Array(Self.keyText.utf8), format: .pem)
        server = .makeServerConfiguration(
            certificateChain: [.certificate(certificate)], privateKey: .privateKey(key))
    }

    private static let certificateText = """
        -----BEGIN CERTIFICATE-----
        MIIBkDCCATagAwIBAgIUCy0VXDF/4YlGSU6Jv/DlH8s4yvwwCgYIKoZIzj0EAwIw
        FDESMBAGA1UEAwwJMTI3LjAuMC4xMCAXDTI2MTEyMTE1NDcxMVoYDzIxMjYxMDI4
        MTU0NzExWjAUMRIwEAYDVQQDDAkxMjcuMC4wLjEwWTATBgcqhkjOPQIBBggqhkjO
        PQMBBwNCAARuV5w8RMuk+IMJ03ARjvVMLTQdc8qbo5+NAZ7cG8W1zYgSL8J86mkF
        08r7s7vFNkfw1G9xMZ5EOOcRnFW0JPvqo2QwYjAdBgNVHQ4EFgQUQof+k31AGQGK
        6u2u/d5teADJBxswHwYDVR0jBBgwFoAUQof+k31AGQGK6u2u/d5teADJBxswDwYD
        VR0TAQH/BAUwAwEB/zAPBgNVHREECDAGhwR/AAABMAoGCCqGSM49BAMCA0gAMEUC
        IQCSuHWjMK4iyf8bPO6HpXSxjaj1blVpA9keO1Bl/dWcRAIgEeY1gPal/1lUM23k
        G32C/kJQI6T2aHn5fH64g2JPHoA=
        -----END CERTIFICATE-----
        """

    private static let keyText = """
        -----BEGIN PRIVATE KEY-----
        MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgo0rXWw1VqP/LmtNc
        yS+sKtmGXLCSbdN6UdA0KGo5LDuhRANCAARuV5w8RMuk+IMJ03ARjvVMLTQdc8qb
        o5+NAZ7cG8W1zYgSL8J86mkF08r7s7vFNkfw1G9xMZ5EOOcRnFW0JPvq
        -----END PRIVATE KEY-----
        """
}
