#include "interpolation.hpp"

// The published answer to question 5, as it stands. It names no errors, so nothing is validated.
namespace ift6135_q5 {

// 1. "y(x) = W2 phi(W1 x + b1) + b2", with W1 of size (N-1) x n, b1 N-1, W2 m x (N-1), b2 m
arma::mat forward(const nn::TwoLayer& net, const arma::mat& X, const nn::ScalarFunction& phi) {
  arma::mat Y(net.b2.n_elem, X.n_cols);
  for (arma::uword b = 0; b < X.n_cols; ++b) {
    arma::vec h = net.W1 * X.col(b) + net.b1;
    Y.col(b) = net.W2 * h.transform(phi) + net.b2;
  }
  return Y;
}

// 1. The sizes that it gives, added up.
std::uint64_t parameter_count(std::uint64_t n, std::uint64_t N, std::uint64_t m) {
  return (N - 1) * n + (N - 1) + m * (N - 1) + m;
}

// 2. "M_ij = phi(w^T x_i + b1_j), M_iN = 1"
arma::mat interpolation_matrix(const arma::mat& X, const arma::vec& w, const arma::vec& b1,
                               const nn::ScalarFunction& phi) {
  const arma::uword N = X.n_cols;
  const arma::vec t = X.t() * w;
  arma::mat M(N, N, arma::fill::ones);
  for (arma::uword i = 0; i < N; ++i)
    for (arma::uword j = 0; j + 1 < N; ++j) M(i, j) = phi(t(i) + b1(j));
  return M;
}

// 2. "W~ = [W2, b2]^T"
arma::mat stack_output(const arma::mat& W2, const arma::vec& b2) {
  return arma::join_rows(W2, b2).t();
}
OutputLayer unstack_output(const arma::mat& Wt) {
  return {Wt.head_rows(Wt.n_rows - 1).t(), Wt.tail_rows(1).t()};
}

// 3. takes a w with distinct projections for granted: left open. Below, a w that will do.
arma::vec separating_direction(const arma::mat& X) { gradus::todo(X); }

namespace {
arma::vec some_direction(const arma::mat& X) {
  return arma::cos(arma::regspace(1, static_cast<double>(X.n_rows)));
}
}  // namespace

// 3. "epsilon = min over i != j of |t_i - t_j|", also where there is no such pair
Triangular triangularise(const arma::vec& t) {
  std::vector<double> distances;
  for (arma::uword i = 0; i < t.n_elem; ++i)
    for (arma::uword j = 0; j < i; ++j) distances.push_back(std::abs(t(i) - t(j)));
  return {arma::sort_index(t, "descend"), arma::vec(distances).min()};
}

// 3. "M_ij = max(w^T x_i - w^T x_j + epsilon, 0)"
arma::mat relu_matrix(const arma::vec& t_sorted, double epsilon) {
  const arma::uword N = t_sorted.n_elem;
  arma::mat M(N, N, arma::fill::ones);
  for (arma::uword i = 0; i < N; ++i)
    for (arma::uword j = 0; j + 1 < N; ++j)
      M(i, j) = std::max(t_sorted(i) - t_sorted(j) + epsilon, 0.0);
  return M;
}

// 3. "M is triangular with a diagonal without zeros, hence invertible"
arma::mat solve_upper(const arma::mat& M, const arma::mat& F) { return arma::inv(M) * F; }

// 3. "without loss of generality the samples are ordered": the rows of F stay as they are.
nn::TwoLayer interpolate_relu(const arma::mat& X, const arma::mat& F) {
  const arma::vec w = some_direction(X), t = X.t() * w;
  const auto [order, epsilon] = triangularise(t);
  const arma::vec sorted = t(order);
  const auto [W2, b2] = unstack_output(solve_upper(relu_matrix(sorted, epsilon), F));
  return {arma::repmat(w.t(), F.n_rows - 1, 1), epsilon - sorted.head(F.n_rows - 1), W2, b2};
}

// 4. "M_ij = phi(lambda (w^T x_i - w^T x_j))"
arma::mat gain_matrix(const arma::vec& t_sorted, const nn::ScalarFunction& phi, double lambda) {
  const arma::uword N = t_sorted.n_elem;
  arma::mat M(N, N, arma::fill::ones);
  for (arma::uword i = 0; i < N; ++i)
    for (arma::uword j = 0; j + 1 < N; ++j) M(i, j) = phi(lambda * (t_sorted(i) - t_sorted(j)));
  return M;
}

// 4. lets lambda go to infinity and names no finite one: left open.
double sufficient_gain(const arma::vec& t_sorted, const nn::ScalarFunction& phi, double tau) {
  gradus::todo(t_sorted, phi, tau);
}

// 4. "For lambda -> infinity M tends to a triangular matrix with phi(0) on its diagonal and
// phi(+infinity) above; its inverse gives the weights, which do not depend on lambda". Here with a
// lambda near infinity.
nn::TwoLayer interpolate_saturating(const arma::mat& X, const arma::mat& F,
                                    const nn::ScalarFunction& phi) {
  const arma::uword N = X.n_cols;
  const arma::vec w = some_direction(X), t = X.t() * w;
  const arma::uvec order = arma::sort_index(t, "descend");
  const arma::vec sorted = t(order);
  const double lambda = N == 1 ? 1 : 3e7 / arma::abs(arma::diff(sorted)).min();
  arma::mat limit(N, N, arma::fill::ones);
  for (arma::uword i = 0; i < N; ++i)
    for (arma::uword j = 0; j + 1 < N; ++j) limit(i, j) = i == j ? phi(0) : i < j ? phi(1e9) : 0;
  const auto [W2, b2] = unstack_output(arma::inv(limit) * F.rows(order));
  return {lambda * arma::repmat(w.t(), N - 1, 1), -lambda * sorted.head(N - 1), W2, b2};
}

}  // namespace ift6135_q5
