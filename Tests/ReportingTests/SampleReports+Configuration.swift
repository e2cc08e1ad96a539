import Diagnostics
import Findings

extension SampleReports {
  /// A CDKTF stack with everything that a finding can have: modules, instances, waivers, secrets, reasons, source lines.
  static let configuration = Report(
    toolVersion: "1.2.3",
    inputs: [
      Report.Input(path: "./cdktf.out/stacks/app/cdk.tf.json", kind: "configuration", resources: 41)
    ],
    findings: [
      Finding(
        policy: "bucket-versioned", title: "Buckets are versioned", severity: .medium, verdict: .waived,
        address: #"module.logs["eu"].aws_s3_bucket.archive"#,
        attribute: "<- aws_s3_bucket_versioning(bucket)",
        message: #"module.logs["eu"].aws_s3_bucket.archive is not versioned"#,
        rationale: "What is overwritten is gone.", fix: "Add an aws_s3_bucket_versioning.",
        evidence: [
          Evidence(
            address: #"module.logs["eu"].aws_s3_bucket.archive"#,
            attribute: "<- aws_s3_bucket_versioning(bucket)",
            reason: "nothing is there")
        ], constructPath: "app/logs/archive",
        waiver: Waiver(reason: "Logs are written once.", kind: .mitigated, expires: "2027-03-31")),
      Finding(
        policy: "db-encrypted", title: "Databases are encrypted", severity: .high, verdict: .unknown,
        address: #"aws_db_instance.db["a b"]"#, attribute: "storage_encrypted",
        message:
          #"Databases are encrypted: cannot be known for aws_db_instance.db["a b"]: var.encrypted has no value"#,
        evidence: [
          Evidence(
            address: #"aws_db_instance.db["a b"]"#, attribute: "storage_encrypted",
            value: "(var.encrypted has no value)", expected: "true", reason: "var.encrypted has no value")
        ],
        location: place(
          "./cdktf.out/stacks/app/cdk.tf.json", 120, 9,
          "        \"storage_encrypted\": \"${var.encrypted}\",",
          length: 38), constructPath: "app/data/db"),
      Finding(
        policy: "password-not-literal", title: "Passwords are not written out", severity: .critical,
        verdict: .fail,
        address: #"aws_db_instance.db["a b"]"#, attribute: "password",
        message: #"the password of aws_db_instance.db["a b"] is written out"#,
        references: ["https://example.com/passwords", "CIS 1.2"],
        evidence: [
          Evidence(
            address: #"aws_db_instance.db["a b"]"#, attribute: "password", value: "(sensitive)",
            expected: "a reference")
        ], location: place("./cdktf.out/stacks/app/cdk.tf.json", 122, 9, nil, length: 22),
        policyLocation: place("policies/passwords.yaml", 3, 5, nil), constructPath: "app/data/db"),
      Finding(
        policy: "sg-closed", title: "Security groups are closed", severity: .high, verdict: .fail,
        address: "module.net[0].aws_security_group.web", attribute: "ingress[0].cidr_blocks[0]",
        message: "module.net[0].aws_security_group.web is open to the world",
        evidence: [
          Evidence(
            address: "module.net[0].aws_security_group.web", attribute: "ingress[0].cidr_blocks[0]",
            value: "\"0.0.0.0/0\"", expected: "not \"0.0.0.0/0\""),
          Evidence(
            address: "aws_subnet.public", attribute: "map_public_ip_on_launch", value: "true",
            route: ["<- module.net[0].aws_instance.web", "subnet_id", "-> aws_subnet.public"]),
        ],
        location: place(
          "./cdktf.out/stacks/app/cdk.tf.json", 88, 30,
          "\t\t\"ingress\": [{\"cidr_blocks\": [\"0.0.0.0/0\"]}],",
          length: 11)),
    ],
    diagnostics: [
      Diagnostic(
        .warning, "variable-undeclared", "a value was given for var.encrypt, which is not declared",
        help: "did you mean var.encrypted?")
    ],
    summary: summary {
      $0.fail = 2
      $0.unknown = 1
      $0.waived = 1
      $0.pass = 30
      $0.notApplicable = 4
      $0.notEvaluable = 2
    })
}
