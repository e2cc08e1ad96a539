extension SuiteCase {
  /// What a reader may accept, and this one does: numbers of any size, a surrogate without its other half as
  /// U+FFFD, nesting up to the limit, UTF-8's byte-order mark.
  static let acceptedHere = [
    SuiteCase("i_number_double_huge_neg_exp", "[123.456e-789]"),
    SuiteCase("i_number_huge_exp", "[0.4e0066\(String(repeating: "9", count: 116))69999999006]"),
    SuiteCase("i_number_neg_int_huge_exp", "[-1e+9999]"),
    SuiteCase("i_number_pos_double_huge_exp", "[1.5e+9999]"),
    SuiteCase("i_number_real_neg_overflow", "[-123123e100000]"),
    SuiteCase("i_number_real_pos_overflow", "[123123e100000]"),
    SuiteCase("i_number_real_underflow", "[123e-10000000]"),
    SuiteCase("i_number_too_big_neg_int", "[-123123123123123123123123123123]"),
    SuiteCase("i_number_too_big_pos_int", "[100000000000000000000]"),
    SuiteCase("i_number_very_big_negative_int", "[-237462374673276894279832749832423479823246327846]"),
    SuiteCase("i_object_key_lone_2nd_surrogate", #"{"\uDFAA":0}"#),
    SuiteCase("i_string_1st_surrogate_but_2nd_missing", #"["\uDADA"]"#),
    SuiteCase("i_string_1st_valid_surrogate_2nd_invalid", #"["\uD888\u1234"]"#),
    SuiteCase("i_string_incomplete_surrogate_and_escape_valid", #"["\uD800\n"]"#),
    SuiteCase("i_string_incomplete_surrogate_pair", #"["\uDd1ea"]"#),
    SuiteCase("i_string_incomplete_surrogates_escape_valid", #"["\uD800\uD800\n"]"#),
    SuiteCase("i_string_invalid_lonely_surrogate", #"["\ud800"]"#),
    SuiteCase("i_string_invalid_surrogate", #"["\ud800abc"]"#),
    SuiteCase("i_string_inverted_surrogates_U+1D11E", #"["\uDd1e\uD834"]"#),
    SuiteCase("i_string_lone_second_surrogate", #"["\uDFAA"]"#),
    SuiteCase(
      "i_structure_500_nested_arrays", String(repeating: "[", count: 500) + String(repeating: "]", count: 500)
    ),
    SuiteCase("i_structure_UTF-8_BOM_empty_object", "<EF><BB><BF>{}"),
  ]

  /// What a reader may accept, and this one does not: every encoding but UTF-8, and bytes that are no UTF-8.
  static let rejectedHere = [
    SuiteCase("i_string_UTF-16LE_with_BOM", #"<FF><FE>[<00>"<00><E9><00>"<00>]<00>"#),
    SuiteCase("i_string_UTF-8_invalid_sequence", #"["<E6><97><A5><D1><88><FA>"]"#),
    SuiteCase("i_string_UTF8_surrogate_U+D800", #"["<ED><A0><80>"]"#),
    SuiteCase("i_string_invalid_utf-8", #"["<FF>"]"#),
    SuiteCase("i_string_iso_latin_1", #"["<E9>"]"#),
    SuiteCase("i_string_lone_utf8_continuation_byte", #"["<81>"]"#),
    SuiteCase("i_string_not_in_unicode_range", #"["<F4><BF><BF><BF>"]"#),
    SuiteCase("i_string_overlong_sequence_2_bytes", #"["<C0><AF>"]"#),
    SuiteCase("i_string_overlong_sequence_6_bytes", #"["<FC><83><BF><BF><BF><BF>"]"#),
    SuiteCase("i_string_overlong_sequence_6_bytes_null", #"["<FC><80><80><80><80><80>"]"#),
    SuiteCase("i_string_truncated-utf-8", #"["<E0><FF>"]"#),
    SuiteCase("i_string_utf16BE_no_BOM", #"<00>[<00>"<00><E9><00>"<00>]"#),
    SuiteCase("i_string_utf16LE_no_BOM", #"[<00>"<00><E9><00>"<00>]<00>"#),
  ]
}
