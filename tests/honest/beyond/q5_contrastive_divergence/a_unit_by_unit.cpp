#include "contrastive_divergence.hpp"

static double activation(const beyond_q5::Rbm& r, const arma::mat& X, arma::uword i,
                         arma::uword n) {
  double a = 0;
  for (arma::uword j = X.n_rows; j-- > 0;) a += r.W(i, j) * X(j, n);
  return a + r.c(i);
}

static void require_legal(const beyond_q5::Rbm& r, const arma::mat& X) {
  if (r.W.is_empty() || r.b.n_elem != r.W.n_cols || r.c.n_elem != r.W.n_rows ||
      X.n_rows != r.W.n_cols || X.n_cols == 0)
    throw std::invalid_argument("shapes");
  for (const double x : X)
    if (x != 0 && x != 1) throw std::invalid_argument("states");
}

arma::vec beyond_q5::free_energies(const Rbm& r, const arma::mat& X) {
  require_legal(r, X);
  arma::vec F(X.n_cols);
  for (arma::uword n = X.n_cols; n-- > 0;) {
    for (arma::uword i = r.c.n_elem; i-- > 0;) {
      const double a = activation(r, X, i, n);
      F(n) -= a > 0 ? a + std::log1p(std::exp(-a)) : std::log1p(std::exp(a));
    }
    for (arma::uword j = r.b.n_elem; j-- > 0;) F(n) -= r.b(j) * X(j, n);
  }
  return F;
}

beyond_q5::Gradient beyond_q5::free_energy_gradient(const Rbm& r, const arma::mat& X) {
  require_legal(r, X);
  Gradient g{arma::mat(arma::size(r.W)), arma::vec(r.b.n_elem), arma::vec(r.c.n_elem)};
  const double share = 1.0 / static_cast<double>(X.n_cols);
  for (arma::uword n = X.n_cols; n-- > 0;)
    for (arma::uword i = 0; i < r.c.n_elem; ++i) {
      const double p = (1 + std::tanh(activation(r, X, i, n) / 2)) / 2;
      for (arma::uword j = 0; j < r.b.n_elem; ++j) {
        g.dW(i, j) -= share * p * X(j, n);
        if (i == 0) g.db(j) -= share * X(j, n);
      }
      g.dc(i) -= share * p;
    }
  return g;
}
