#include "regions.hpp"

namespace beyond_q18 {

nn::Mlp restriction(const nn::Mlp& net, const arma::vec& x0, const arma::mat& V) {
  gradus::todo(net, x0, V);  // TODO part a
}

std::uint64_t regions_on_segment(const nn::Mlp& net, const arma::vec& x0, const arma::vec& x1) {
  gradus::todo(net, x0, x1);  // TODO part b
}

std::uint64_t cells(const arma::mat& W, const arma::vec& b) {
  gradus::todo(W, b);  // TODO part c
}

std::uint64_t function_regions(const nn::TwoLayer& net) {
  gradus::todo(net);  // TODO part d
}

}  // namespace beyond_q18
