#include "winograd.hpp"

// Part a for every row, then for every column of what comes out.
namespace {
template <class Transform>
arma::mat twice(arma::mat x, const Transform& transform) {
  for (int direction = 0; direction < 2; ++direction) {
    arma::mat rows;
    for (arma::uword i = 0; i < x.n_rows; ++i)
      rows = arma::join_rows(rows, transform(arma::vec(x.row(i).t())));
    x = rows;
  }
  return x;
}
}  // namespace

arma::mat beyond_q4::transform_filter_2d(const arma::mat& g) {
  if (g.n_rows != 3 || g.n_cols != 3) throw std::invalid_argument("g");
  return twice(g, transform_filter);
}

arma::mat beyond_q4::transform_input_2d(const arma::mat& d) {
  if (d.n_rows != 4 || d.n_cols != 4) throw std::invalid_argument("d");
  return twice(d, transform_input);
}

arma::mat beyond_q4::transform_output_2d(const arma::mat& m) {
  if (m.n_rows != 4 || m.n_cols != 4) throw std::invalid_argument("m");
  return twice(m, transform_output);
}
