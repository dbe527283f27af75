// Part: b
// Hint: A joint counts if any output bends there
#include <algorithm>

#include "regions.hpp"

namespace {

struct Piece {
  double left, right;
  arma::vec slope, intercept;
};

}  // namespace

// Looks at the first output only.
std::uint64_t beyond_q18::regions_on_segment(const nn::Mlp& net, const arma::vec& x0,
                                             const arma::vec& x1) {
  if (x0.n_elem != x1.n_elem) throw std::invalid_argument("points");
  const nn::Mlp walk = beyond_q18::restriction(net, x0, x1 - x0);
  const std::size_t hidden = walk.W.size() - 1;
  std::vector<Piece> pieces{{0, 1, {1}, {0}}};
  for (std::size_t k = 0; k < hidden; ++k) {
    std::vector<Piece> finer;
    for (const Piece& p : pieces) {
      const arma::vec A = walk.W[k] * p.slope, B = walk.W[k] * p.intercept + walk.b[k];
      std::vector<double> ends{p.left, p.right};
      for (arma::uword i = 0; i < A.n_elem; ++i)
        if (const double t = -B(i) / A(i); p.left < t && t < p.right) ends.push_back(t);
      std::sort(ends.begin(), ends.end());
      ends.erase(std::unique(ends.begin(), ends.end()), ends.end());
      for (std::size_t e = 1; e < ends.size(); ++e) {
        Piece q{ends[e - 1], ends[e], A, B};
        const double middle = ends[e - 1] / 2 + ends[e] / 2;
        for (arma::uword i = 0; i < A.n_elem; ++i)
          if (!(A(i) * middle + B(i) > 0)) q.slope(i) = q.intercept(i) = 0;
        finer.push_back(q);
      }
    }
    pieces = finer;
  }
  std::uint64_t regions = 1;
  for (std::size_t q = 1; q < pieces.size(); ++q)
    if (arma::dot(walk.W[hidden].row(0), pieces[q].slope - pieces[q - 1].slope) != 0) ++regions;
  return regions;
}
