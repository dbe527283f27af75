#include "softmax_symmetries.hpp"

namespace ift6135_q3 {

arma::vec softmax(const arma::vec& x) {
  gradus::todo(x);  // TODO part a
}

double shift_used(const arma::vec& x) {
  gradus::todo(x);  // TODO part a
}

std::optional<Witness> scale_witness(arma::uword n) {
  gradus::todo(n);  // TODO part b
}

bool is_scale_invariant(const arma::vec& x) {
  gradus::todo(x);  // TODO part b
}

arma::vec softmax_scaled(const arma::vec& x, double c) {
  gradus::todo(x, c);  // TODO part c
}

double sharpening_scale(const arma::vec& x, double eps) {
  gradus::todo(x, eps);  // TODO part c
}

double binary_logit(const arma::vec& x) {
  gradus::todo(x);  // TODO part d
}

arma::vec from_logit(double z) {
  gradus::todo(z);  // TODO part d
}

arma::vec reduce_logits(const arma::vec& x, arma::uword ref) {
  gradus::todo(x, ref);  // TODO part e
}

arma::vec expand_logits(const arma::vec& y, arma::uword ref) {
  gradus::todo(y, ref);  // TODO part e
}

}  // namespace ift6135_q3
