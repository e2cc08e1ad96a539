import Testing

/// What `terraform console` prints; errors in our words.
@Suite struct HashTests {
  private static let rows: [Call] = [
    Call("md5", "hello", gives: "\"5d41402abc4b2a76b9719d911017c592\""),
    Call("md5", "", gives: "\"d41d8cd98f00b204e9800998ecf8427e\""),
    Call("sha1", "hello", gives: "\"aaf4c61ddcc5e8a2dabede0f3b482cd9aea9434d\""),
    Call("sha256", "hello", gives: "\"2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824\""),
    Call(
      "sha512", "hello",
      gives:
        "\"9b71d224bd62f3785d96d46ad3ea3d73319bfbc2890caadae2dff72519673ca72323c3d99ba5c11d7c7acc6e14b8c5da0c4663475c2e5c3adef46f73bcdec043\""
    ),
    Call("base64sha256", "hello", gives: "\"LPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ=\""),
    Call(
      "base64sha512", "hello",
      gives: "\"m3HSJL1i83hdltRq0+o9czGb+8KJDKra4t/3JRlnPKcjI8PZm6XBHXx6zG4UuMXaDEZjR1wuXDre9G9zvN7AQw==\""),
    Call("uuidv5", "dns", "www.terraform.io", gives: "\"a5008fae-b28c-5ba5-96cd-82b4c53552d6\""),
    Call("uuidv5", "url", "https://www.terraform.io/", gives: "\"9db6f67c-dd95-5ea0-aa5b-e70e5c5f7cf5\""),
    Call("uuidv5", "oid", "1.3.6.1.4", gives: "\"af9d40a5-7a36-5c07-b23a-851cd99fbfa5\""),
    Call("uuidv5", "x500", "CN=Example,C=GB", gives: "\"84e09961-4aa4-57f8-95b7-03edb1073253\""),
    Call(
      "uuidv5", "6ba7b810-9dad-11d1-80b4-00c04fd430c8", "www.terraform.io",
      gives: "\"a5008fae-b28c-5ba5-96cd-82b4c53552d6\""),
    Call(
      "uuidv5", "6ba7b8109dad11d180b400c04fd430c8", "www.terraform.io",
      gives: "\"a5008fae-b28c-5ba5-96cd-82b4c53552d6\""),
    Call(
      "uuidv5", "{6BA7B810-9dad-11d1-80b4-00c04fd430c8}", "www.terraform.io",
      gives: "\"a5008fae-b28c-5ba5-96cd-82b4c53552d6\""),
    Call(
      "uuidv5", "urn:uuid:6ba7b810-9dad-11d1-80b4-00c04fd430c8", "www.terraform.io",
      gives: "\"a5008fae-b28c-5ba5-96cd-82b4c53552d6\""),
    Call("uuidv5", "tf", "x", gives: "error: the namespace is neither dns, url, oid or x500 nor a UUID"),
  ]

  @Test(arguments: rows)
  func call(_ row: Call) { check(row) }
}
