#include "zero_initialisation.hpp"

namespace eleg5040_q6 {

arma::umat frozen_mask(const arma::mat& X, arma::uword H) {
  gradus::todo(X, H);  // TODO part a
}

arma::sp_mat hidden_gradient_sparse(const arma::mat& Delta, const arma::sp_mat& X) {
  gradus::todo(Delta, X);  // TODO part a
}

arma::mat hidden_gradient(const nn::TwoLayer& net, nn::Activation act, const arma::mat& X,
                          const arma::mat& T) {
  gradus::todo(net, act, X, T);  // TODO part b
}

int first_hidden_update(const nn::TwoLayer& net, nn::Activation act, const arma::mat& X,
                        const arma::mat& T, double lr, int max_iter) {
  gradus::todo(net, act, X, T, lr, max_iter);  // TODO part b
}

Start never_updates(arma::uword D, arma::uword H, arma::uword C) {
  gradus::todo(D, H, C);  // TODO part b
}

Start updates_at_second(arma::uword D, arma::uword H, arma::uword C) {
  gradus::todo(D, H, C);  // TODO part b
}

}  // namespace eleg5040_q6
