// Part: a
// Hint: This input is not legal
#include "nested_layers.hpp"

// A layer may have no unit.
std::vector<udl4_q4::LayerShape> udl4_q4::layer_shapes(arma::uword Di,
                                                       const std::vector<arma::uword>& hidden,
                                                       arma::uword Do) {
  std::vector<arma::uword> sizes = hidden;
  sizes.insert(sizes.begin(), Di);
  sizes.push_back(Do);
  std::vector<LayerShape> all;
  for (std::size_t k = 1; k < sizes.size(); ++k) all.push_back({sizes[k], sizes[k - 1], sizes[k]});
  return all;
}
