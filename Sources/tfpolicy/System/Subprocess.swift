#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Runs another program.
enum Subprocess {
  /// Why a program gave no answer.
  struct Failure: Error {
    enum Reason: Equatable {
      case absent
      case tooSlow(seconds: Int)
      case status(Int32)

      var words: String {
        switch self {
        case .absent: "is not installed"
        case .tooSlow(let seconds): "took longer than \(seconds) s"
        case .status(let status): "failed with exit status \(status)"
        }
      }
    }

    let reason: Reason
  }

  /// What a program of the search path writes to standard output for a text on standard input.
  ///
  /// - Parameter seconds: after them the program is ended.
  static func run(
    _ name: String, _ arguments: [String], input: String, seconds: Int
  ) throws(Failure) -> String {
    // One that ends before it has read all is no reason to end as well.
    ignoreBrokenPipes()
    guard let (toChild, fromParent) = pipe(), let (toParent, fromChild) = pipe() else {
      throw Failure(reason: .absent)
    }
    let child = spawn(name, arguments, reads: toChild, writes: fromChild, closes: [fromParent, toParent])
    close(toChild)
    close(fromChild)
    guard let child else {
      close(fromParent)
      close(toParent)
      throw Failure(reason: .absent)
    }
    let output = exchange(Array(input.utf8), to: fromParent, from: toParent, seconds: seconds)
    if output == nil { kill(child, SIGKILL) }
    var status: Int32 = 0
    while unsafe waitpid(child, &status, 0) < 0, errno == EINTR {}
    guard let output else { throw Failure(reason: .tooSlow(seconds: seconds)) }
    let code = status >> 8 & 0xFF
    // 127 is what a child ends with that could not become the program.
    guard code != 127 else { throw Failure(reason: .absent) }
    guard status == 0 else { throw Failure(reason: .status(code)) }
    return String(decoding: output, as: UTF8.self)
  }

  private static func pipe() -> (reads: Int32, writes: Int32)? {
    var ends: [Int32] = [0, 0]
    #if canImport(Glibc)
      let result = unsafe Glibc.pipe(&ends)
    #else
      let result = unsafe Darwin.pipe(&ends)
    #endif
    guard result == 0 else { return nil }
    // No other program that is started meanwhile keeps the ends open.
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }

  /// Starts a program whose complaints go nowhere.
  private static func spawn(
    _ name: String, _ arguments: [String], reads: Int32, writes: Int32, closes: [Int32]
  ) -> pid_t? {
    #if canImport(Glibc)
      var actions = unsafe posix_spawn_file_actions_t()
    #else
      var actions: posix_spawn_file_actions_t? = nil
    #endif
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe _ = posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_adddup2(&actions, reads, 0)
    unsafe posix_spawn_file_actions_adddup2(&actions, writes, 1)
    unsafe posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    for descriptor in closes + [reads, writes] where descriptor > 2 {
      unsafe posix_spawn_file_actions_addclose(&actions, descriptor)
    }
    var words = unsafe ([name] + arguments).map { unsafe strdup($0) } + [nil]
    defer { unsafe words.forEach { unsafe free($0) } }
    var child: pid_t = 0
    let result = unsafe posix_spawnp(&child, name, &actions, nil, &words, environ)
    return result == 0 ? child : nil
  }

  /// Writes all that there is to say and reads all that comes, whichever can be done; `nil` when time is over.
  private static func exchange(_ input: [UInt8], to: Int32, from: Int32, seconds: Int) -> [UInt8]? {
    var rest = input[...]
    var output: [UInt8] = []
    var isOpen = true
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    _ = fcntl(to, F_SETFL, O_NONBLOCK)
    defer {
      if isOpen { close(to) }
      close(from)
    }
    let clock = ContinuousClock()
    let deadline = clock.now + .seconds(seconds)
    while true {
      if isOpen, rest.isEmpty {
        close(to)
        isOpen = false
      }
      let left = (deadline - clock.now).components
      let milliseconds = left.seconds * 1000 + left.attoseconds / 1_000_000_000_000_000
      guard milliseconds > 0 else { return nil }
      var watched = [pollfd(fd: from, events: Int16(POLLIN), revents: 0)]
      if isOpen { watched.append(pollfd(fd: to, events: Int16(POLLOUT), revents: 0)) }
      guard unsafe poll(&watched, nfds_t(watched.count), Int32(clamping: milliseconds)) >= 0 || errno == EINTR
      else { return nil }
      if isOpen, watched[1].revents != 0 {
        let count = unsafe rest.withUnsafeBytes { unsafe write(to, $0.baseAddress, $0.count) }
        // A program that has ended reads no more.
        if count > 0 { rest = rest.dropFirst(count) } else if errno != EINTR && errno != EAGAIN { rest = [] }
      }
      if watched[0].revents != 0 {
        let count = unsafe buffer.withUnsafeMutableBytes { unsafe read(from, $0.baseAddress, $0.count) }
        if count > 0 { output += buffer[..<count] } else if count == 0 || errno != EINTR { return output }
      }
    }
  }
}
