#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The two streams that a command writes to.
enum OutputStream: Int32 {
  case output = 1
  case error = 2
}

/// Writes all of a text; where the reader has gone, there is nobody left to tell, and the process ends quietly.
func write(_ text: String, to stream: OutputStream) {
  var bytes = Array(text.utf8)[...]
  while !bytes.isEmpty {
    let count = unsafe bytes.withUnsafeBytes { unsafe write(stream.rawValue, $0.baseAddress, $0.count) }
    if count > 0 {
      bytes = bytes.dropFirst(count)
    } else if errno != EINTR {
      endProcess(with: 2)
    }
  }
}

/// Makes a write to a pipe that nobody reads an error instead of a signal.
func ignoreBrokenPipes() {
  _ = signal(SIGPIPE, SIG_IGN)
}

/// Ends the process.
func endProcess(with status: Int32) -> Never { exit(status) }
