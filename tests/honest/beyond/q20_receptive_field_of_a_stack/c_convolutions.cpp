#include "stack_geometry.hpp"

// A layer is a convolution with a comb: k ones, with holes between.
arma::vec beyond_q20::path_counts(const std::vector<Layer>& layers) {
  arma::vec paths(1, arma::fill::ones);
  for (std::size_t l = layers.size(); l-- > 0;) {
    const auto& [k, stride, pad, dil] = layers[l];
    if (k < 1 || stride < 1 || pad < 0 || dil < 1) throw std::invalid_argument("layer");
    // From the output: the neurons of this layer lie `stride` neurons of the next one apart.
    arma::vec spread_out((paths.n_elem - 1) * static_cast<arma::uword>(stride) + 1);
    for (arma::uword i = 0; i < paths.n_elem; ++i)
      spread_out(i * static_cast<arma::uword>(stride)) = paths(i);
    arma::vec comb(static_cast<arma::uword>(dil * (k - 1) + 1));
    for (arma::uword i = 0; i < comb.n_elem; i += static_cast<arma::uword>(dil)) comb(i) = 1;
    paths = arma::conv(spread_out, comb);
  }
  return paths;
}
