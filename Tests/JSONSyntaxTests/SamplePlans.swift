/// Small plans, as Terraform writes them, that the mutations start from.
enum SamplePlans {
  /// All of them.
  static let all = [created, updated, configured, pretty].map { Array($0.utf8) }

  private static let created =
    #"{"format_version":"1.2","terraform_version":"1.11.4","#
    + #""planned_values":{"root_module":{"resources":[{"address":"#
    + #""aws_s3_bucket.logs","mode":"managed","type":"aws_s3_bucket","name":"logs","schema_version":0,"#
    + #""values":"#
    + #"{"bucket":"logs","force_destroy":false,"tags":{"Name":"Protokolle für „prod“","Tier":"1"},"#
    + #""timeouts":null},"#
    + #""sensitive_values":{"tags":{}}}]}},"resource_changes":[{"address":"aws_s3_bucket.logs","#
    + #""change":{"actions":"#
    + #"["create"],"before":null,"after":{"bucket":"logs","force_destroy":false},"#
    + #""after_unknown":{"arn":true,"id":true}}}]}"#

  private static let updated =
    #"{"resource_changes":[{"address":"aws_security_group.web[0]","index":0,"#
    + #""change":{"actions":["update"],"before":"#
    + #"{"ingress":[{"cidr_blocks":["10.0.0.0/8"],"from_port":443,"to_port":443,"self":false}],"#
    + #""description":"a\nb"},"#
    + #""after":{"ingress":[{"cidr_blocks":["0.0.0.0/0"],"from_port":0,"to_port":65535,"self":false}],"#
    + #""description":"\u00e4 \"quoted\" \\ \ud83d\ude00"},"replace_paths":[["ingress",0,"cidr_blocks"]]}},"#
    + #"{"address":"aws_iam_policy.p","#
    + #""change":{"after":{"policy":"{\"Statement\":[{\"Action\":\"s3:*\"}]}","n":1.5e-3}}}]}"#

  private static let configured =
    #"{"configuration":{"provider_config":{"aws":{"name":"aws","#
    + #""full_name":"registry.terraform.io/hashicorp/aws"}},"#
    + #""root_module":{"module_calls":{"net":{"source":"./net","#
    + #""expressions":{"cidr":{"references":["var.cidr"]}},"#
    + #""module":{"resources":[{"address":"aws_subnet.a","#
    + #""expressions":{"cidr_block":{"constant_value":"10.0.0.0/24"}},"#
    + #""count_expression":{"constant_value":3}}],"variables":{"cidr":{"default":"10.0.0.0/16","#
    + #""sensitive":true}}}}}}}}"#

  private static let pretty = """
    {
      "values": {
        "outputs": { "password": { "sensitive": true, "value": "hunter2" }, "count": { "value": -12 } },
        "root_module": {
          "child_modules": [ { "address": "module.a", "resources": [] },
            { "address": "module.b", "resources": [] } ],
          "numbers": [ 0, -0, 1E+2, 12345678901234567890, 0.25, [ [ ], { } ] ],
          "literals": [ true, false, null ]
        }
      }
    }

    """
}
