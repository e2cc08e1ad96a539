#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The records of a document in the order of its text, in one growing piece of memory.
struct Tape: ~Copyable {
  /// Pages of this size spare page faults, which cost more than reading does.
  private static let hugePage = 2 << 20

  private(set) var records: UnsafeMutablePointer<Record>
  private(set) var count = 0
  private var capacity: Int

  /// Has room for a value every 8 bytes, three times what plans hold: memory that is never written to is never taken.
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
    count += 1
  }

  /// The record at an index; an index of another document stops the program here.
  @inline(__always)
  subscript(index: UInt32) -> Record {
    precondition(Int(index) < count, "a node of another document")
    return records[Int(index)]
  }

  /// Ends the container at `index` after the record that was added last.
  @inline(__always)
  mutating func close(_ index: UInt32, childCount: UInt32) {
    let record = records + Int(index)
    record.pointee.extent = UInt32(truncatingIfNeeded: count)
    record.pointee.childCount = UInt16(clamping: childCount)
  }

  /// Remembers something about the value at `index`.
  mutating func mark(_ index: UInt32, _ marks: Record.Marks) {
    records[Int(index)].marks.formUnion(marks)
  }

  @inline(never)
  private mutating func grow() {
    capacity += capacity / 2
    guard let memory = realloc(records, capacity * MemoryLayout<Record>.stride) else { Self.outOfMemory() }
    records = memory.assumingMemoryBound(to: Record.self)
  }

  private static func allocate(_ capacity: Int) -> UnsafeMutablePointer<Record> {
    let size = capacity * MemoryLayout<Record>.stride
    var memory: UnsafeMutableRawPointer?
    if size < 2 * hugePage {
      memory = malloc(size)
    } else {
      let rounded = (size + hugePage - 1) / hugePage * hugePage
      posix_memalign(&memory, hugePage, rounded)
      #if os(Linux)
        madvise(memory, rounded, MADV_HUGEPAGE)
      #endif
    }
    guard let memory else { outOfMemory() }
    return memory.assumingMemoryBound(to: Record.self)
  }

  private static func outOfMemory() -> Never { fatalError("out of memory") }
}
