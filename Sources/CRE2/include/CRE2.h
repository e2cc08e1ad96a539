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

/// Compiles UTF-8 text; `NULL` only where memory runs out.
cre2_pattern *cre2_compile(const char *pattern, size_t length, bool ignores_case, int64_t max_memory);

/// What is wrong with the pattern, or `NULL`; lives as long as the pattern.
const char *cre2_error(const cre2_pattern *pattern);

/// The bytes of the pattern that the error is about, without a final zero; lives as long as the pattern.
const char *cre2_error_fragment(const cre2_pattern *pattern, size_t *length);

/// Whether the pattern matches anywhere in the UTF-8 text: 1, 0, or -1 where it is wrong or memory runs out.
int cre2_search(const cre2_pattern *pattern, const char *text, size_t length);

void cre2_delete(cre2_pattern *pattern);

#ifdef __cplusplus
}
#endif

#endif
