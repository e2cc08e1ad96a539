#ifndef CRE2_H
#define CRE2_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// A compiled pattern, or the error that it has; used by many threads at once.
typedef struct cre2_pattern cre2_pattern;

/// Compiles UTF-8 text; `NULL` only where memory runs out. Without `captures` groups only group, which is faster.
cre2_pattern *cre2_compile(
    const char *pattern, size_t length, bool ignores_case, bool captures, int64_t max_memory);

/// What is wrong with the pattern, or `NULL`; lives as long as the pattern.
const char *cre2_error(const cre2_pattern *pattern);

/// The bytes of the pattern that the error is about, without a final zero; lives as long as the pattern.
const char *cre2_error_fragment(const cre2_pattern *pattern, size_t *length);

/// Whether the pattern matches anywhere in the UTF-8 text: 1, 0, or -1 where it is wrong or memory runs out.
int cre2_search(const cre2_pattern *pattern, const char *text, size_t length);

/// How many groups the pattern captures; -1 where it is wrong.
int cre2_group_count(const cre2_pattern *pattern);

/// The name of a group, counted from 1, or `NULL`; lives as long as the pattern.
const char *cre2_group_name(const cre2_pattern *pattern, int group);

/// Matches from the byte `start` on: 1, 0, or -1 as `cre2_search`.
///
/// Writes the first byte and the end of the match and of each group, `group_count` pairs in all, into `bounds`, and
/// leaves alone those of a group that took no part.
int cre2_match(
    const cre2_pattern *pattern, const char *text, size_t length, size_t start, intptr_t *bounds,
    int group_count);

void cre2_delete(cre2_pattern *pattern);

#ifdef __cplusplus
}
#endif

#endif
