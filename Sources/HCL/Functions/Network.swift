import Values

/// <https://developer.hashicorp.com/terraform/language/functions#ip-network-functions>
let networkFunctions: [Function] = [
  // https://developer.hashicorp.com/terraform/language/functions/cidrhost
  Function("cidrhost", [prefix, Parameter("hostnum", .number)], body: host),
  // https://developer.hashicorp.com/terraform/language/functions/cidrnetmask
  Function("cidrnetmask", [prefix], body: netmask),
  // https://developer.hashicorp.com/terraform/language/functions/cidrsubnet
  Function(
    "cidrsubnet", [prefix, Parameter("newbits", .number), Parameter("netnum", .number)], body: subnet),
  // https://developer.hashicorp.com/terraform/language/functions/cidrsubnets
  Function("cidrsubnets", [prefix], variadic: Parameter("newbits", .number), body: subnets),
]

private let prefix = Parameter("prefix", .string)

/// The block that the first argument is; zeros before a number count for nothing, as to Terraform.
private func block(_ arguments: Arguments) throws(FunctionError) -> CIDRBlock {
  let text = arguments.text(0)
  let parts = text.split(separator: "/", omittingEmptySubsequences: false)
  let address = text.contains(":") ? String(parts[0]) : withoutLeadingZeros(parts[0])
  let length = parts.dropFirst().map { withoutLeadingZeros($0) }
  guard let block = CIDRBlock(parsing: ([address] + length).joined(separator: "/")) else {
    throw FunctionError("invalid CIDR expression", argument: 0)
  }
  return block
}

private func withoutLeadingZeros(_ text: Substring) -> String {
  let numbers = text.split(separator: ".", omittingEmptySubsequences: false).map { part in
    let significant = part.drop { $0 == "0" }
    return significant.isEmpty && !part.isEmpty ? "0" : significant
  }
  return numbers.joined(separator: ".")
}

/// As many ones as there are bits.
private func ones(_ count: Int) -> UInt128 { count >= 128 ? .max : (1 << UInt128(count)) - 1 }

private func host(_ arguments: Arguments) throws(FunctionError) -> Value {
  let block = try block(arguments)
  let network = block.network
  let number = arguments.number(1)
  guard number.isWhole else { throw FunctionError("value must be a whole number", argument: 1) }
  let width = network.width - block.prefixLength
  let greatest = ones(width)
  let isNegative = number.isNegative
  // Terraform does not check numbers of hosts against 64 bits and more.
  guard let magnitude = number.magnitude.integer(as: UInt128.self),
    isNegative ? magnitude - 1 <= greatest : width >= 64 || magnitude <= greatest
  else {
    throw FunctionError(
      "prefix of \(block.prefixLength) does not accommodate a host of this number", argument: 1)
  }
  // Negative numbers count from the end.
  let host = isNegative ? greatest - (magnitude - 1) : magnitude
  return .string(IPAddress(bits: network.bits | host, isIPv6: network.isIPv6).description)
}

private func netmask(_ arguments: Arguments) throws(FunctionError) -> Value {
  let block = try block(arguments)
  if block.network.isIPv6 { throw FunctionError("IPv6 addresses cannot have a netmask", argument: 0) }
  let mask = ones(32) ^ ones(32 - block.prefixLength)
  return .string(IPAddress(bits: mask, isIPv6: false).description)
}

private func subnet(_ arguments: Arguments) throws(FunctionError) -> Value {
  let block = try block(arguments)
  let (network, added) = (block.network, try arguments.integer(1))
  guard (-block.prefixLength...network.width - block.prefixLength).contains(added) else {
    throw FunctionError(
      "insufficient address space to extend prefix of \(block.prefixLength) by \(added)", argument: 1)
  }
  let length = block.prefixLength + added
  let number = arguments.number(2)
  guard number.isWhole else { throw FunctionError("value must be a whole number", argument: 2) }
  // Fewer bits than before are not checked by Terraform, but the address has to hold the number.
  let greatest = ones(added < 0 ? length : added)
  guard let magnitude = number.magnitude.integer(as: UInt128.self), magnitude <= greatest else {
    throw FunctionError(
      "prefix extension of \(added) does not accommodate a subnet of this number", argument: 2)
  }
  let shifted = magnitude << UInt128(network.width - length)
  // A negative number is a bit pattern of endless ones, and what Terraform prints is the magnitude of the result.
  let bits = number.isNegative ? 0 &- (network.bits | (0 &- shifted)) : network.bits | shifted
  return .string("\(IPAddress(bits: bits, isIPv6: network.isIPv6))/\(length)")
}

private func subnets(_ arguments: Arguments) throws(FunctionError) -> Value {
  let block = try block(arguments)
  let network = block.network
  let last = network.bits | ones(network.width - block.prefixLength)
  // Terraform steps on from the address before the block, and there is none before the first.
  var previous: UInt128? = network.bits == 0 ? nil : network.bits - 1
  var texts: [Value] = []
  for index in 1..<max(arguments.count, 1) {
    let length = block.prefixLength + (try addedBits(arguments, index, block))
    let size = ones(network.width - length)
    guard let end = previous.map({ $0 | size }), end < last else {
      throw FunctionError(
        "not enough remaining address space for a subnet with a prefix of \(length) bits", argument: index)
    }
    texts.append(.string("\(IPAddress(bits: end + 1, isIPv6: network.isIPv6))/\(length)"))
    previous = (end + 1) | size
  }
  return .uniformList(texts)
}

/// How many bits an argument adds to the prefix.
private func addedBits(
  _ arguments: Arguments, _ index: Int, _ block: CIDRBlock
) throws(FunctionError) -> Int {
  let added = try arguments.integer(index)
  if added < 1 { throw FunctionError("must extend prefix by at least one bit", argument: index) }
  if added > 32 { throw FunctionError("may not extend prefix by more than 32 bits", argument: index) }
  let length = block.prefixLength + added
  guard length <= block.network.width else {
    let family = block.network.isIPv6 ? "IPv6" : "IPv4"
    throw FunctionError(
      "would extend prefix to \(length) bits, which is too long for an \(family) address", argument: index)
  }
  return added
}
