#include "tanh_network.hpp"

namespace ift6135_q4 {

nn::TwoLayer sigmoid_to_tanh(const nn::TwoLayer& net) {
  gradus::todo(net);  // TODO part a
}

nn::TwoLayer tanh_to_sigmoid(const nn::TwoLayer& net) {
  gradus::todo(net);  // TODO part a
}

arma::mat omega2_factor(arma::uword M, arma::uword K) {
  gradus::todo(M, K);  // TODO part b
}

arma::mat theta_factor(arma::uword D, arma::uword M, arma::uword K) {
  gradus::todo(D, M, K);  // TODO part b
}

arma::mat pack(const arma::mat& omega1, const arma::mat& omega2) {
  gradus::todo(omega1, omega2);  // TODO part b
}

std::pair<arma::mat, arma::mat> unpack(const arma::mat& Theta, arma::uword D, arma::uword M,
                                       arma::uword K) {
  gradus::todo(Theta, D, M, K);  // TODO part b
}

}  // namespace ift6135_q4
