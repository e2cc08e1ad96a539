#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The records of a document in the order of its text, in one growing piece of memory.
struct Tape: ~Copyable {
  private static let page = 4096
  /// `MADV_POPULATE_WRITE`, which older headers lack; a kernel that does not know it goes on without.
  private static let populateWrite: CInt = 23

  private(set) var records: UnsafeMutablePointer<Record>
  private(set) var count = 0
  private var capacity: Int

  /// Has room for a value every 8 bytes, three times what plans hold: memory that is never written to is
  /// never taken.
  init(textSize: Int) {
    capacity = max(64, textSize / 8)
    records = Self.allocate(capacity)
  }

  deinit { free(records) }

  /// Adds a record after the last one.
  @inline(__always)
  mutating func append(_ record: Record) {
    if count == capacity { grow() }
    records[count] = record
    count &+= 1
  }

  /// The record at an index; an index of another document stops the program here.
  @inline(__always)
  subscript(index: UInt32) -> Record {
    precondition(Int(index) < count, "a node of another document")
    return records[Int(index)]
  }

  /// Ends the container at `index` after the record that was added last.
  @inline(__always)
  mutating func close(_ index: UInt32) {
    records[Int(index)].extent = UInt32(truncatingIfNeeded: count)
  }

  /// Marks the value at `index`.
  mutating func mark(_ index: UInt32) { records[Int(index)].isMarked = true }

  @inline(never)
  private mutating func grow() {
    capacity += capacity / 2
    guard let memory = realloc(records, capacity * MemoryLayout<Record>.stride) else { Self.outOfMemory() }
    records = memory.assumingMemoryBound(to: Record.self)
  }

  private static func allocate(_ capacity: Int) -> UnsafeMutablePointer<Record> {
    let size = (capacity * MemoryLayout<Record>.stride + page - 1) / page * page
    var memory: UnsafeMutableRawPointer?
    posix_memalign(&memory, page, size)
    guard let memory else { outOfMemory() }
    #if os(Linux)
      // A quarter is surely needed; one call for it is cheaper than page faults. Huge pages would be cheaper
      // still, but now and then the kernel takes much longer to find them than it takes to read the text.
      madvise(memory, size / 4 / page * page, populateWrite)
    #endif
    return memory.assumingMemoryBound(to: Record.self)
  }

  private static func outOfMemory() -> Never { fatalError("out of memory") }
}
