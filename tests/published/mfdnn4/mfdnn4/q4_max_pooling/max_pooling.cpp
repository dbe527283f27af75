#include "max_pooling.hpp"

#include <algorithm>

// The published answer to problem 4, as it stands: a proof, right for windows that lie inside the
// image.
namespace mfdnn4_q4 {

// "rho takes the maximum over each block": nothing is said of the border. Padding is read as for
// convolutions, with zeros, for which the theorem is wrong.
arma::mat max_pool(const arma::mat& X, const Pooling& pooling) {
  const auto [kh, kw, sh, sw, ph, pw] = pooling;
  arma::mat padded(X.n_rows + 2 * ph, X.n_cols + 2 * pw);
  padded.submat(ph, pw, arma::size(X)) = X;
  arma::mat Y((padded.n_rows - kh) / sh + 1, (padded.n_cols - kw) / sw + 1);
  for (arma::uword j = 0; j < Y.n_cols; ++j)
    for (arma::uword i = 0; i < Y.n_rows; ++i) {
      Y(i, j) = padded(i * sh, j * sw);
      for (arma::uword v = 0; v < kw; ++v)
        for (arma::uword u = 0; u < kh; ++u)
          Y(i, j) = std::max(Y(i, j), padded(i * sh + u, j * sw + v));
    }
  return Y;
}

// "sigma(rho(X)) = rho(sigma(X))"
arma::mat activate_and_pool(const arma::mat& X, const Pooling& pooling,
                            const nn::ScalarFunction& sigma) {
  arma::mat Y = max_pool(X, pooling);
  Y.transform([&](double x) { return sigma(x); });
  return Y;
}

// The converse was not asked for.
std::optional<std::pair<double, double>> noncommuting_pair(const arma::vec& grid,
                                                           const nn::ScalarFunction& sigma) {
  gradus::todo(grid, sigma);
}

}  // namespace mfdnn4_q4
