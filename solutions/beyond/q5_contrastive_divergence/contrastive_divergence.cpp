#include "contrastive_divergence.hpp"

namespace beyond_q5 {

namespace {

void require(bool good, const char* sentence) {
  if (!good) throw std::invalid_argument(sentence);
}

void require_samples(const Rbm& r, const arma::mat& X) {
  require(!r.W.is_empty(), "W must not be empty");
  require(r.b.n_elem == r.W.n_cols, "b must have an entry for every column of W");
  require(r.c.n_elem == r.W.n_rows, "c must have an entry for every row of W");
  require(X.n_rows == r.W.n_cols && X.n_cols > 0, "X must be D x N with N > 0");
  require(arma::all(arma::vectorise((X == 0) || (X == 1))), "X must hold zeros and ones");
}

void require_few_states(const Rbm& r) {
  require(r.W.n_rows + r.W.n_cols <= 16, "D + H must not exceed 16");
}

// Below, matrices stand for batches: one sample a column.

// What a hidden unit gains by being on: -E(x, h) = b.x + sum_i a_i h_i.
arma::mat activations(const Rbm& r, const arma::mat& X) {
  arma::mat A = r.W * X;
  A.each_col() += r.c;
  return A;
}

// Written so that a large |a| gives 0 or 1.
arma::mat logistic(const arma::mat& A) { return 1 / (1 + arma::exp(-A)); }

arma::mat prob_h_given_x(const Rbm& r, const arma::mat& X) { return logistic(activations(r, X)); }

// From the hidden side the machine looks the same, with b for c and the transpose of W.
arma::mat prob_x_given_h(const Rbm& r, const arma::mat& hidden) {
  arma::mat A = r.W.t() * hidden;
  A.each_col() += r.b;
  return logistic(A);
}

// log(1 + exp(a)), without ever forming the exponential of a large number.
arma::mat softplus(const arma::mat& A) {
  return arma::clamp(A, 0, arma::datum::inf) + arma::log1p(arma::exp(-arma::abs(A)));
}

double log_sum_exp(const arma::vec& v) {
  const double largest = v.max();
  return largest + std::log(arma::accu(arma::exp(v - largest)));
}

// All 2^D visible states: unit j of state n is bit j of n.
arma::mat all_states(arma::uword D) {
  arma::mat V(D, arma::uword{1} << D, arma::fill::none);
  for (arma::uword n = 0; n < V.n_cols; ++n)
    for (arma::uword j = 0; j < D; ++j) V(j, n) = static_cast<double>((n >> j) & 1);
  return V;
}

// The derivatives of sum_n w_n (-F(x_n)): log(1 + exp(a)) has the slope sigma(a), so
//   -dF/dW = sigma(c + W x) x^T,  -dF/db = x,  -dF/dc = sigma(c + W x).
// All three gradients of this question are made of these.
Gradient slope(const Rbm& r, const arma::mat& X, const arma::rowvec& w) {
  arma::mat P = prob_h_given_x(r, X);
  P.each_row() %= w;
  return {P * X.t(), X * w.t(), arma::sum(P, 1)};
}

Gradient mean_slope(const Rbm& r, const arma::mat& X) {
  const double N = static_cast<double>(X.n_cols);
  return slope(r, X, arma::rowvec(X.n_cols, arma::fill::value(1 / N)));
}

Gradient difference(const Gradient& p, const Gradient& q) {
  return {p.dW - q.dW, p.db - q.db, p.dc - q.dc};
}

}  // namespace

// The sum over all h of a product of factors exp(a_i h_i) is the product of (1 + exp(a_i)).
arma::vec free_energies(const Rbm& r, const arma::mat& X) {
  require_samples(r, X);
  return -X.t() * r.b - arma::sum(softplus(activations(r, X)), 0).t();
}

Gradient free_energy_gradient(const Rbm& r, const arma::mat& X) {
  require_samples(r, X);
  const Gradient g = mean_slope(r, X);
  return {-g.dW, -g.db, -g.dc};
}

// Z = sum_x exp(-F(x)): the hidden units need not be enumerated.
arma::vec log_likelihoods(const Rbm& r, const arma::mat& X) {
  require_few_states(r);
  const arma::vec F = free_energies(r, X);
  return -F - log_sum_exp(-free_energies(r, all_states(r.W.n_cols)));
}

// log P(x) = -F(x) - log Z, and the slope of log Z is that of -F, averaged with the weights P(x).
Gradient log_likelihood_gradient(const Rbm& r, const arma::mat& X) {
  require_samples(r, X);
  require_few_states(r);
  const arma::mat V = all_states(X.n_rows);
  const arma::vec P = arma::exp(log_likelihoods(r, V));
  return difference(mean_slope(r, X), slope(r, V, P.t()));
}

// Step for step all samples together: column n of U is all that sample n needs, and each step takes
// the next H + D rows.
Chain gibbs_chain(const Rbm& r, const arma::mat& X, arma::uword k, const arma::vec& u) {
  require_samples(r, X);
  const arma::uword H = r.W.n_rows, D = r.W.n_cols, N = X.n_cols;
  require(k > 0, "there must be a step");
  require(u.n_elem == N * k * (H + D), "u must have an entry for every unit that is drawn");
  const arma::mat U = arma::reshape(u, k * (H + D), N);
  Chain chain{arma::cube(H, N, k), arma::cube(D, N, k)};
  arma::mat x = X;
  for (arma::uword t = 0; t < k; ++t) {
    const arma::mat step = U.rows(t * (H + D), (t + 1) * (H + D) - 1);
    const arma::mat h = arma::conv_to<arma::mat>::from(step.head_rows(H) < prob_h_given_x(r, x));
    x = arma::conv_to<arma::mat>::from(step.tail_rows(D) < prob_x_given_h(r, h));
    chain.h.slice(t) = h;
    chain.x.slice(t) = x;
  }
  return chain;
}

// Hidden units enter by their probabilities, as in the exact gradient; only the chain draws them.
Gradient contrastive_divergence(const Rbm& r, const arma::mat& X, arma::uword k,
                                const arma::vec& u) {
  const Chain chain = gibbs_chain(r, X, k, u);
  return difference(mean_slope(r, X), mean_slope(r, chain.x.slice(k - 1)));
}

}  // namespace beyond_q5
