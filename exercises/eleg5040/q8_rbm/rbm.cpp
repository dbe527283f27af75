#include "rbm.hpp"

namespace eleg5040_q8 {

double energy(const Rbm& r, const arma::vec& x, const arma::vec& h) {
  gradus::todo(r, x, h);  // TODO part a
}

arma::mat factor_table(const Rbm& r, const arma::vec& x) {
  gradus::todo(r, x);  // TODO part a
}

double log_prob_h_given_x(const Rbm& r, const arma::vec& x, const arma::vec& h) {
  gradus::todo(r, x, h);  // TODO part a
}

double log_unnormalised(const Rbm& r, const arma::vec& x) {
  gradus::todo(r, x);  // TODO part a
}

arma::mat prob_h_given_x(const Rbm& r, const arma::mat& X) {
  gradus::todo(r, X);  // TODO part b
}

arma::mat prob_x_given_h(const Rbm& r, const arma::mat& hidden) {
  gradus::todo(r, hidden);  // TODO part b
}

}  // namespace eleg5040_q8
