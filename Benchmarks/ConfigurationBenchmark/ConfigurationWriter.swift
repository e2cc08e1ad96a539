/// Writes configurations as CDKTF does: networks, each with subnets, groups and instances that refer to one another.
enum ConfigurationWriter {
  /// Resources of one network.
  private static let unit = 10

  /// A configuration of about `resources` resources, always the same one.
  static func configuration(resources: Int) -> String {
    let units = 0..<max(resources / unit, 1)
    let types: [(String, (Int) -> [String])] = [
      (
        "aws_vpc",
        {
          [
            #""v\#($0)":{"cidr_block":"${cidrsubnet(\"10.0.0.0/8\", 8, \#($0 % 256))}","tags":"${local.tags}"}"#
          ]
        }
      ),
      ("aws_subnet", subnets), ("aws_security_group", groups), ("aws_instance", instances),
    ]
    let blocks = types.map { type, write in #""\#(type)":{\#(units.flatMap(write).joined(separator: ","))}"# }
    return #"""
      {"//":{"metadata":{"stackName":"bench","version":"0.21.0"}},"locals":{"tags":{"Environment":"${var.environment}"}},
      "variable":{"environment":{"default":"test","type":"string"}},"provider":{"aws":[{"region":"eu-west-1"}]},
      "resource":{\#(blocks.joined(separator: ","))}}
      """#
  }

  private static func subnets(_ unit: Int) -> [String] {
    (0..<3).map { index in
      #""s\#(unit)_\#(index)":{"vpc_id":"${aws_vpc.v\#(unit).id}","cidr_block":"${cidrsubnet(aws_vpc.v\#(unit).cidr_block, 8, \#(index))}","tags":{"Name":"${var.environment}-\#(unit)-\#(index)"}}"#
    }
  }

  private static func groups(_ unit: Int) -> [String] {
    (0..<2).map { index in
      #""g\#(unit)_\#(index)":{"vpc_id":"${aws_vpc.v\#(unit).id}","ingress":[{"from_port":443,"to_port":443,"protocol":"tcp","cidr_blocks":["${aws_vpc.v\#(unit).cidr_block}"]}]}"#
    }
  }

  private static func instances(_ unit: Int) -> [String] {
    (0..<4).map { index in
      ##""i\##(unit)_\##(index)":{"ami":"ami-0123456789abcdef0","instance_type":"t3.micro","subnet_id":"${aws_subnet.s\##(unit)_\##(index % 3).id}","vpc_security_group_ids":["${aws_security_group.g\##(unit)_\##(index % 2).id}"],"user_data":"${base64encode(\"#!/bin/sh\\necho \##(index)\")}"}"##
    }
  }
}
