// swift-tools-version: 6.2
import PackageDescription

/// What every room is compiled with: the strictest checks that the compiler has.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// `strict`, and every use of an unsafe construct has to be marked.
///
/// `JSONSyntax`, `YAMLSyntax` and `Patterns` go without: reading through pointers is what they are for.
let safe: [SwiftSetting] = strict + [.strictMemorySafety()]

#if os(Linux)
  let isLinux = true
#else
  let isLinux = false
#endif

let package = Package(
  name: "tfpolicy",
  platforms: [.macOS(.v26)],
  products: [.executable(name: "tfpolicy", targets: ["tfpolicy"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
  ],
  targets: [
    // Floor 1
    .target(name: "Diagnostics", swiftSettings: safe),

    // Floor 2
    .target(name: "JSONSyntax", dependencies: ["Diagnostics"], swiftSettings: strict),
    .systemLibrary(
      name: "CLibYAML", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .target(name: "YAMLSyntax", dependencies: ["CLibYAML", "Diagnostics"], swiftSettings: strict),
    // On Linux pkg-config would only add a flag that SwiftPM warns of.
    .systemLibrary(
      name: "CLibRE2", pkgConfig: isLinux ? nil : "re2",
      providers: [.apt(["libre2-dev"]), .brew(["re2"])]),
    .target(name: "CRE2", dependencies: ["CLibRE2"], linkerSettings: [.linkedLibrary("re2")]),
    .target(name: "Patterns", dependencies: ["CRE2"], swiftSettings: strict),
    .target(name: "Findings", dependencies: ["Diagnostics"], swiftSettings: safe),
    .target(name: "Values", swiftSettings: safe),

    .target(name: "GraphLayout", swiftSettings: safe),

    // Floor 3
    .target(name: "Schemas", dependencies: ["JSONSyntax"], swiftSettings: strict),
    .target(
      name: "Reporting",
      dependencies: [
        "Diagnostics", "Findings", "GraphLayout", "Values", .product(name: "Crypto", package: "swift-crypto"),
      ],
      resources: [
        .embedInCode("HTML/Assets/report.css"), .embedInCode("HTML/Assets/report.js"),
        .embedInCode("Graphs/Assets/graph.css"), .embedInCode("Graphs/Assets/graph.js"),
      ],
      swiftSettings: safe),

    .target(
      name: "HCL",
      dependencies: [
        "Diagnostics", "JSONSyntax", "Patterns", "Values", "YAMLSyntax",
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: safe),

    // Floor 4
    .target(
      name: "Terraform", dependencies: ["Diagnostics", "HCL", "JSONSyntax", "Values"],
      swiftSettings: safe),

    // Floor 5
    .target(
      name: "SourcePlaces", dependencies: ["Diagnostics", "JSONSyntax", "Terraform"], swiftSettings: safe),
    .target(
      name: "Graph", dependencies: ["Diagnostics", "JSONSyntax", "Schemas", "Terraform", "Values"],
      swiftSettings: safe),
    .target(
      name: "PolicyLanguage",
      dependencies: ["Diagnostics", "Findings", "Patterns", "Schemas", "Values", "YAMLSyntax"],
      swiftSettings: safe),

    // Floor 6
    .target(
      name: "Evaluation",
      dependencies: [
        "Diagnostics", "Findings", "Graph", "JSONSyntax", "Patterns", "PolicyLanguage", "Terraform",
        "Values",
      ],
      swiftSettings: safe),
    .target(
      name: "Integrity",
      dependencies: [
        "Diagnostics", "Findings", "Graph", "HCL", "JSONSyntax", "Schemas", "Terraform", "Values",
      ],
      swiftSettings: safe),
    .target(
      name: "PolicyTesting",
      dependencies: ["Diagnostics", "Findings", "PolicyLanguage", "Reporting", "YAMLSyntax"],
      swiftSettings: safe),
    .target(
      name: "Project",
      dependencies: [
        "Diagnostics", "Findings", "Graph", "JSONSyntax", "Patterns", "Terraform", "YAMLSyntax",
      ],
      swiftSettings: safe),
    .target(
      name: "FileSchemas",
      dependencies: ["Findings", "PolicyLanguage", "PolicyTesting", "Project", "Reporting", "YAMLSyntax"],
      swiftSettings: safe),
    .target(
      name: "Packs", dependencies: ["PolicyLanguage", "Schemas"], swiftSettings: safe,
      plugins: ["EmbedPolicies"]),
    .executableTarget(
      name: "embed-policies", dependencies: ["Diagnostics", "PolicyLanguage", "Schemas", "YAMLSyntax"],
      swiftSettings: strict),
    .plugin(name: "EmbedPolicies", capability: .buildTool(), dependencies: ["embed-policies"]),

    // Floor 7
    .executableTarget(
      name: "tfpolicy",
      dependencies: [
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        "Diagnostics", "Evaluation", "FileSchemas", "Findings", "Graph", "GraphLayout", "HCL",
        "Integrity", "JSONSyntax", "Packs",
        "PolicyLanguage", "PolicyTesting", "Project", "Reporting", "Schemas", "SourcePlaces",
        "Terraform", "YAMLSyntax",
      ],
      swiftSettings: safe),

    // Tests: one target a room
    .target(
      name: "TestSupport", dependencies: ["Patterns", "PolicyLanguage"], path: "Tests/TestSupport",
      swiftSettings: strict),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"], swiftSettings: strict),
    .testTarget(name: "ValuesTests", dependencies: ["Values"], swiftSettings: strict),
    .testTarget(name: "JSONSyntaxTests", dependencies: ["Diagnostics", "JSONSyntax"], swiftSettings: strict),
    .testTarget(name: "YAMLSyntaxTests", dependencies: ["Diagnostics", "YAMLSyntax"], swiftSettings: strict),
    .testTarget(name: "PatternsTests", dependencies: ["Patterns"], swiftSettings: strict),
    .testTarget(
      name: "HCLTests", dependencies: ["HCL", "Values"],
      exclude: ["Console/Expressions.txt", "Expressions.txt"], swiftSettings: strict),
    .testTarget(name: "SchemasTests", dependencies: ["JSONSyntax", "Schemas"], swiftSettings: strict),
    .testTarget(name: "GraphLayoutTests", dependencies: ["GraphLayout"], swiftSettings: strict),
    .testTarget(name: "FindingsTests", dependencies: ["Diagnostics", "Findings"], swiftSettings: strict),
    .testTarget(
      name: "ReportingTests", dependencies: ["Diagnostics", "Findings", "Reporting", "TestSupport"],
      exclude: ["Goldens"], swiftSettings: strict),
    .testTarget(
      name: "PolicyTestingTests", dependencies: ["Diagnostics", "Findings", "PolicyTesting"],
      swiftSettings: strict),
    .testTarget(
      name: "ProjectTests",
      dependencies: ["Diagnostics", "Findings", "Graph", "JSONSyntax", "Project", "Terraform"],
      swiftSettings: strict),
    .testTarget(
      name: "FileSchemasTests", dependencies: ["FileSchemas", "PolicyLanguage"], swiftSettings: strict),
    .testTarget(
      name: "PacksTests",
      dependencies: ["Diagnostics", "Findings", "Packs", "PolicyLanguage", "Schemas", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "Diagnostics", "Packs", "PolicyLanguage", "PolicyTesting", "Reporting", "TestSupport", "tfpolicy",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "TerraformTests", dependencies: ["Diagnostics", "JSONSyntax", "Terraform", "Values"],
      swiftSettings: strict),
    .testTarget(
      name: "SourcePlacesTests", dependencies: ["Diagnostics", "SourcePlaces"], swiftSettings: strict),
    .testTarget(
      name: "GraphTests",
      dependencies: ["Diagnostics", "Graph", "JSONSyntax", "Schemas", "Terraform", "Values"],
      swiftSettings: strict),
    .testTarget(
      name: "IntegrityTests",
      dependencies: ["Findings", "Graph", "Integrity", "JSONSyntax", "Schemas", "Terraform"],
      swiftSettings: strict),
    .testTarget(
      name: "PolicyLanguageTests",
      dependencies: [
        "Diagnostics", "Findings", "Patterns", "PolicyLanguage", "Reporting", "Schemas", "TestSupport",
        "Values",
      ],
      exclude: ["Blocks", "Mistakes"], swiftSettings: strict),
    .testTarget(
      name: "EvaluationTests",
      dependencies: [
        "Diagnostics", "Evaluation", "Findings", "Graph", "JSONSyntax", "Patterns", "PolicyLanguage",
        "Terraform", "Values",
      ],
      swiftSettings: strict),
  ],
  cxxLanguageStandard: .cxx17
)

// The benchmarks are built only when they are asked for.
if Context.environment["TFPOLICY_BENCHMARKS"] != nil {
  package.targets += [
    .systemLibrary(
      name: "CLibSimdjson", path: "Benchmarks/CLibSimdjson", pkgConfig: "simdjson",
      providers: [.apt(["libsimdjson-dev"]), .brew(["simdjson"])]),
    .target(name: "CSimdjson", dependencies: ["CLibSimdjson"], path: "Benchmarks/CSimdjson"),
    .executableTarget(
      name: "ReadingBenchmark", dependencies: ["CSimdjson", "JSONSyntax"],
      path: "Benchmarks/ReadingBenchmark", swiftSettings: strict),
    .executableTarget(
      name: "ConfigurationBenchmark", dependencies: ["Graph", "JSONSyntax", "Terraform", "Values"],
      path: "Benchmarks/ConfigurationBenchmark", swiftSettings: strict),
    .executableTarget(name: "EmptyProgram", path: "Benchmarks/EmptyProgram", swiftSettings: strict),
    .executableTarget(
      name: "StartUpBenchmark", path: "Benchmarks/StartUpBenchmark", swiftSettings: strict),
    .executableTarget(
      name: "JudgingBenchmark",
      dependencies: [
        "Evaluation", "Findings", "Graph", "JSONSyntax", "Packs", "PolicyLanguage", "Terraform",
      ],
      path: "Benchmarks/JudgingBenchmark", swiftSettings: strict),
  ]
}
