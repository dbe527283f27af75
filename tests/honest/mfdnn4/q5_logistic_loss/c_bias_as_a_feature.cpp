#include <cmath>

#include "logistic_loss.hpp"

// One vector w = (a, b), and a matrix of samples that are multiplied by their labels.
mfdnn4_q5::Model mfdnn4_q5::train(const arma::mat& X, const arma::ivec& y, Loss kind,
                                  const Model& init, double rate, arma::uword steps) {
  if (X.is_empty() || y.n_elem != X.n_cols) throw std::invalid_argument("shapes");
  for (const auto label : y)
    if (label * label != 1) throw std::invalid_argument("labels");
  if (init.a.n_elem != X.n_rows) throw std::invalid_argument("a");
  if (rate <= 0) throw std::invalid_argument("rate");
  arma::mat S = arma::join_cols(X, arma::mat(1, X.n_cols, arma::fill::ones));
  S.each_row() %= arma::conv_to<arma::rowvec>::from(y);
  arma::vec w = arma::join_cols(init.a, arma::vec{init.b});
  while (steps-- > 0) {
    const arma::vec m = S.t() * w, s = 1 / (1 + arma::exp(m));
    const arma::vec g = kind == Loss::kl ? arma::vec(-s) : arma::vec(-4 * s % s % (1 - s));
    w -= S * g * (rate / static_cast<double>(X.n_cols));
  }
  return {w.head(X.n_rows), w.back()};
}

// Wrong, and less wrong.
mfdnn4_q5::Segment mfdnn4_q5::nonconvexity(const arma::mat& X, const arma::ivec& y) {
  if (X.is_empty() || y.n_elem != X.n_cols) throw std::invalid_argument("shapes");
  for (const auto label : y)
    if (label * label != 1) throw std::invalid_argument("labels");
  const arma::vec first = arma::eye(X.n_rows, 1);
  return {{-first, 0}, {-12 * first, 0}};
}

// Further and further out.
mfdnn4_q5::Model mfdnn4_q5::vanishing(const arma::mat& X, const arma::ivec& y, double eps) {
  if (X.is_empty() || y.n_elem != X.n_cols) throw std::invalid_argument("shapes");
  for (const auto label : y)
    if (label * label != 1) throw std::invalid_argument("labels");
  if (eps <= 0) throw std::invalid_argument("eps");
  Model model{arma::vec(X.n_rows), 0};
  for (double t = 1;; t *= 2) {
    model.a(0) = -t;
    const Value v = squared_objective(model, X, y);
    if (std::hypot(arma::norm(v.da), v.db) < eps / 2 && t > 30) return model;
  }
}

std::pair<mfdnn4_q5::Model, mfdnn4_q5::Model> mfdnn4_q5::two_basins(const arma::mat& X,
                                                                    const arma::ivec& y) {
  if (X.is_empty() || y.n_elem != X.n_cols) throw std::invalid_argument("shapes");
  for (const auto label : y)
    if (label * label != 1) throw std::invalid_argument("labels");
  return {Model{arma::vec{-1}, 0}, Model{arma::vec{2}, 0}};
}
