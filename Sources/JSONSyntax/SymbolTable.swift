/// The keys of a document, each kept once; symbols count up from 0.
struct SymbolTable: ~Copyable {
  private struct Entry {
    /// Where the key's bytes begin in `text`, and how many there are.
    var offset: UInt32
    var count: UInt32
    /// Bytes to compare with a text, the closing quote included; 0 for a key that must have been escaped
    /// there.
    var plainCount: UInt32
    var hash: UInt32
  }

  private static let free = UInt32.max

  private var entries: [Entry] = []
  /// Open addressing; a power of two, at most half full.
  private var slots = [UInt32](repeating: Self.free, count: 512)
  /// Every key's decoded bytes and a quote; then zero bytes, so that a word can be read anywhere.
  private var text = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 4096)
  private var textCount = 0
  /// Nobody can choose keys beforehand that all fall into one slot.
  private let seed = UInt64.random(in: .min ... .max)

  init() { text.initialize(repeating: 0) }

  deinit { text.deallocate() }

  var count: Int { entries.count }

  /// The length of the symbol's key with its closing quote where the bytes at `cursor` are just that, else 0.
  ///
  /// Always 0 for a key with a quote, a backslash or a control byte in it: written out, these would be no
  /// key.
  @inline(__always)
  func match(_ symbol: UInt32, at cursor: Cursor) -> Int {
    let entry = entries[Int(symbol)]
    guard let base = text.baseAddress else { return 0 }
    let key = Cursor(base) + Int(entry.offset)
    let count = Int(entry.plainCount)
    var offset = 0
    while offset &+ 8 <= count {
      // Equal words hold no zero byte, so that this never gets past the padding.
      if (cursor + offset).word != (key + offset).word { return 0 }
      offset &+= 8
    }
    let mask = (1 as UInt64) &<< UInt64(truncatingIfNeeded: (count &- offset) &* 8) &- 1
    return ((cursor + offset).word ^ (key + offset).word) & mask == 0 ? count : 0
  }

  /// The symbol of a key's decoded bytes, a new one where there is none.
  @inline(__always)
  mutating func intern(_ key: Cursor, count: Int) -> UInt32 {
    let hash = hash(key, count: count)
    let slot = slot(of: key, count: count, hash: hash)
    let symbol = slots[slot]
    return symbol != Self.free ? symbol : add(key, count: count, hash: hash, slot: slot)
  }

  /// The symbol of a key, or `nil` where no object has it.
  func find(_ name: String) -> UInt32? {
    var name = name
    return name.withUTF8 { bytes in
      // An empty name may have no address; any will do.
      guard let key = bytes.baseAddress ?? UnsafePointer(text.baseAddress) else { return nil }
      let symbol = slots[slot(of: key, count: bytes.count, hash: hash(key, count: bytes.count))]
      return symbol == Self.free ? nil : symbol
    }
  }

  /// The keys as texts, by their symbols.
  func names() -> [String] {
    entries.map { entry in
      String(decoding: text[Int(entry.offset)..<Int(entry.offset + entry.count)], as: UTF8.self)
    }
  }
}

extension SymbolTable {
  /// The slot that holds the key, or the free one where it belongs.
  @inline(__always)
  private func slot(of key: Cursor, count: Int, hash: UInt32) -> Int {
    let mask = slots.count &- 1
    var slot = Int(hash) & mask
    while slots[slot] != Self.free {
      let entry = entries[Int(slots[slot])]
      if entry.hash == hash, Int(entry.count) == count, holds(entry, key) { return slot }
      slot = (slot &+ 1) & mask
    }
    return slot
  }

  @inline(__always)
  private func holds(_ entry: Entry, _ key: Cursor) -> Bool {
    guard let base = text.baseAddress else { return false }
    return (Cursor(base) + Int(entry.offset)).holdsSameBytes(as: key, count: Int(entry.count))
  }

  @inline(never)
  private mutating func add(_ key: Cursor, count: Int, hash: UInt32, slot: Int) -> UInt32 {
    let symbol = UInt32(entries.count)
    let offset = textCount
    reserve(count + 1)
    var isPlain = true
    for index in 0..<count {
      let byte = key[index]
      text[offset + index] = byte
      if byte < .space || byte == .quote || byte == .backslash { isPlain = false }
    }
    text[offset + count] = .quote
    textCount += count + 1
    entries.append(
      Entry(
        offset: UInt32(offset), count: UInt32(count), plainCount: isPlain ? UInt32(count + 1) : 0, hash: hash)
    )
    slots[slot] = symbol
    if entries.count * 2 > slots.count { rehash() }
    return symbol
  }

  private mutating func reserve(_ count: Int) {
    let needed = textCount + count + MemoryLayout<UInt64>.size
    guard needed > text.count else { return }
    let larger = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(needed, text.count * 2))
    let end = larger.update(fromContentsOf: text[..<textCount])
    larger[end...].initialize(repeating: 0)
    text.deallocate()
    text = larger
  }

  private mutating func rehash() {
    slots = [UInt32](repeating: Self.free, count: slots.count * 2)
    for (symbol, entry) in entries.enumerated() {
      var slot = Int(entry.hash) & (slots.count - 1)
      while slots[slot] != Self.free { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(symbol)
    }
  }

  /// Reads only the key's own bytes: a name that is looked up is not padded.
  @inline(__always)
  private func hash(_ key: Cursor, count: Int) -> UInt32 {
    var state = seed ^ UInt64(truncatingIfNeeded: count)
    if count >= 8 {
      var offset = 0
      while offset &+ 8 <= count {
        state = mixed(state ^ (key + offset).word)
        offset &+= 8
      }
      if offset < count { state = mixed(state ^ (key + count - 8).word) }
    } else if count >= 4 {
      state = mixed(state ^ (UInt64(key.halfWord) | UInt64((key + count - 4).halfWord) &<< 32))
    } else if count > 0 {
      state = mixed(state ^ (UInt64(key[0]) | UInt64(key[count / 2]) &<< 8 | UInt64(key[count - 1]) &<< 16))
    }
    return UInt32(truncatingIfNeeded: state ^ (state &>> 32))
  }
}

/// Spreads every bit over the whole word (the multiplication of wyhash).
@inline(__always)
func mixed(_ word: UInt64) -> UInt64 {
  let product = word.multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
  return product.high ^ product.low
}
