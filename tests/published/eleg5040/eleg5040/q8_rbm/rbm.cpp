#include "rbm.hpp"

// The published answer to problem 8, as it stands.
namespace eleg5040_q8 {

// (11) E(x, h) = -b^T x - c^T h - h^T W x
double energy(const Rbm& r, const arma::vec& x, const arma::vec& h) {
  return -arma::dot(r.b, x) - arma::dot(r.c, h) - arma::dot(h, r.W * x);
}

// (13)-(15) exp(-E) is exp(b^T x) times one factor exp(c_i h_i + h_i W_i x) per hidden unit.
arma::mat factor_table(const Rbm& r, const arma::vec& x) {
  return arma::join_rows(arma::vec(r.c.n_elem), r.c + r.W * x);
}

// (18) P(h | x) is the product of the P(h_i | x).
double log_prob_h_given_x(const Rbm& r, const arma::vec& x, const arma::vec& h) {
  const arma::vec a = r.c + r.W * x;
  double sum = 0;
  for (arma::uword i = 0; i < a.n_elem; ++i)
    sum -= std::max(0.0, a(i)) - a(i) * h(i) + std::log1p(std::exp(-std::abs(a(i))));
  return sum;
}

// (16)-(17) split the sum over h into a sum over h_i and "sum over j != i of the product over j !=
// i": an index is summed where the configurations of the other units are meant. i = 0 here; the h_j
// of the product are left open there, they are 1 here.
double log_unnormalised(const Rbm& r, const arma::vec& x) {
  const arma::vec a = r.c + r.W * x;
  double others = 0;
  for (arma::uword j = 1; j < a.n_elem; ++j) {
    double product = 1;
    for (arma::uword k = 1; k < a.n_elem; ++k) product *= std::exp(a(k));
    others += product;
  }
  return arma::dot(r.b, x) + std::log((1 + std::exp(a(0))) * others);
}

// (19) P(h_i = 1 | x) = sigmoid(c_i + (W x)_i)
arma::mat prob_h_given_x(const Rbm& r, const arma::mat& X) {
  arma::mat P(r.c.n_elem, X.n_cols);
  for (arma::uword n = 0; n < X.n_cols; ++n)
    P.col(n) = 1 / (1 + arma::exp(-(r.c + r.W * X.col(n))));
  return P;
}

// Not asked there.
arma::mat prob_x_given_h(const Rbm& r, const arma::mat& hidden) { gradus::todo(r, hidden); }

}  // namespace eleg5040_q8
