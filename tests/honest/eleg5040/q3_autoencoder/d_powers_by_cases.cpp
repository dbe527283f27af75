#include "autoencoder.hpp"

namespace {

void check_moment(const arma::mat& S, double lambda) {
  if (!(lambda > 0) || S.is_empty() || !S.is_square() || S.diag().min() < 0 ||
      arma::abs(S - S.t()).max() > 1e-10 * arma::abs(S).max())
    throw std::invalid_argument("S or lambda");
}

// |w|^p
double power(double w, double p) {
  const double size = std::abs(w);
  if (p == 0) return 1;
  if (p == 1) return size;
  if (p == 2) return w * w;
  if (p == 0.5) return std::sqrt(size);
  if (p == 1.5) return size * std::sqrt(size);
  if (p == 3) return w * w * size;
  return std::pow(size, p);
}

}  // namespace

double eleg5040_q3::lp_penalty(const arma::mat& W, double p, double lambda) {
  if (W.is_empty() || !(p >= 1) || !std::isfinite(p) || !(lambda > 0))
    throw std::invalid_argument("penalty");
  double sum = 0;
  for (arma::uword i = 0; i < W.n_rows; ++i)
    for (arma::uword j = 0; j < W.n_cols; ++j) sum += power(W(i, j), p);
  return sum * lambda;
}

arma::mat eleg5040_q3::lp_subgradient(const arma::mat& W, double p, double lambda) {
  if (W.is_empty() || !(p >= 1) || !std::isfinite(p) || !(lambda > 0))
    throw std::invalid_argument("penalty");
  arma::mat G = W;
  G.transform([&](double w) {
    return w > 0 ? lambda * (p * power(w, p - 1)) : w < 0 ? -lambda * (p * power(w, p - 1)) : 0;
  });
  return G;
}

// Row by row.
arma::mat eleg5040_q3::weight_decay_single(const arma::mat& S, double lambda) {
  check_moment(S, lambda);
  arma::mat R = S, W(arma::size(S));
  R.diag() += lambda;
  for (arma::uword i = 0; i < S.n_rows; ++i) W.row(i) = arma::vec(arma::solve(R, S.col(i))).t();
  return W;
}

// One direction after the other, each the largest that is left, by squaring S: S^(2^40) is one
// direction alone.
nn::TwoLayer eleg5040_q3::weight_decay_factored(const arma::mat& S, double lambda, arma::uword H) {
  check_moment(S, lambda);
  if (H == 0) throw std::invalid_argument("H");
  const arma::uword D = S.n_rows;
  nn::TwoLayer net{arma::mat(H, D), arma::vec(H), arma::mat(D, H), arma::vec(D)};
  arma::mat rest = S;
  for (arma::uword i = 0; i < std::min(H, D) && arma::trace(rest) > 0; ++i) {
    arma::mat P = rest / arma::trace(rest);
    for (int k = 0; k < 40; ++k) {
      P = P * P;
      P /= arma::trace(P);
    }
    arma::vec u = P.col(arma::index_max(arma::vec(P.diag())));
    u /= arma::norm(u);
    const double l = arma::as_scalar(u.t() * rest * u);
    if (l <= lambda) break;
    net.W1.row(i) = std::sqrt(1 - lambda / l) * u.t();
    net.W2.col(i) = std::sqrt(1 - lambda / l) * u;
    rest -= l * u * u.t();
    rest = (rest + rest.t()) / 2;
  }
  return net;
}

// Multiplied out:  tr S - 2 tr(P S) + tr(P S P^T).
double eleg5040_q3::factored_objective(const nn::TwoLayer& net, const arma::mat& S, double lambda) {
  check_moment(S, lambda);
  const auto& [W1, b1, W2, b2] = net;
  if (W1.n_rows == 0 || W1.n_cols != S.n_cols || W2.n_rows != S.n_cols || W2.n_cols != W1.n_rows)
    throw std::invalid_argument("shapes");
  const arma::mat P = W2 * W1;
  return arma::trace(S) - 2 * arma::trace(P * S) + arma::trace(P * S * P.t()) +
         lambda * arma::trace(W1 * W1.t()) + lambda * arma::trace(W2.t() * W2);
}
