// Part: a
// Hint: it has as many entries as W has rows
#include "nested_layers.hpp"

// The biases of a layer are taken for those of its inputs.
std::vector<udl4_q4::LayerShape> udl4_q4::layer_shapes(arma::uword Di,
                                                       const std::vector<arma::uword>& hidden,
                                                       arma::uword Do) {
  std::vector<arma::uword> sizes = hidden;
  sizes.insert(sizes.begin(), Di);
  sizes.push_back(Do);
  for (const arma::uword n : sizes)
    if (n == 0) throw std::invalid_argument("size");
  std::vector<LayerShape> all;
  for (std::size_t k = 1; k < sizes.size(); ++k)
    all.push_back({sizes[k], sizes[k - 1], sizes[k - 1]});
  return all;
}
