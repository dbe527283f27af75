#include "bench/row.hpp"

#include <algorithm>

namespace nn::bench {

namespace {

struct Registered {
  std::string file;
  Row row;
};

std::vector<Registered>& registry() {
  static std::vector<Registered> rows;
  return rows;
}

}  // namespace

void add_row(Row row, const std::source_location& where) { registry().push_back({where.file_name(), std::move(row)}); }

std::vector<Row> all_rows() {
  std::stable_sort(registry().begin(), registry().end(),
                   [](const Registered& a, const Registered& b) { return a.file < b.file; });
  std::vector<Row> rows;
  for (const Registered& r : registry()) rows.push_back(r.row);
  return rows;
}

}  // namespace nn::bench
