#include "likelihood.hpp"

namespace eleg5040_q5 {

namespace {

void require(bool good, const char* sentence) {
  if (!good) throw std::invalid_argument(sentence);
}

// A sum of 1 is not enough: (1.5, -0.5) has it too.
void require_distributions(const arma::mat& P) {
  require(!P.is_empty(), "there must be a class and a sample");
  for (arma::uword n = 0; n < P.n_cols; ++n) {
    double sum = 0;
    bool good = true;
    for (arma::uword j = 0; j < P.n_rows; ++j) {
      good &= P(j, n) >= 0;  // false for NaN
      sum += P(j, n);
    }
    require(good, "a probability is negative or NaN");
    require(std::abs(sum - 1) <= 1e-9, "the probabilities of a column must add up to 1");
  }
}

void require_targets(const arma::mat& P, const arma::mat& Y) {
  require(arma::size(P) == arma::size(Y), "P and Y must have the same size");
  require_distributions(P);
  require_distributions(Y);
}

void require_labels(const arma::mat& P, const arma::uvec& y) {
  require(!P.is_empty(), "there must be a class and a sample");
  require(y.n_elem == P.n_cols, "there must be one label for each column");
  require(y.max() < P.n_rows, "a label must be below the number of classes");
}

// y log p with 0 log 0 = 0.
double times_log(double y, double p) { return y == 0 ? 0 : y * std::log(p); }

}  // namespace

double cross_entropy(const arma::mat& P, const arma::mat& Y) {
  require_targets(P, Y);
  double L = 0;
  for (arma::uword i = 0; i < P.n_elem; ++i) L -= times_log(Y(i), P(i));
  return L;
}

// cross_entropy(P, one-hot Y) with one term left of each column: no Y, and N logarithms, not c N.
double nll(const arma::mat& P, const arma::uvec& y) {
  require_labels(P, y);
  require_distributions(P);
  double L = 0;
  for (arma::uword n = 0; n < P.n_cols; ++n) L -= std::log(P(y(n), n));
  return L;
}

// With m = max Z:  -log P_y = log sum_k e^{Z_k - m} - (Z_y - m),  dL/dZ = P - onehot(y).
// One exponential for each entry serves both.
Loss softmax_cross_entropy(const arma::mat& Z, const arma::uvec& y) {
  require_labels(Z, y);
  Loss L{0, arma::mat(arma::size(Z), arma::fill::none)};
  for (arma::uword n = 0; n < Z.n_cols; ++n) {
    const double m = Z.col(n).max();
    const arma::vec e = arma::exp(Z.col(n) - m);
    const double sum = arma::accu(e);
    L.value += std::log(sum) - (Z(y(n), n) - m);
    L.gradient.col(n) = e / sum;
    L.gradient(y(n), n) -= 1;
  }
  return L;
}

// sum Y log(Y / P), the Kullback-Leibler divergence: never negative, and 0 only for P = Y.
double cross_entropy_minus_entropy(const arma::mat& P, const arma::mat& Y) {
  require_targets(P, Y);
  double D = 0;
  for (arma::uword i = 0; i < P.n_elem; ++i) D += times_log(Y(i), Y(i)) - times_log(Y(i), P(i));
  return D;
}

}  // namespace eleg5040_q5
