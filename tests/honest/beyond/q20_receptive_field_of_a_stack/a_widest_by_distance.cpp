#include "stack_geometry.hpp"

// From the last neuron to the first; the stride is that of all whole fields together.
beyond_q20::Field beyond_q20::measured_field(const arma::umat& influence) {
  arma::uword size = 0;
  std::vector<arma::uword> first;
  for (arma::uword t = influence.n_rows; t-- > 0;) {
    arma::uword left = 0, right = influence.n_cols;
    while (left < right && influence(t, left) == 0) ++left;
    while (right > left && influence(t, right - 1) == 0) --right;
    if (right - left > size) {
      size = right - left;
      first.clear();
    }
    if (right - left == size) first.push_back(left);
  }
  if (size == 0 || first.size() < 2) throw std::invalid_argument("no two whole fields");
  return {size, (first.front() - first.back()) / (first.size() - 1)};
}
