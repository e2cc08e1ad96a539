import Foundation

/// Writes plans as `terraform show -json` does: one line, the same resources in three sections; always the
/// same ones.
///
/// There are about 22 bytes to a value, as in real plans.
struct PlanWriter {
  private var text = ""
  /// A linear congruential generator: the same numbers on every machine.
  private var state: UInt64 = 1

  /// A plan of about `size` bytes.
  static func plan(size: Int) -> Data {
    var sample = PlanWriter()
    let resources = 200
    sample.write(resources: resources)
    var writer = PlanWriter()
    writer.write(resources: max(1, size * resources / sample.text.utf8.count))
    return Data(writer.text.utf8)
  }

  private mutating func number(below limit: UInt64) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % limit)
  }

  private mutating func write(resources count: Int) {
    text +=
      #"{"format_version":"1.2","terraform_version":"1.11.4","#
      + #""variables":{"region":{"value":"eu-central-1"}},"#
    text += #""planned_values":{"root_module":{"resources":["#
    write(count) { $0.writePlannedValue($1) }
    text += #"]}},"resource_changes":["#
    write(count) { $0.writeChange($1) }
    text += #"],"configuration":{"root_module":{"resources":["#
    write(count) { $0.writeConfiguration($1) }
    text += #"]}},"timestamp":"2025-01-01T00:00:00Z","applyable":true,"complete":true,"errored":false}"#
    text += "\n"
  }

  private mutating func write(_ count: Int, _ body: (inout PlanWriter, Int) -> Void) {
    for index in 0..<count {
      if index > 0 { text += "," }
      body(&self, index)
    }
  }

  private mutating func writeHead(_ index: Int) {
    let type = Self.types[index % Self.types.count]
    text +=
      #"{"address":"\#(type).item-\#(index)","mode":"managed","type":"\#(type)","name":"item-\#(index)","#
  }

  private mutating func writePlannedValue(_ index: Int) {
    writeHead(index)
    text += #""provider_name":"registry.terraform.io/hashicorp/aws","schema_version":1,"values":"#
    writeValues(index)
    text += #","sensitive_values":{"tags":{},"tags_all":{}}}"#
  }

  private mutating func writeChange(_ index: Int) {
    writeHead(index)
    text +=
      #""provider_name":"registry.terraform.io/hashicorp/aws","change":{"actions":["create"],"before":null,"#
    text += #""after":"#
    writeValues(index)
    text +=
      #","after_unknown":{"arn":true,"id":true,"tags":{},"tags_all":{},"vpc_security_group_ids":[true]},"#
    text += #""before_sensitive":false,"after_sensitive":{"tags":{},"tags_all":{}}}}"#
  }

  private mutating func writeConfiguration(_ index: Int) {
    writeHead(index)
    text += #""provider_config_key":"aws","expressions":{"name":{"constant_value":"item-\#(index)"},"#
    text += #""subnet_id":{"references":["aws_subnet.item-\#(number(below: 90)).id","aws_subnet.item"]},"#
    text += #""tags":{"constant_value":{"Team":"platform"}}},"schema_version":1}"#
  }
}

extension PlanWriter {
  private static let types = [
    "aws_instance", "aws_security_group", "aws_s3_bucket", "aws_iam_policy", "aws_subnet",
  ]

  private mutating func writeValues(_ index: Int) {
    switch index % Self.types.count {
    case 0: writeInstance(index)
    case 1: writeSecurityGroup(index)
    case 2: writeBucket(index)
    case 3: writePolicy(index)
    default: writeSubnet(index)
    }
  }

  private mutating func writeTags(_ index: Int) {
    let owner = number(below: 10) == 0 ? "Müller" : "platform"
    let tags =
      #"{"Name":"item-\#(index)","Owner":"\#(owner)","#
      + #""Repository":"https://git.example.com/platform/infrastructure-\#(number(below: 40))","#
      + #""CostCenter":"DE-4711-\#(number(below: 9000))"}"#
    text += #""tags":\#(tags),"tags_all":\#(tags)}"#
  }

  private mutating func writeInstance(_ index: Int) {
    text +=
      #"{"ami":"ami-\#(number(below: 1 << 30))","associate_public_ip_address":false,"#
      + #""credit_specification":[],"#
    text += #""disable_api_termination":null,"ebs_block_device":[{"device_name":"/dev/sdb","encrypted":true,"#
    text +=
      #""volume_size":\#(number(below: 500)),"volume_type":"gp3"}],"hibernation":null,"#
      + #""instance_type":"m5.large","#
    text +=
      #""key_name":"platform-eu-central-1","monitoring":true,"placement_group":"","#
      + #""root_block_device":[{"delete_on_termination":true,"encrypted":true,"volume_size":20}],"#
    text += #""subnet_id":null,"user_data":null,"vpc_security_group_ids":[null],"#
    writeTags(index)
  }

  private mutating func writeSecurityGroup(_ index: Int) {
    text +=
      #"{"description":"Traffic of item \#(index), managed by the platform team","#
      + #""egress":[{"cidr_blocks":["0.0.0.0/0"],"description":"","from_port":0,"#
    text +=
      #""ipv6_cidr_blocks":[],"prefix_list_ids":[],"protocol":"-1","security_groups":[],"self":false,"#
      + #""to_port":0}],"#
    text += #""ingress":["#
    for rule in 0..<number(below: 4) {
      let port = number(below: 65536)
      text +=
        #"\#(rule > 0 ? "," : ""){"cidr_blocks":["10.\#(rule).0.0/16"],"#
        + #""description":"from the internal load balancer \#(rule)","#
      text += #""from_port":\#(port),"ipv6_cidr_blocks":[],"prefix_list_ids":[],"protocol":"tcp","#
      text += #""security_groups":[],"self":false,"to_port":\#(port)}"#
    }
    text += #"],"name":"item-\#(index)","name_prefix":null,"revoke_rules_on_delete":false,"timeouts":null,"#
    writeTags(index)
  }

  private mutating func writeBucket(_ index: Int) {
    text +=
      #"{"bucket":"bucket-\#(index)","bucket_domain_name":"bucket-\#(index).s3.amazonaws.com","#
      + #""bucket_prefix":null,"force_destroy":false,"object_lock_enabled":false,"#
    text += #""timeouts":null,"#
    writeTags(index)
  }

  private mutating func writePolicy(_ index: Int) {
    text +=
      #"{"description":null,"name":"item-\#(index)","name_prefix":null,"path":"/service-role/platform/","#
      + #""policy":"{\"Version\":"#
    text +=
      #"\"2012-10-17\",\"Statement\":[{\"Sid\":\"ReadDeploymentArtifacts\",\"Effect\":\"Allow\","#
      + #"\"Action\":[\"s3:GetObject\",\"s3:ListBucket\"],"#
    text += #"\"Resource\":\"arn:aws:s3:::bucket-\#(number(below: 5000))/*\"}]}","#
    writeTags(index)
  }

  private mutating func writeSubnet(_ index: Int) {
    text += #"{"assign_ipv6_address_on_creation":false,"availability_zone":"eu-central-1a","#
    text +=
      #""cidr_block":"10.\#(number(below: 256)).\#(number(below: 256)).0/24","#
      + #""customer_owned_ipv4_pool":null,"#
    text +=
      #""enable_dns64":false,"ipv6_cidr_block":null,"map_public_ip_on_launch":false,"outpost_arn":null,"#
      + #""owner_id":"123456789012","vpc_id":"vpc-\#(number(below: 1 << 31))","#
    writeTags(index)
  }
}
