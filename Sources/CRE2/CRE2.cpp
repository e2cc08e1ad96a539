#include "CRE2.h"

#include <re2/re2.h>

#include <vector>

struct cre2_pattern {
  RE2 expression;
  cre2_pattern(const re2::StringPiece &text, const RE2::Options &options) : expression(text, options) {}
};

// No exception may cross into Swift, which cannot unwind it: every entry that can allocate catches all.

cre2_pattern *cre2_compile(
    const char *pattern, size_t length, bool ignores_case, bool captures, int64_t max_memory) {
  try {
    RE2::Options options;
    options.set_log_errors(false);
    options.set_never_capture(!captures);
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

int cre2_group_count(const cre2_pattern *pattern) { return pattern->expression.NumberOfCapturingGroups(); }

const char *cre2_group_name(const cre2_pattern *pattern, int group) {
  try {
    const auto &names = pattern->expression.CapturingGroupNames();
    const auto found = names.find(group);
    return found == names.end() ? nullptr : found->second.c_str();
  } catch (...) {
    return nullptr;
  }
}

int cre2_match(
    const cre2_pattern *pattern, const char *text, size_t length, size_t start, intptr_t *bounds,
    int group_count) {
  if (!pattern->expression.ok() || start > length) return -1;
  try {
    // RE2 tells a group that took no part by a null pointer, which an empty text must not have.
    const re2::StringPiece whole(text == nullptr ? "" : text, length);
    std::vector<re2::StringPiece> groups(group_count);
    if (!pattern->expression.Match(whole, start, length, RE2::UNANCHORED, groups.data(), group_count)) return 0;
    for (int index = 0; index < group_count; index++) {
      if (groups[index].data() == nullptr) continue;
      bounds[2 * index] = groups[index].data() - whole.data();
      bounds[2 * index + 1] = bounds[2 * index] + static_cast<intptr_t>(groups[index].size());
    }
    return 1;
  } catch (...) {
    return -1;
  }
}

void cre2_delete(cre2_pattern *pattern) { delete pattern; }
