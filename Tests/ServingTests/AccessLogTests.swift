import Foundation
import TestSupport
import Testing

@testable import Serving

@Suite("The access log")
struct AccessLogTests {
    func line(_ format: AccessLog.Format, target: String, userAgent: String? = "Reader/1.0") -> String {
        let entry = AccessLog.Entry(
            remote: "127.0.0.1", method: "GET", target: target, version: "HTTP/1.1", status: "200", bytes: 6,
            userAgent: userAgent)
        var bytes: [UInt8] = []
        entry.append(to: &bytes, format, at: "DATE")
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test(
        "has the combined format, with the program that asks",
        arguments: [("Reader/1.0", "Reader/1.0"), ("\"\n", "\\x22\\x0a"), (nil, "-")])
    func text(userAgent: String?, told: String) {
        #expect(
            line(.text, target: "/all.rss", userAgent: userAgent)
                == "127.0.0.1 - - [DATE] \"GET /all.rss HTTP/1.1\" 200 6 \"-\" \"\(told)\"\n")
    }

    @Test("has JSON objects")
    func json() throws {
        let text = line(.json, target: "/\"\\\u{1B}é")
        let object = try #require(
            try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        #expect(object["target"] as? String == "/\"\\\u{1B}%c3%a9")
        #expect(object["status"] as? Int == 200)
        #expect(object["bytes"] as? Int == 6)
        #expect(object["time"] as? String == "DATE")
        #expect(object["userAgent"] as? String == "Reader/1.0")
        #expect(!line(.json, target: "/", userAgent: nil).contains("userAgent"))
        #expect(object["protocol"] as? String == "HTTP/1.1")
    }

    @Test(
        "ends no line, no quotes and commands no terminal for a client",
        arguments: [AccessLog.Format.text, .json])
    func hostile(format: AccessLog.Format) {
        let line = line(format, target: "/\n\r\"\u{1B}[31m\\é\u{7F}")
        #expect(line.utf8.filter { $0 < 0x20 || $0 > 0x7E }.elementsEqual([0x0A]))
        #expect(line.hasSuffix("\n"))
    }

    @Test("is written by and by, and whole")
    func writes() throws {
        let temporary = try TemporaryFolder()
        let path = temporary.path + "/log"
        let descriptor = open(path, O_WRONLY | O_CREAT, 0o600)
        defer { close(descriptor) }
        let log = AccessLog(.text, to: descriptor)
        for number in 0..<5000 {
            log.note(
                AccessLog.Entry(
                    remote: "::1", method: "GET", target: "/\(number)", version: "HTTP/1.1", status: "404",
                    bytes: 14))
        }
        log.flush()
        let lines = try #require(temporary.read("log")).split(separator: "\n")
        #expect(lines.count == 5000)
        #expect(lines.last?.contains("\"GET /4999 HTTP/1.1\" 404 14") == true)
    }
}
