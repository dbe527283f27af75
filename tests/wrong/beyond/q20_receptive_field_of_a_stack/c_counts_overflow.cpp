// Part: c
// Hint: which no double can count
#include "stack_geometry.hpp"

// From the counts, which become infinite in a deep stack.
double beyond_q20::spread(const std::vector<Layer>& layers) {
  const arma::vec paths = path_counts(layers);
  const arma::vec share = paths / arma::accu(paths);
  const arma::vec at = arma::regspace(0, static_cast<double>(paths.n_elem) - 1);
  const double mean = arma::dot(share, at);
  return std::sqrt(arma::dot(share, arma::square(at - mean)));
}
