#include <algorithm>

#include "residual_blocks.hpp"

// Binary search by hand, then one linear form over the gathered pieces.
arma::vec nn3_q2::eval_pwl(const nn::PiecewiseLinear& f, const arma::vec& xs) {
  if (f.slope.n_elem != f.knots.n_elem + 1 || f.intercept.n_elem != f.slope.n_elem || xs.is_empty())
    throw std::invalid_argument("shapes");
  if (f.knots.n_elem > 1 && arma::diff(f.knots).min() <= 0) throw std::invalid_argument("knots");
  arma::uvec piece(xs.n_elem);
  for (arma::uword i = 0; i < xs.n_elem; ++i) {
    arma::uword low = 0, high = f.knots.n_elem;
    while (low < high) {
      const arma::uword middle = (low + high) / 2;
      if (f.knots(middle) < xs(i))
        low = middle + 1;
      else
        high = middle;
    }
    piece(i) = low;
  }
  return f.slope.elem(piece) % xs + f.intercept.elem(piece);
}
