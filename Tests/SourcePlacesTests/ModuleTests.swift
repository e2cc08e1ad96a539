import Testing

@Suite struct ModuleTests {
  private static let files = [
    "main.tf": """
    module "a" {
      source = "./modules/a"
      name   = "x"
    }
    module "far" {
      source = "terraform-aws-modules/vpc/aws"
    }
    module "lost" { source = "./nowhere" }
    module "up" {
      source = "../infra/modules/a//"
    }
    """,
    "modules/a/main.tf": "module \"b\" {\n  source = \"../b\"\n}\nresource \"t\" \"n\" {\n  x = 1\n}\n",
    "modules/b/b.tf.json": """
    {
      "resource": {
        "t": {
          "n": [{"x": 1, "block": [{"y": 2}], "many": [{"y": 1}, {"y": 2}],
            "dynamic": {"made": {"for_each": [], "content": {"z": 3}}}}],
          "two": {"list": [1, 2]}
        }
      },
      "locals": {"l": 1}, "variable": {"v": {}}, "nonsense": {"a": 1}
    }
    """,
    "override.tf": "resource \"o\" \"n\" {\n  x = 2\n}\n",
    "z.tf": "resource \"o\" \"n\" {\n  x = 1\n  y = 1\n}\n",
  ]

  @Test(
    arguments: [
      ("module.a.t.n", "x", "modules/a/main.tf:5:3"),
      (#"module.a["k.]"].t.n[0]"#, nil, "modules/a/main.tf:4:1"),
      ("module.a", nil, "main.tf:1:1"), ("module.a", "name", "main.tf:3:3"),
      ("module.a.module.b.t.n", nil, "modules/b/b.tf.json:4:7"),
      ("module.a.module.b.t.n", "block[0].y", "modules/b/b.tf.json:4:33"),
      ("module.a.module.b.t.n", "many[1].y", "modules/b/b.tf.json:4:43"),
      ("module.a.module.b.t.n", "made[0].z", "modules/b/b.tf.json:5:58"),
      ("module.a.module.b.t.two", "list[1]", "modules/b/b.tf.json:6:15"),
      ("module.a.module.b.local.l", nil, "modules/b/b.tf.json:9:14"),
      ("module.a.module.b.var.v", nil, "modules/b/b.tf.json:9:36"),
      ("module.up.t.n", "x", "modules/a/main.tf:5:3"), ("module.far.t.n", "x", "main.tf:5:1"),
      ("module.lost.t.n", nil, "main.tf:8:1"), ("module.none.t.n", nil, nil),
      ("module.a.t.lost", nil, "main.tf:1:1"), ("o.n", nil, "z.tf:1:1"), ("o.n", "x", "override.tf:2:3"),
      ("o.n", "y", "z.tf:3:3"),
    ] as [(String, String?, String?)])
  func places(address: String, attribute: String?, expected: String?) {
    check(Self.files, address, attribute, expected)
  }

  /// Modules that call one another in a circle: an address leads as far as it is long.
  @Test func circle() {
    let files = ["main.tf": "module \"m\" {\n  source = \"./\"\n}\nresource \"t\" \"n\" {}\n"]
    check(files, String(repeating: "module.m.", count: 500) + "t.n", nil, "main.tf:4:1")
  }

  @Test func brokenJSON() {
    check(["a.tf.json": "{", "b.tf": "resource \"t\" \"n\" {}"], "t.n", nil, "b.tf:1:1")
  }
}
