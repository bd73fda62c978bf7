import Foundation

/// A hub on this machine that speaks TLS and accepts everything, in a process of its own.
public final class SecureHub: Sendable {
    /// A PEM file with its self-signed certificate, which nobody trusts by default.
    public let certificate: String
    /// Its URL.
    public let address: String
    /// Its standard input: the hub ends when this is closed, at the latest when this process ends.
    private let input = Pipe()
    private let requestLog: String

    /// Starts to listen on a free port.
    ///
    /// - Parameter folder: the folder for its files.
    public init(in folder: String) throws {
        certificate = folder + "/hub.pem"
        requestLog = folder + "/requests"
        try Data((Self.certificateText + "\n" + Self.keyText).utf8).write(to: URL(filePath: certificate))
        let output = Pipe()
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", "-c", Self.script, certificate, requestLog]
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        let port = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
        address = "https://127.0.0.1:\(port.trimmingCharacters(in: .newlines))/hub"
    }

    deinit {
        try? input.fileHandleForWriting.close()
    }

    /// How many requests it has accepted.
    public var requests: Int {
        (try? String(contentsOfFile: requestLog, encoding: .utf8).split(separator: "\n").count) ?? 0
    }

    private static let script = """
        import http.server, ssl, sys, threading

        class Hub(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self):
                self.rfile.read(int(self.headers["Content-Length"]))
                with open(sys.argv[2], "a") as log:
                    log.write("POST\\n")
                self.send_response(204)
                self.end_headers()

            def log_message(self, *_):
                pass

        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Hub)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(sys.argv[1])
        server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
        print(server.server_address[1], flush=True)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        sys.stdin.read()
        """

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
