// Part: d
// Hint: Only neighbours merge
#include <set>

#include "regions.hpp"

namespace {

using Whole = long long;
int sign(__int128 x) { return (x > 0) - (x < 0); }

// The signs of all units beside the corners of all lines, x = 0 and y = 0 among them: each cell has
// a corner, and there it lies between two lines.
std::set<std::vector<int>> sign_vectors(const arma::mat& W, const arma::vec& b) {
  const arma::uword n = W.n_rows;
  const arma::mat all = arma::join_cols(arma::join_rows(W, b), arma::mat{{1, 0, 0}, {0, 1, 0}});
  const auto at = [&](arma::uword i, arma::uword c) { return static_cast<Whole>(all(i, c)); };
  std::set<std::vector<int>> found;
  for (arma::uword i = 0; i < all.n_rows; ++i)
    for (arma::uword j = 0; j < 4 * i; ++j) {
      const arma::uword o = j / 4;
      const Whole det = at(i, 0) * at(o, 1) - at(i, 1) * at(o, 0);
      const Whole x = at(i, 1) * at(o, 2) - at(i, 2) * at(o, 1);
      const Whole y = at(i, 2) * at(o, 0) - at(i, 0) * at(o, 2);
      const Whole f = j % 2 == 0 ? 1 : -1, g = j % 4 < 2 ? 1 : -1;
      const Whole dx = f * at(i, 1) + g * at(o, 1), dy = -f * at(i, 0) - g * at(o, 0);
      std::vector<int> signs;
      bool inside = det != 0;
      for (arma::uword k = 0; k < n && inside; ++k) {
        int s = sign(static_cast<__int128>(at(k, 0)) * x + static_cast<__int128>(at(k, 1)) * y +
                     static_cast<__int128>(at(k, 2)) * det) *
                sign(det);
        if (s == 0) s = sign(at(k, 0) * dx + at(k, 1) * dy);
        signs.push_back(s);
        inside = s != 0 || (at(k, 0) == 0 && at(k, 1) == 0);
      }
      if (inside) found.insert(signs);
    }
  return found;
}

}  // namespace

// Counts the gradients, also where two regions with one gradient lie apart.
std::uint64_t beyond_q18::function_regions(const nn::TwoLayer& net) {
  const auto& [W1, b1, W2, b2] = net;
  if (W1.n_cols != 2 || b1.n_elem != W1.n_rows || W2.n_cols != W1.n_rows || W2.n_rows == 0 ||
      b2.n_elem != W2.n_rows)
    throw std::invalid_argument("sizes");
  const auto gradient = [&, W1 = W1, W2 = W2](const std::vector<int>& signs) {
    arma::mat G(W2.n_rows, 2);
    for (std::size_t i = 0; i < signs.size(); ++i)
      if (signs[i] > 0) G += W2.col(i) * W1.row(i);
    return arma::conv_to<std::vector<double>>::from(arma::vectorise(G));
  };
  std::set<std::vector<double>> gradients;
  for (const auto& signs : sign_vectors(W1, b1)) gradients.insert(gradient(signs));
  return gradients.size();
}
