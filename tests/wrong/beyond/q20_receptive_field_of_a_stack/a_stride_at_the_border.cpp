// Part: a
// Hint: compare two that are whole
#include <algorithm>

#include "stack_geometry.hpp"

// The stride between neurons 0 and 1.
beyond_q20::Field beyond_q20::measured_field(const arma::umat& influence) {
  std::vector<arma::uword> first, size;
  for (arma::uword t = 0; t < influence.n_rows; ++t) {
    const arma::uvec seen = arma::find(influence.row(t));
    first.push_back(seen.is_empty() ? 0 : seen.front());
    size.push_back(seen.is_empty() ? 0 : seen.back() - seen.front() + 1);
  }
  const arma::uword most = size.empty() ? 0 : *std::max_element(size.begin(), size.end());
  std::vector<arma::uword> whole;
  for (arma::uword t = 0; t < size.size(); ++t)
    if (size[t] == most) whole.push_back(t);
  if (most == 0 || whole.size() < 2) throw std::invalid_argument("no two whole fields");
  return {most, first[1] - first[0]};
}
