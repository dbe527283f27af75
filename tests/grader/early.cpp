// Linked to the miniature: takes all memory before main, when nobody has heard of the worker yet.
#include <string>
#include <vector>

namespace {

struct Early {
  Early() {
    for (std::vector<std::string> all;;) all.emplace_back(std::size_t{16} << 20, 'x');
  }
} early;

}  // namespace
