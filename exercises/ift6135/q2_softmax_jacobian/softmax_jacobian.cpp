#include "softmax_jacobian.hpp"

namespace ift6135_q2 {

double dsoftmax(const arma::vec& x, arma::uword i, arma::uword j) {
  gradus::todo(x, i, j);  // TODO part a
}

arma::mat softmax_jacobian(const arma::vec& x) {
  gradus::todo(x);  // TODO part b
}

arma::vec sigmoid(const arma::vec& x) {
  gradus::todo(x);  // TODO part c
}

arma::vec sigmoid_prime(const arma::vec& x) {
  gradus::todo(x);  // TODO part c
}

arma::mat sigmoid_jacobian(const arma::vec& x) {
  gradus::todo(x);  // TODO part c
}

arma::vec sigmoid_vjp(const arma::vec& x, const arma::vec& dy) {
  gradus::todo(x, dy);  // TODO part d
}

arma::vec softmax_vjp(const arma::vec& x, const arma::vec& dy) {
  gradus::todo(x, dy);  // TODO part e
}

arma::vec softmax_vjp_from_output(const arma::vec& y, const arma::vec& dy) {
  gradus::todo(y, dy);  // TODO part e
}

}  // namespace ift6135_q2
