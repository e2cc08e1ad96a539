#include "CSimdjson.h"

#if __has_include(<simdjson.h>)
#include <simdjson.h>

int benchmark_has_simdjson(void) { return 1; }

void *benchmark_simdjson_read(const uint8_t *text, size_t count) {
  auto *parser = new simdjson::dom::parser;
  simdjson::dom::element root;
  if (parser->parse(text, count, false).get(root) != simdjson::SUCCESS) {
    delete parser;
    return nullptr;
  }
  return parser;
}

void benchmark_simdjson_free(void *document) { delete static_cast<simdjson::dom::parser *>(document); }

#else

int benchmark_has_simdjson(void) { return 0; }
void *benchmark_simdjson_read(const uint8_t *, size_t) { return nullptr; }
void benchmark_simdjson_free(void *) {}

#endif
