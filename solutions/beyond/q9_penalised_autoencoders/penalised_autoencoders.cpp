#include "penalised_autoencoders.hpp"

#include <algorithm>
#include <cmath>

namespace beyond_q9 {

using arma::mat, arma::vec;

namespace {

void require(bool condition, const char* sentence) {
  if (!condition) throw std::invalid_argument(sentence);
}

void require_encoder(const mat& W1, const vec& b1, const mat& X) {
  require(!W1.is_empty(), "W1 must have a row and a column");
  require(b1.n_elem == W1.n_rows, "b1 needs an entry for each hidden unit");
  require(X.n_cols > 0, "there must be a sample");
  require(X.n_rows == W1.n_cols, "the samples must have as many entries as W1 has columns");
}

void require_share(double rho) { require(rho > 0 && rho < 1, "rho must lie between 0 and 1"); }

mat preactivations(const mat& W1, const vec& b1, const mat& X) {
  mat Z = W1 * X;
  Z.each_col() += b1;
  return Z;
}

mat sigma(const mat& Z) { return 1 / (1 + arma::exp(-Z)); }

// z_jn = sum_i W_ji x_in + b_j, so that dZ is all there is to know about what came after.
Gradients from_preactivations(const mat& dZ, const mat& X) {
  return {dZ * X.t(), arma::sum(dZ, 1)};
}

}  // namespace

// ------------------------------------------------------------------------------- part a

namespace {

// With the mean r of a row of h,
//   S = rho log(rho / r) + (1 - rho) log((1 - rho) / (1 - r)),
//   dS/dz_n = 1/N ((1 - rho) / (1 - r) - rho / r) h_n (1 - h_n).
// A unit that is off at all samples has r = 0 in doubles, and 0/0 in its gradient. But log h is
// known for all z, and p_n = h_n / (N r), the share of sample n in the activity of the unit, comes
// from these logarithms as a softmax. With the shares q_n of 1 - h_n in the same way,
//   dS/dz_n = (1 - rho) h_n q_n - rho (1 - h_n) p_n.
struct LogMean {
  vec log_mean;  // over the samples, of exp(L)
  mat shares;    // of the samples in it
  explicit LogMean(const mat& L) {
    const vec largest = arma::max(L, 1);
    shares = arma::exp(L.each_col() - largest);
    const vec sum = arma::sum(shares, 1);
    shares.each_col() /= sum;
    log_mean = largest + arma::log(sum / static_cast<double>(L.n_cols));
  }
};

struct Sparsity {
  double S;
  mat dZ;
};

Sparsity sparsity(const mat& Z, double rho) {
  mat log_on = Z;
  log_on.transform([](double z) { return std::min(z, 0.0) - std::log1p(std::exp(-std::abs(z))); });
  const mat log_off = log_on - Z;  // 1 - h = h exp(-z)
  const LogMean on(log_on), off(log_off);
  const vec divergence =
      rho * (std::log(rho) - on.log_mean) + (1 - rho) * (std::log(1 - rho) - off.log_mean);
  return {arma::accu(divergence),
          (1 - rho) * arma::exp(log_on) % off.shares - rho * arma::exp(log_off) % on.shares};
}

}  // namespace

double sparsity_penalty(const mat& W1, const vec& b1, const mat& X, double rho) {
  require_encoder(W1, b1, X);
  require_share(rho);
  return sparsity(preactivations(W1, b1, X), rho).S;
}

Gradients sparsity_gradient(const mat& W1, const vec& b1, const mat& X, double rho) {
  require_encoder(W1, b1, X);
  require_share(rho);
  return from_preactivations(sparsity(preactivations(W1, b1, X), rho).dZ, X);
}

// ------------------------------------------------------------------------------- part b

namespace {

// The Jacobian is diag(h (1 - h)) W1. By the definition, for each sample,
//   C += arma::accu(arma::square(arma::diagmat(h % (1 - h)) * W1)),
// H D operations. But its row j is a multiple of row w_j of W1, whose length is the same for all
// samples:
//   C = sum_j |w_j|^2 sum_n g_jn  with  g = (h (1 - h))^2,
// where only h itself is left to cost H D a sample, as one matrix product for all of them.
struct Contraction {
  double C;
  mat dZ;   // through h:  |w_j|^2 dg/dz, and dg/dz = 2 h (1 - h) (1 - 2 h) h (1 - h)
  mat dW1;  // with h fixed
};

Contraction contraction(const mat& W1, const mat& h) {
  const mat g = arma::square(h % (1 - h));
  const vec total = arma::sum(g, 1), squared_length = arma::sum(arma::square(W1), 1);
  mat dZ = 2 * g % (1 - 2 * h);
  dZ.each_col() %= squared_length;
  return {arma::dot(total, squared_length), dZ, 2 * (W1.each_col() % total)};
}

}  // namespace

double contractive_penalty(const mat& W1, const vec& b1, const mat& X) {
  require_encoder(W1, b1, X);
  return contraction(W1, sigma(preactivations(W1, b1, X))).C;
}

Gradients contractive_gradient(const mat& W1, const vec& b1, const mat& X) {
  require_encoder(W1, b1, X);
  const Contraction c = contraction(W1, sigma(preactivations(W1, b1, X)));
  Gradients d = from_preactivations(c.dZ, X);
  d.dW1 += c.dW1;
  return d;
}

// ------------------------------------------------------------------------------- part c

Objective objective(const nn::TwoLayer& net, const mat& X, const Penalties& penalties) {
  const auto& [W1, b1, W2, b2] = net;
  const auto& [beta, rho, lambda] = penalties;
  require_encoder(W1, b1, X);
  require(arma::size(W2) == arma::size(W1.t()), "W2 must be D x H");
  require(b2.n_elem == X.n_rows, "b2 needs an entry for each output");
  require_share(rho);
  require(beta >= 0 && std::isfinite(beta), "beta must be finite and not negative");
  require(lambda >= 0 && std::isfinite(lambda), "lambda must be finite and not negative");

  const double N = static_cast<double>(X.n_cols);
  const mat Z = preactivations(W1, b1, X), h = sigma(Z);
  mat error = W2 * h - X;
  error.each_col() += b2;
  const Sparsity s = sparsity(Z, rho);
  const Contraction c = contraction(W1, h);

  const mat dY = error / N;
  const mat dZ = (W2.t() * dY) % h % (1 - h) + beta * s.dZ + lambda / N * c.dZ;
  const Gradients encoder = from_preactivations(dZ, X);
  return {arma::accu(arma::square(error)) / (2 * N) + beta * s.S + lambda / N * c.C,
          encoder.dW1 + lambda / N * c.dW1, encoder.db1, dY * h.t(), arma::sum(dY, 1)};
}

// An entry of W1 stands in two places, as W1(j, i) and as W2(i, j), and F changes by both.
TiedObjective tied_objective(const Tied& net, const mat& X, const Penalties& penalties) {
  const Objective d = objective({net.W1, net.b1, net.W1.t(), net.b2}, X, penalties);
  return {d.F, d.dW1 + d.dW2.t(), d.db1, d.db2};
}

}  // namespace beyond_q9
