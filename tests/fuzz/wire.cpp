// libFuzzer's way in. Built and run on demand; see grader/README.md.
#include "parse.hpp"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  gradus::fuzz::parse(std::as_bytes(std::span(data, size)));
  return 0;
}
