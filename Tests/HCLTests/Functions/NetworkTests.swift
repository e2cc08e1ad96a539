import Testing
import Values

/// What `terraform console` prints; errors in our words.
@Suite struct NetworkTests {
  private static let rows: [Call] = [
    Call("cidrhost", "10.12.112.0/20", 16, gives: "\"10.12.112.16\""),
    Call("cidrhost", "10.12.112.0/20", 268, gives: "\"10.12.113.12\""),
    Call("cidrhost", "fd00:fd12:3456:7890:00a2::/72", 34, gives: "\"fd00:fd12:3456:7890::22\""),
    Call("cidrhost", "10.0.0.0/8", -1, gives: "\"10.255.255.255\""),
    Call(
      "cidrhost", "10.0.0.0/30", 4, gives: "error: prefix of 30 does not accommodate a host of this number"),
    Call(
      "cidrhost", "10.0.0.0/30", -5, gives: "error: prefix of 30 does not accommodate a host of this number"),
    Call("cidrhost", "10.0.0.0/30", -4, gives: "\"10.0.0.0\""),
    Call(
      "cidrhost", "2001:db8::/32", .number("79228162514264337593543950335"),
      gives: "\"2001:db8:ffff:ffff:ffff:ffff:ffff:ffff\""),
    Call("cidrhost", "fd00::/64", .number("18446744073709551616"), gives: "\"fd00:0:0:1::\""),
    Call("cidrhost", "fd00::/64", .number("18446744073709551615"), gives: "\"fd00::ffff:ffff:ffff:ffff\""),
    Call("cidrhost", "::/0", -1, gives: "\"ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff\""),
    Call("cidrhost", "10.0.0.5/24", 1, gives: "\"10.0.0.1\""),
    Call("cidrhost", "10.0.0.0/32", 0, gives: "\"10.0.0.0\""),
    Call("cidrhost", "x", 1, gives: "error: invalid CIDR expression"),
    Call("cidrhost", "10.0.0.0/24", 1.5, gives: "error: value must be a whole number"),
    Call("cidrhost", "010.0.0.0/8", 1, gives: "\"10.0.0.1\""),
    Call("cidrnetmask", "172.16.0.0/12", gives: "\"255.240.0.0\""),
    Call("cidrnetmask", "fd00::/8", gives: "error: IPv6 addresses cannot have a netmask"),
    Call("cidrnetmask", "10.0.0.0/0", gives: "\"0.0.0.0\""),
    Call("cidrnetmask", "10.0.0.0/024", gives: "\"255.255.255.0\""),
    Call("cidrnetmask", "1.2.3/8", gives: "error: invalid CIDR expression"),
    Call("cidrsubnet", "172.16.0.0/12", 4, 2, gives: "\"172.18.0.0/16\""),
    Call("cidrsubnet", "10.1.2.0/24", 4, 15, gives: "\"10.1.2.240/28\""),
    Call(
      "cidrsubnet", "10.1.2.0/24", 4, 16,
      gives: "error: prefix extension of 4 does not accommodate a subnet of this number"),
    Call(
      "cidrsubnet", "10.1.2.0/24", 9, 1,
      gives: "error: insufficient address space to extend prefix of 24 by 9"),
    Call("cidrsubnet", "10.1.2.0/24", 4, -1, gives: "\"0.0.0.16/28\""),
    Call("cidrsubnet", "10.1.2.0/24", 8, -5, gives: "\"0.0.0.5/32\""),
    Call("cidrsubnet", "fd00:fd12:3456:7890::/56", 16, 162, gives: "\"fd00:fd12:3456:7800:a200::/72\""),
    Call(
      "cidrsubnet", "fd00:fd12:3456:7890::/56", 72, .number("4722366482869645213695"),
      gives: "\"fd00:fd12:3456:78ff:ffff:ffff:ffff:ffff/128\""),
    Call("cidrsubnet", "2001:db8::/32", 40, 1099511627775, gives: "\"2001:db8:ffff:ffff:ff00::/72\""),
    Call("cidrsubnet", "10.1.2.3/24", 0, 0, gives: "\"10.1.2.0/24\""),
    Call(
      "cidrsubnet", "10.0.0.0/8", 0, 1,
      gives: "error: prefix extension of 0 does not accommodate a subnet of this number"),
    Call("cidrsubnet", "10.1.2.0/24", 1.5, 0, gives: "error: value must be a whole number that fits 64 bits"),
    Call("cidrsubnet", "10.1.2.0/24", -1, 0, gives: "\"10.1.2.0/23\""),
    Call("cidrsubnet", "10.1.2.0/24", -4, 1, gives: "\"10.1.18.0/20\""),
    Call("cidrsubnet", "::/0", 128, -1, gives: "\"::1/128\""),
    Call(
      "cidrsubnets", "10.1.0.0/16", 4, 4, 8, 4,
      gives: "list(\"10.1.0.0/20\", \"10.1.16.0/20\", \"10.1.32.0/24\", \"10.1.48.0/20\")"),
    Call(
      "cidrsubnets", "fd00:fd12:3456:7890::/56", 16, 16, 16, 32,
      gives:
        "list(\"fd00:fd12:3456:7800::/72\", \"fd00:fd12:3456:7800:100::/72\", \"fd00:fd12:3456:7800:200::/72\", \"fd00:fd12:3456:7800:300::/88\")"
    ),
    Call("cidrsubnets", "10.0.0.0/8", gives: "list()"),
    Call(
      "cidrsubnets", "10.0.0.0/24", 1, 1, 1,
      gives: "error: not enough remaining address space for a subnet with a prefix of 25 bits"),
    Call("cidrsubnets", "10.0.0.0/24", 0, gives: "error: must extend prefix by at least one bit"),
    Call(
      "cidrsubnets", "10.0.0.0/24", 9,
      gives: "error: would extend prefix to 33 bits, which is too long for an IPv4 address"),
    Call(
      "cidrsubnets", "10.0.0.0/16", 8, 4, 8,
      gives: "list(\"10.0.0.0/24\", \"10.0.16.0/20\", \"10.0.32.0/24\")"),
    Call("cidrsubnets", "fd00::/16", 33, gives: "error: may not extend prefix by more than 32 bits"),
    Call(
      "cidrsubnets", "0.0.0.0/0", 1, 1,
      gives: "error: not enough remaining address space for a subnet with a prefix of 1 bits"),
    Call(
      "cidrsubnets", "10.0.0.0/24", 2, 1, 2,
      gives: "error: not enough remaining address space for a subnet with a prefix of 26 bits"),
  ]

  @Test(arguments: rows)
  func call(_ row: Call) { check(row) }
}
