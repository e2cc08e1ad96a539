import Testing

@Suite struct HCLTests {
  private static let file = #"""
    # resource "aws_instance" "commented" {
    /* resource "aws_instance" "commented" {
    } */
    terraform {
      required_version = ">= 1.5" # }
    }
    resource "aws_instance" "web" {
      // user_data = "no"
      user_data = <<-EOT
        #!/bin/sh
        resource "aws_instance" "within" {
        echo "${var.a == "}" ? "x" : "EOT"}" $${not} %{ if true }{%{ endif }
      EOT
      ami       = "ami-${lookup({ a = "}" }, "a")}\"}{"
      tags = {
        Name = "}"
        ami  = "not this"
      }
      root_block_device {
        encrypted = false
      }
      ebs_block_device { device_name = "a" }
      ebs_block_device { device_name = "b" }
      dynamic "network_interface" {
        for_each = [1]
        content {
          device_index = 0
        }
      }
      monitoring = (
        true
      )
    }

      resource aws_vpc v { cidr_block = "10.0.0.0/16" }
    resource "aws_s3_bucket" "s" {
      policy = jsonencode({
        Statement = [{ Action = "*" }]
      })
      bucket = "b"
    }
    variable "password" { default = "hunter2" }
    output "o" {
      value = 1
    }
    locals {
      a = 1
      b = { for k, v in var.m : k => v if v != "}" }
    }
    data "aws_ami" "ubuntu" {
      owners = ["x"]
    }
    provider "aws" {
      region = "eu"
    }
    """#

  @Test(
    arguments: [
      ("aws_instance.web", nil, "7:1"), ("aws_instance.web[0]", "user_data", "9:3"),
      (#"aws_instance.web["a.b"]"#, "ami", "14:3"), ("aws_instance.web", "tags", "15:3"),
      ("aws_instance.web", #"tags["Name"]"#, "15:3"), ("aws_instance.web", "tags.Name", "15:3"),
      ("aws_instance.web", "root_block_device[0].encrypted", "20:5"),
      ("aws_instance.web", "root_block_device[0].kms_key_id", "19:3"),
      ("aws_instance.web", "ebs_block_device[1].device_name", "7:1"),
      ("aws_instance.web", "network_interface[0].device_index", "27:7"),
      ("aws_instance.web", "monitoring[*] -> aws_vpc", "30:3"),
      ("aws_instance.web", "<- aws_eip(instance)", "7:1"),
      ("aws_instance.web", "root_block_device[*].encrypted", "20:5"),
      ("aws_instance.web", #"tags["a.b\"]"]"#, "15:3"),
      ("aws_instance.web", "monitoring", "30:3"), ("aws_instance.web", "not_written", "7:1"),
      ("aws_vpc.v", "cidr_block", "35:24"), ("aws_s3_bucket.s", "bucket", "40:3"),
      ("aws_s3_bucket.s", "policy.Statement[0].Action", "37:3"), ("var.password", nil, "42:1"),
      ("var.password", "default", "42:23"), ("output.o", "value", "44:3"), ("local.b", nil, "48:3"),
      ("data.aws_ami.ubuntu", "owners[0]", "51:3"), ("provider.aws", "region", "54:3"),
      ("terraform", "required_version", "5:3"), ("aws_instance.commented", nil, nil),
      ("aws_instance.within", nil, nil), ("local.c", nil, nil), ("", nil, nil), ("][", nil, nil),
    ] as [(String, String?, String?)])
  func places(address: String, attribute: String?, expected: String?) {
    check(["main.tf": Self.file], address, attribute, expected.map { "main.tf:\($0)" })
  }

  /// A secret may stand in the line: only what precedes the value is shown, and only with nothing before it.
  @Test func lines() {
    check(["a.tf": Self.file], "aws_instance.web", nil, "a.tf:7:1", line: #"resource "aws_instance" "web""#)
    check(
      ["a.tf": "variable \"p\" {\n  default = \"hunter2\"\n}"], "var.p", "default", "a.tf:2:3",
      line: "  default")
    check(
      ["a.tf": "variable \"p\" { default = \"hunter2\" }"], "var.p", nil, "a.tf:1:1", line: "variable \"p\"")
  }

  /// Whatever the text is, reading it ends, and what follows what is broken is found where it can be.
  @Test(arguments: [
    "a = \"", "a = \"${", "a = <<EOT\nx", "a = <<EOT", "a = <<", "/*", "\"", "}", "}}}}", "a {", "a = [",
    "a = ({[",
    "= 1", "a b c d", "\\", "a = \"\\", "é = 1", "\u{FEFF}", "\0", "a = \"x\ny\"", "a \"${x}\" {", "%{", "${",
    String(repeating: "a {\n", count: 5000), String(repeating: "a = \"${", count: 3000),
    String(repeating: "[", count: 3000),
  ])
  func broken(text: String) {
    check(["a.tf": text, "b.tf": "resource \"t\" \"n\" {}"], "t.n", nil, "b.tf:1:1")
    check(["a.tf": text + "\n\nresource \"t\" \"n\" {}\n" + text], "t.other", nil, nil)
  }

  @Test func whatFollowsAMistakeIsFound() {
    for mistake in ["}", "= 1", "a b c d", "a = \"x", "\"x\" {", "$", "a \"${x}\" = 1"] {
      check(["a.tf": mistake + "\nresource \"t\" \"n\" {}"], "t.n", nil, "a.tf:2:1")
    }
  }

  @Test func endsOfLines() {
    check(
      ["a.tf": "\u{FEFF}# x\r\nresource \"t\" \"n\" {\r\n  a = <<E\r\n}\r\nE\r\n  b = 1\r\n}\r\n"], "t.n",
      "b", "a.tf:6:3")
  }
}
