#include "transposed_convolution.hpp"

// Two boxes convolved are a hat. For even s the middles lie between its entries: the means of two
// neighbours.
static arma::vec hat(arma::uword s) {
  const arma::vec box(s, arma::fill::ones);
  arma::vec values = arma::conv(box, box) / static_cast<double>(s);
  if (s % 2 == 0) values = arma::conv(values, arma::vec{0.5, 0.5});
  return values;
}

beyond_q6::Upsampler beyond_q6::bilinear_upsampler(arma::uword C, arma::uword sh, arma::uword sw) {
  if (C == 0 || sh == 0 || sw == 0) throw std::invalid_argument("zero");
  const arma::vec rows = hat(sh), columns = hat(sw);
  arma::mat F(rows.n_elem * columns.n_elem * C, C);
  for (arma::uword c = 0; c < C; ++c)
    F.submat(rows.n_elem * columns.n_elem * c, c, arma::size(rows.n_elem * columns.n_elem, 1)) =
        arma::kron(columns, rows);
  return {{rows.n_elem, columns.n_elem, sh, sw, sh / 2, sw / 2}, F};
}

// A layer of its own, on a large image of ones.
arma::mat beyond_q6::checkerboard(const arma::mat& stamp, arma::uword sh, arma::uword sw,
                                  arma::uword ph, arma::uword pw) {
  if (stamp.is_empty() || sh == 0 || sw == 0) throw std::invalid_argument("zero");
  const arma::uword kh = stamp.n_rows, kw = stamp.n_cols, h = kh + 4 * ph + 4, w = kw + 4 * pw + 4;
  const arma::cube ones(h, w, 1, arma::fill::ones);
  const arma::cube Y = transposed_convolution(
      ones, arma::vectorise(stamp), arma::vec(1), output_sizes(h, kh, sh, ph)(0),
      output_sizes(w, kw, sw, pw)(0), {kh, kw, sh, sw, ph, pw});
  return Y.slice(0).submat(sh * (kh + ph + 1), sw * (kw + pw + 1), arma::size(sh, sw));
}
