#include "autoencoder.hpp"

#include <cmath>

namespace eleg5040_q3 {

using arma::mat, arma::uword, arma::vec;
using nn::Activation, nn::TwoLayer;

namespace {

void require(bool condition, const char* sentence) {
  if (!condition) throw std::invalid_argument(sentence);
}

}  // namespace

// ------------------------------------------------------------------------------- part a

std::optional<TwoLayer> trivial_autoencoder(uword D, uword H, Activation act, double box,
                                            double tol) {
  require(D > 0 && H > 0, "D and H must be positive");
  require(tol >= 0 && tol < box, "the tolerance must lie in [0, box), and that not be empty");
  require(act == Activation::linear || act == Activation::relu || act == Activation::tanh,
          "the activation must be linear, relu or tanh");
  const bool everywhere = std::isinf(box);

  // Some x on the border of the box shares its code with -x, if there are fewer code numbers than
  // inputs (Borsuk and Ulam): one of the two is missed by the size of the box at least.
  if (H < D) return std::nullopt;

  TwoLayer net{mat(H, D), vec(H), mat(D, H), vec(D)};
  net.W1.diag().ones();  // the other H - D units are never used
  net.W2.diag().ones();
  if (act == Activation::relu && !everywhere) {
    // relu(x + B) - B = x: the bias keeps every unit on.
    net.b1.fill(box);
    net.b2.fill(-box);
  }
  if (act == Activation::relu && everywhere) {
    // The units that are on far out along d are not those that are on along -d, and each of the two
    // sets has to span R^D.
    if (H < 2 * D) return std::nullopt;
    // x = relu(x) - relu(-x)
    net.W1.rows(D, 2 * D - 1) = -arma::eye(D, D);
    net.W2.cols(D, 2 * D - 1) = -arma::eye(D, D);
  }
  if (act == Activation::tanh) {
    // tanh is bounded, and on no interval a polynomial.
    if (everywhere || tol == 0) return std::nullopt;
    // |tanh(e x) / e - x| <= e^2 B^3 / 3 = tol
    const double e = std::sqrt(3 * tol / box) / box;
    net.W1 *= e;
    net.W2 /= e;
  }
  return net;
}

// ------------------------------------------------------------------------------- part b

vec unreconstructable(const TwoLayer& net) {
  const uword H = net.W1.n_rows, D = net.W1.n_cols;
  require(H > 0 && H < D, "there must be fewer hidden units than inputs, and at least one");
  require(net.b1.n_elem == H && net.W2.n_rows == D && net.W2.n_cols == H && net.b2.n_elem == D,
          "b1, W2 and b2 must be H, D x H and D");
  const mat kernel = arma::null(net.W1);
  const vec x = kernel.col(0);
  // W1 x = 0, so x and -x have the same reconstruction, and the one on its other side is farther
  // than 1 from it:  ||x - r||^2 = 1 - 2 x.r + ||r||^2.
  const vec r = net.W2 * net.b1 + net.b2;
  return arma::dot(x, r) > 0 ? vec(-x) : x;
}

namespace {

// X - mean = U diag(s) V^T, the largest s first.  S = (X - mean)(X - mean)^T / N has the
// eigenvectors U and the eigenvalues s^2 / N, so the clear way to them is
//   eig_sym(lambda, U, S),
// in O(D^3). The thin decomposition gives the same in O(D N min(D, N)), and small s without the
// errors of squaring.
struct Components {
  vec mean, s;
  mat U;
};

Components components(const mat& X, uword H) {
  require(!X.is_empty(), "X must not be empty");
  require(H > 0 && H <= X.n_rows, "H must be between 1 and D");
  Components found{arma::mean(X, 1), {}, {}};
  mat V;
  if (!arma::svd_econ(found.U, found.s, V, X.each_col() - found.mean))
    throw std::runtime_error("the singular values of X were not found");
  return found;
}

}  // namespace

// rec(x) = U_H U_H^T (x - mean) + mean
TwoLayer pca_autoencoder(const mat& X, uword H) {
  const Components C = components(X, H);
  const uword k = std::min(H, C.U.n_cols);  // with H > N units nothing is left for the others
  mat W1(H, X.n_rows);
  W1.head_rows(k) = C.U.head_cols(k).t();
  return {W1, -W1 * C.mean, W1.t(), C.mean};
}

// What lies in the directions that are not kept.
double bottleneck_bound(const mat& X, uword H) {
  const Components C = components(X, H);
  double sum = 0;
  for (uword i = H; i < C.s.n_elem; ++i) sum += C.s(i) * C.s(i);
  return sum / static_cast<double>(X.n_cols);
}

// Samples in an H-dimensional plane are copied: a bottleneck hides what the data do not contain.
bool can_copy(const mat& X, uword H) {
  return bottleneck_bound(X, H) <= 1e-9 * arma::mean(arma::sum(X % X, 0));
}

// ------------------------------------------------------------------------------- part c

namespace {

void require_second_moment(const mat& S) {
  require(!S.is_empty() && S.is_square(), "S must be square and not empty");
  require(arma::abs(S - S.t()).max() <= 1e-10 * arma::abs(S).max(), "S must be symmetric");
  require(S.diag().min() >= 0, "the diagonal of S must not be negative");
}

void require_as_large(const mat& W, const mat& S) {
  require(arma::size(W) == arma::size(S), "W must be as large as S");
}

void require_variance(double s2) { require(s2 > 0, "the variance must be positive"); }

void require_probability(double p) { require(p >= 0 && p < 1, "p must lie in [0, 1)"); }

}  // namespace

// W (S + s2 I) = S.  Not I - s2 (S + s2 I)^-1, which cancels where the noise is large.
mat denoising_gaussian(const mat& S, double s2) {
  require_second_moment(S);
  require_variance(s2);
  mat R = S;
  R.diag() += s2;
  return arma::solve(R, S, arma::solve_opts::likely_sympd).t();
}

// With q = 1 - p an input survives with probability q, and two different ones with q^2:
//   W (q^2 S + q p diag S) = q S,  hence  W R = S  with R = q S off the diagonal and S on it.
mat denoising_masking(const mat& S, double p) {
  require_second_moment(S);
  require_probability(p);
  mat R = (1 - p) * S;
  R.diag() = S.diag();
  // R may be singular: the smallest of all solutions.
  return arma::solve(R, S, arma::solve_opts::force_approx).t();
}

// The signal that is lost, and the noise that comes through.
double expected_loss_gaussian(const mat& W, const mat& S, double s2) {
  require_second_moment(S);
  require_as_large(W, S);
  require_variance(s2);
  const mat E = W - arma::eye(arma::size(W));
  return arma::accu((E * S) % E) + s2 * arma::accu(W % W);
}

double expected_loss_masking(const mat& W, const mat& S, double p) {
  require_second_moment(S);
  require_as_large(W, S);
  require_probability(p);
  const double q = 1 - p;
  mat M = q * q * S;
  M.diag() = q * S.diag();  // E x' x'^T
  return arma::trace(S) - 2 * q * arma::accu(W % S) + arma::accu((W * M) % W);
}

// ------------------------------------------------------------------------------- part d

namespace {

void require_penalty(const mat& W, double p, double lambda) {
  require(!W.is_empty(), "W must not be empty");
  require(p >= 1 && std::isfinite(p), "p must be at least 1 and finite");
  require(lambda > 0, "lambda must be positive");
}

}  // namespace

double lp_penalty(const mat& W, double p, double lambda) {
  require_penalty(W, p, lambda);
  return lambda * arma::accu(arma::pow(arma::abs(W), p));
}

mat lp_subgradient(const mat& W, double p, double lambda) {
  require_penalty(W, p, lambda);
  return lambda * p * arma::sign(W) % arma::pow(arma::abs(W), p - 1);
}

// Noise of variance lambda costs lambda ||W||^2: the same problem.
mat weight_decay_single(const mat& S, double lambda) { return denoising_gaussian(S, lambda); }

// For S = U diag(l) U^T the problem falls apart into one for each eigenvector: minimise
//   (1 - w)^2 l + lambda (w1^2 + w2^2)  with  w = w1 w2.
// Equal factors are cheapest, w1 = w2 = sqrt(w), which leaves (1 - w)^2 l + 2 lambda w, and then
// w = 1 - lambda / l, or 0 where that is negative. The H largest l gain most.
TwoLayer weight_decay_factored(const mat& S, double lambda, uword H) {
  require_second_moment(S);
  require(lambda > 0, "lambda must be positive");
  require(H > 0, "H must be positive");
  const uword D = S.n_rows;
  vec l;
  mat U;
  if (!arma::eig_sym(l, U, S)) throw std::runtime_error("the eigenvalues of S were not found");
  mat W1(H, D);
  for (uword i = 0; i < std::min(H, D); ++i) {
    const uword from_the_end = D - 1 - i;  // eig_sym sorts upwards
    if (l(from_the_end) > lambda)
      W1.row(i) = std::sqrt(1 - lambda / l(from_the_end)) * U.col(from_the_end).t();
  }
  return {W1, vec(H), W1.t(), vec(D)};
}

double factored_objective(const TwoLayer& net, const mat& S, double lambda) {
  require_second_moment(S);
  require(lambda > 0, "lambda must be positive");
  require(!net.W1.is_empty() && net.W1.n_cols == S.n_rows &&
              arma::size(net.W2) == arma::size(net.W1.t()),
          "W1 and W2 must be H x D and D x H");
  const mat E = net.W2 * net.W1 - arma::eye(arma::size(S));
  const double decay = arma::accu(net.W1 % net.W1) + arma::accu(net.W2 % net.W2);
  return arma::accu((E * S) % E) + lambda * decay;
}

}  // namespace eleg5040_q3
