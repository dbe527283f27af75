#include <algorithm>

#include "interpolant.hpp"

namespace {

void require_legal(const arma::vec& t, const arma::vec& epsilon) {
  if (t.is_empty() || epsilon.n_elem + 1 != t.n_elem || !t.is_finite())
    throw std::invalid_argument("t or epsilon");
  for (arma::uword j = 0; j < epsilon.n_elem; ++j)
    if (!(t(j) > t(j + 1) && epsilon(j) > 0 && epsilon(j) <= t(j) - t(j + 1)))
      throw std::invalid_argument("t or epsilon");
}

}  // namespace

namespace {

// Of a row of logarithms: of all, from the left end, to the right end, anywhere.
struct Stretch {
  double all, head, tail, best;
};

// Split in the middle: the best stretch lies on one side, or is a tail and a head.
Stretch stretch(const double* first, const double* last) {
  if (last - first == 1) {
    const double positive = std::max(0.0, *first);
    return {*first, positive, positive, positive};
  }
  const double* middle = first + (last - first) / 2;
  const Stretch l = stretch(first, middle), r = stretch(middle, last);
  return {l.all + r.all, std::max(l.head, l.all + r.head), std::max(r.tail, r.all + l.tail),
          std::max({l.best, r.best, l.tail + r.head})};
}

}  // namespace

double beyond_q19::lost_digits(const arma::vec& t, const arma::vec& epsilon) {
  require_legal(t, epsilon);
  if (epsilon.n_elem < 2) return 0;
  const arma::vec logs = arma::log10(-arma::diff(t) / epsilon - 1);
  return stretch(logs.begin(), logs.end() - 1).best;
}
