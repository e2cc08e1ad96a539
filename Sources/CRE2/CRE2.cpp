#include "CRE2.h"

#include <re2/re2.h>

struct cre2_pattern {
  RE2 expression;
  cre2_pattern(const re2::StringPiece &text, const RE2::Options &options) : expression(text, options) {}
};

// No exception may cross into Swift, which cannot unwind it: every entry that can allocate catches all.

cre2_pattern *cre2_compile(const char *pattern, size_t length, bool ignores_case, int64_t max_memory) {
  try {
    RE2::Options options;
    options.set_log_errors(false);
    options.set_never_capture(true);
    options.set_case_sensitive(!ignores_case);
    options.set_max_mem(max_memory);
    return new cre2_pattern(re2::StringPiece(pattern, length), options);
  } catch (...) {
    return nullptr;
  }
}

const char *cre2_error(const cre2_pattern *pattern) {
  return pattern->expression.ok() ? nullptr : pattern->expression.error().c_str();
}

const char *cre2_error_fragment(const cre2_pattern *pattern, size_t *length) {
  *length = pattern->expression.error_arg().size();
  return pattern->expression.error_arg().data();
}

int cre2_search(const cre2_pattern *pattern, const char *text, size_t length) {
  if (!pattern->expression.ok()) return -1;
  try {
    return pattern->expression.Match(
        re2::StringPiece(text, length), 0, length, RE2::UNANCHORED, nullptr, 0);
  } catch (...) {
    return -1;
  }
}

void cre2_delete(cre2_pattern *pattern) { delete pattern; }
