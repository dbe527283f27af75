#include "max_pooling.hpp"

#include <algorithm>

namespace mfdnn4_q4 {

namespace {

// The size of the output in one direction: floor((n + 2p - k) / s) + 1.
arma::uword outputs(arma::uword n, arma::uword k, arma::uword s, arma::uword p) {
  if (n == 0) throw std::invalid_argument("X must not be empty");
  if (k == 0 || s == 0) throw std::invalid_argument("window and stride must be positive");
  if (p >= k) throw std::invalid_argument("the padding must be smaller than the window");
  if (k > n + 2 * p) throw std::invalid_argument("the window exceeds the padded image");
  return (n + 2 * p - k) / s + 1;
}

// The pixels of window i: the padding is cut off, which is what padding with -inf amounts to.
struct Pixels {
  arma::uword begin, end;
};
Pixels window(arma::uword i, arma::uword n, arma::uword k, arma::uword s, arma::uword p) {
  const arma::uword first = i * s;
  return {std::max(first, p) - p, std::min(first + k - p, n)};
}

}  // namespace

arma::mat max_pool(const arma::mat& X, const Pooling& pooling) {
  const auto [kh, kw, sh, sw, ph, pw] = pooling;
  arma::mat Y(outputs(X.n_rows, kh, sh, ph), outputs(X.n_cols, kw, sw, pw), arma::fill::none);
  for (arma::uword j = 0; j < Y.n_cols; ++j)
    for (arma::uword i = 0; i < Y.n_rows; ++i) {
      const Pixels rows = window(i, X.n_rows, kh, sh, ph),
                   columns = window(j, X.n_cols, kw, sw, pw);
      double largest = X(rows.begin, columns.begin);
      for (arma::uword c = columns.begin; c < columns.end; ++c)
        for (arma::uword r = rows.begin; r < rows.end; ++r)
          if (const double x = X(r, c); x > largest || std::isnan(x))
            largest = x;  // nothing exceeds a NaN
      Y(i, j) = largest;
    }
  return Y;
}

// The largest pixel also has the largest activation: max sigma(x) = sigma(max x).
arma::mat activate_and_pool(const arma::mat& X, const Pooling& pooling,
                            const nn::ScalarFunction& sigma) {
  arma::mat Y = max_pool(X, pooling);
  Y.transform([&](double x) { return sigma(x); });
  return Y;
}

// If sigma never falls from one point to the next, it is non-decreasing on the grid and commutes.
std::optional<std::pair<double, double>> noncommuting_pair(const arma::vec& grid,
                                                           const nn::ScalarFunction& sigma) {
  if (grid.is_empty() || !grid.is_sorted("strictascend"))
    throw std::invalid_argument("the grid must be strictly increasing and have a point");
  double before = sigma(grid(0));
  for (arma::uword i = 1; i < grid.n_elem; ++i) {
    const double here = sigma(grid(i));
    if (here < before) return std::pair{grid(i - 1), grid(i)};
    before = here;
  }
  return std::nullopt;
}

}  // namespace mfdnn4_q4
