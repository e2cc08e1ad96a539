/// A file that a project starts with.
struct StarterFile {
  var path: String
  var text: String

  /// The files, with a job for a CI system.
  static func all(_ system: ContinuousIntegration) -> [StarterFile] {
    let files = [
      StarterFile(path: ".tfpolicy.yaml", text: configuration),
      StarterFile(path: "policies/variable-names.yaml", text: policy),
      StarterFile(path: "policies/variable-names.test.yaml", text: test),
    ]
    switch system {
    case .github: return files + [StarterFile(path: ".github/workflows/tfpolicy.yml", text: github)]
    case .gitlab: return files + [StarterFile(path: "tfpolicy.gitlab-ci.yml", text: gitlab)]
    case .none: return files
    }
  }

  private static let configuration = """
    # By which policies this project is judged, and where it differs from them.

    # Policy files and folders, relative to this file, and packs that tfpolicy brings along (tfpolicy policies --all).
    policies: [builtin:terraform, builtin:aws, policies/]

    # Values for the parameters that policies declare (tfpolicy explain POLICY shows them).
    # parameters:
    #   required_tags: [Owner, Environment]

    # Policies that are not asked, each with a reason.
    # disable:
    #   - policy: aws-s3-versioning
    #     reason: Our buckets hold what can be built again.

    # The severity that a policy has here: info, low, medium, high or critical.
    # severities:
    #   aws-required-tags: medium

    # Violations that are accepted for now.
    # waivers:
    #   - policy: aws-sg-world-ingress
    #     resource: module.edge[*].aws_security_group.nlb   # * any run of characters, ? one
    #     reason: TLS passthrough, reviewed in NET-42
    #     kind: mitigated                                   # or accepted
    #     expires: 2027-03-31

    """

  private static let policy = """
    policies:
      - id: variable-names
        title: Variables are named in snake case
        severity: low
        for: variable
        require:
          name: { matches: "^[a-z][a-z0-9_]*$" }
        message: "{subject} is not named in snake case"
        rationale: One way to write names lets people guess them.
        fix: Rename the variable, in lower-case letters, digits and underscores.

    """

  private static let test = """
    tests:
      - name: names in snake case pass, all others fail
        policy: variable-names
        config:
          variable:
            instance_count: { type: number }
            instanceCount: { type: number }
        expect:
          fail: [var.instanceCount]
          pass: [var.instance_count]

    """

  private static let github = """
    name: tfpolicy
    on: [pull_request]
    jobs:
      tfpolicy:
        runs-on: ubuntu-latest
        steps:
          - uses: actions/checkout@v4
          - uses: hashicorp/setup-terraform@v3
            with: { terraform_wrapper: false }
          # tfpolicy is one file: put it into the image, or fetch it here from where you keep it.
          - run: tfpolicy validate && tfpolicy test
          - run: terraform init && terraform plan -out tfplan && terraform show -json tfplan > plan.json
          - run: tfpolicy check plan.json --format github

    """

  private static let gitlab = """
    # Take it in with: include: tfpolicy.gitlab-ci.yml
    tfpolicy:
      # tfpolicy is one file: put it into the image, or fetch it here from where you keep it.
      script:
        - tfpolicy validate && tfpolicy test
        - terraform init && terraform plan -out tfplan && terraform show -json tfplan > plan.json
        - tfpolicy check plan.json --format gitlab > gl-code-quality-report.json
      artifacts:
        when: always
        reports: { codequality: gl-code-quality-report.json }

    """
}
