#include "stack_geometry.hpp"

namespace beyond_q20 {

arma::umat influence(const Network& net, arma::uword n) {
  gradus::todo(net, n);  // TODO part a
}

Field measured_field(const arma::umat& influence) {
  gradus::todo(influence);  // TODO part a
}

Geometry geometry(const std::vector<Layer>& layers, std::int64_t n) {
  gradus::todo(layers, n);  // TODO part b
}

arma::vec path_counts(const std::vector<Layer>& layers) {
  gradus::todo(layers);  // TODO part c
}

double spread(const std::vector<Layer>& layers) {
  gradus::todo(layers);  // TODO part c
}

std::vector<Layer> design(std::int64_t n, std::int64_t R, std::int64_t outputs, std::int64_t kmax) {
  gradus::todo(n, R, outputs, kmax);  // TODO part d
}

}  // namespace beyond_q20
