#include "threshold_units.hpp"

// The output layer is linear regression on the code A with a row of ones: (V A - T) A^T / N, with
// both products of samples taken first.
nn::TwoLayer eleg5040_q1::gradient(const nn::TwoLayer& net, const arma::mat& X,
                                   const arma::mat& T) {
  const arma::uword H = net.W1.n_rows, C = net.W2.n_rows, N = X.n_cols;
  if (net.W1.empty() || X.empty() || net.W2.empty() || net.W1.n_cols != X.n_rows)
    throw std::invalid_argument("shapes");
  if (net.b1.n_elem != H || net.W2.n_cols != H || net.b2.n_elem != C || T.n_rows != C ||
      T.n_cols != N)
    throw std::invalid_argument("shapes");
  arma::mat A = arma::join_cols(
      arma::join_rows(net.W1, net.b1) * arma::join_cols(X, arma::ones<arma::rowvec>(N)),
      arma::ones<arma::rowvec>(N));
  A.transform([](double z) { return z < 0 ? 0.0 : 1.0; });
  const arma::mat G = (arma::join_rows(net.W2, net.b2) * (A * A.t()) - T * A.t()) / double(N);
  return {arma::zeros(H, X.n_rows), arma::zeros(H), G.head_cols(H), G.col(H)};
}
