#pragma once
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Whether the benchmark was built with simdjson.
int benchmark_has_simdjson(void);

/// A document that simdjson's DOM parser has read in a new parser, or NULL if it refuses the text.
///
/// At least 64 readable bytes have to follow the text.
void *benchmark_simdjson_read(const uint8_t *text, size_t count);

/// Frees a document and its parser.
void benchmark_simdjson_free(void *document);

#ifdef __cplusplus
}
#endif
