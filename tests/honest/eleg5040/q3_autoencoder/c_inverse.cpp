#include "autoencoder.hpp"

namespace {

void check(const arma::mat& S) {
  if (S.is_empty() || !S.is_square()) throw std::invalid_argument("S is not square");
  const arma::mat difference = S - S.t();
  if (arma::abs(difference).max() > 1e-10 * arma::abs(S).max() || S.diag().min() < 0)
    throw std::invalid_argument("S is no second moment");
}

}  // namespace

arma::mat eleg5040_q3::denoising_gaussian(const arma::mat& S, double s2) {
  check(S);
  if (!(s2 > 0)) throw std::invalid_argument("s2");
  return S * arma::inv(S + s2 * arma::eye(arma::size(S)));
}

// Inputs scaled to variance 1, the silent ones left out.
arma::mat eleg5040_q3::denoising_masking(const arma::mat& S, double p) {
  check(S);
  if (!(p >= 0 && p < 1)) throw std::invalid_argument("p");
  arma::mat W(arma::size(S));
  const arma::uvec heard = arma::find(arma::vec(S.diag()) > 0);
  if (heard.is_empty()) return W;
  const arma::mat part = S(heard, heard);
  const arma::vec size = arma::sqrt(part.diag());
  const arma::mat correlation = part / (size * size.t());
  const arma::mat R = (1 - p) * correlation + p * arma::eye(arma::size(part));
  const arma::mat scaled =
      p > 0 ? arma::mat(correlation * arma::inv(R)) : arma::mat(arma::size(part), arma::fill::eye);
  W(heard, heard) = scaled % (size * (1 / size).t());
  return W;
}

// The loss of each row of W, which reconstructs one input.
double eleg5040_q3::expected_loss_gaussian(const arma::mat& W, const arma::mat& S, double s2) {
  check(S);
  if (!(s2 > 0) || arma::size(W) != arma::size(S)) throw std::invalid_argument("W or s2");
  double loss = 0;
  for (arma::uword r = S.n_rows; r-- > 0;) {
    arma::rowvec e = W.row(r);
    const double noise = s2 * arma::dot(e, e);
    e(r) -= 1;
    loss += noise + arma::as_scalar(e * S * e.t());
  }
  return loss;
}

double eleg5040_q3::expected_loss_masking(const arma::mat& W, const arma::mat& S, double p) {
  check(S);
  if (!(p >= 0 && p < 1) || arma::size(W) != arma::size(S)) throw std::invalid_argument("W or p");
  const double q = 1 - p;
  arma::mat together(arma::size(S));
  together.fill(q * q);
  together.diag().fill(q);
  double loss = arma::accu(together % S % (W.t() * W));
  loss += arma::trace(S) - q * arma::trace(W * S) - q * arma::trace(S * W.t());
  return loss;
}
