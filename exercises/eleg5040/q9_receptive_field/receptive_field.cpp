#include "receptive_field.hpp"

namespace eleg5040_q9 {

Field receptive_field(const std::vector<Layer>& layers) {
  gradus::todo(layers);  // TODO part a
}

arma::uvec exact_support(const std::vector<Layer>& layers, std::int64_t t, std::int64_t n) {
  gradus::todo(layers, t, n);  // TODO part a
}

std::vector<Layer> design_stride1(arma::uword R, arma::uword kmax) {
  gradus::todo(R, kmax);  // TODO part b
}

std::vector<Layer> design_min_weights(arma::uword R, arma::uword kmax, bool odd_only) {
  gradus::todo(R, kmax, odd_only);  // TODO part b
}

std::vector<Layer> design_strided(arma::uword R, arma::uword kmax, arma::uword max_depth) {
  gradus::todo(R, kmax, max_depth);  // TODO part b
}

}  // namespace eleg5040_q9
