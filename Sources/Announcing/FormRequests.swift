import CLibCURL

/// Posts forms over HTTP, several at once, on the calling thread, by libcurl.
///
/// It follows no redirects and uses no proxy. Connections are reused for further requests to the same host.
struct FormRequests: ~Copyable {
    /// A finished request.
    struct Outcome {
        /// The number given to the request.
        let number: Int
        /// The reason for a failure; nil if the server accepted the form.
        let error: PingError?
    }

    // Older versions of libcurl must not be initialized by two threads at once.
    private static let isReady = curl_global_init_all() == CURLE_OK

    private let multi: UnsafeMutableRawPointer
    private let certificates: String?
    private var running: [UnsafeMutableRawPointer: Int] = [:]

    /// - Parameters:
    ///   - connections: the maximum number per host.
    ///   - certificates: a PEM file of trusted authorities; nil for the system's.
    /// - Returns: nil if libcurl is out of memory.
    init?(connections: Int, trusting certificates: String?) {
        guard Self.isReady, let multi = curl_multi_init() else { return nil }
        curl_multi_setopt_long(multi, CURLMOPT_MAX_HOST_CONNECTIONS, connections)
        self.multi = multi
        self.certificates = certificates
    }

    deinit {
        for handle in running.keys { Self.close(handle, in: multi) }
        curl_multi_cleanup(multi)
    }

    /// Starts to post a form.
    ///
    /// - Parameters:
    ///   - address: an http or https URL.
    ///   - number: identifies its ``Outcome``.
    ///   - time: the timeout, from connecting to the response.
    /// - Returns: whether it was started; false if libcurl is out of memory.
    mutating func post(_ form: String, to address: String, number: Int, within time: Duration) -> Bool {
        guard let handle = curl_easy_begin(address) else { return false }
        let (seconds, attoseconds) = time.components
        // Zero would mean no limit.
        let milliseconds = max(1, Int(seconds) * 1000 + Int(attoseconds / 1_000_000_000_000_000))
        curl_easy_setopt_string(handle, CURLOPT_COPYPOSTFIELDS, form)
        curl_easy_setopt_long(handle, CURLOPT_TIMEOUT_MS, milliseconds)
        curl_easy_discard_body(handle)
        if let certificates { curl_easy_setopt_string(handle, CURLOPT_CAINFO, certificates) }
        guard curl_multi_add_handle(multi, handle) == CURLM_OK else {
            curl_easy_cleanup(handle)
            return false
        }
        running[handle] = number
        return true
    }

    /// Waits until a request is finished, and returns all that are; empty if there are none.
    mutating func next() -> [Outcome] {
        var outcomes: [Outcome] = []
        while outcomes.isEmpty, !running.isEmpty {
            var count: Int32 = 0
            guard curl_multi_perform(multi, &count) == CURLM_OK else { return abandon() }
            var left: Int32 = 0
            while let message = curl_multi_info_read(multi, &left)?.pointee {
                guard message.msg == CURLMSG_DONE, let handle = message.easy_handle,
                    let number = running.removeValue(forKey: handle)
                else { continue }
                outcomes.append(Outcome(number: number, error: Self.error(handle, message.data.result)))
                Self.close(handle, in: multi)
            }
            if outcomes.isEmpty, curl_multi_poll(multi, nil, 0, 1000, nil) != CURLM_OK { return abandon() }
        }
        return outcomes
    }

    /// Ends all requests, because libcurl cannot continue any of them.
    private mutating func abandon() -> [Outcome] {
        defer { running = [:] }
        return running.map { handle, number in
            Self.close(handle, in: multi)
            return Outcome(number: number, error: .closed)
        }
    }

    private static func close(_ handle: UnsafeMutableRawPointer, in multi: UnsafeMutableRawPointer) {
        curl_multi_remove_handle(multi, handle)
        curl_easy_cleanup(handle)
    }

    private static func error(_ handle: UnsafeMutableRawPointer, _ code: CURLcode) -> PingError? {
        // The status counts even if the rest of the response fails.
        let status = number(CURLINFO_RESPONSE_CODE, of: handle)
        if status >= 200 { return PingError(status: status) }
        return PingError(code, system: Int32(number(CURLINFO_OS_ERRNO, of: handle)))
    }

    private static func number(_ info: CURLINFO, of handle: UnsafeMutableRawPointer) -> Int {
        var number = 0
        curl_easy_getinfo_long(handle, info, &number)
        return number
    }
}
