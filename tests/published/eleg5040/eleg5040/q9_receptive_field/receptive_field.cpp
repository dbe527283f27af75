#include "receptive_field.hpp"

// The published answer to problem 9, as it stands: two sizes, read off a figure that is missing.
namespace eleg5040_q9 {

// (a) 8 x 8 for a neuron of the pooling layer
Field receptive_field(const std::vector<Layer>& layers) { gradus::todo(layers); }
arma::uvec exact_support(const std::vector<Layer>& layers, std::int64_t t, std::int64_t n) {
  gradus::todo(layers, t, n);
}

// (b) 13 x 13 for a neuron of the second convolution; the other way round was not asked.
std::vector<Layer> design_stride1(arma::uword R, arma::uword kmax) { gradus::todo(R, kmax); }
std::vector<Layer> design_min_weights(arma::uword R, arma::uword kmax, bool odd_only) {
  gradus::todo(R, kmax, odd_only);
}
std::vector<Layer> design_strided(arma::uword R, arma::uword kmax, arma::uword max_depth) {
  gradus::todo(R, kmax, max_depth);
}

}  // namespace eleg5040_q9
