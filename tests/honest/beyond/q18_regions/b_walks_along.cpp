#include <numeric>

#include "regions.hpp"

// From switch to switch, in whole numbers: at t = n / d, all units from the inputs on, with the
// states that they have just behind t; then to the nearest zero of any of them.
std::uint64_t beyond_q18::regions_on_segment(const nn::Mlp& net, const arma::vec& x0,
                                             const arma::vec& x1) {
  using Whole = long long;
  if (x0.n_elem != x1.n_elem) throw std::invalid_argument("points");
  const nn::Mlp walk = beyond_q18::restriction(net, x0, x1 - x0);
  std::uint64_t regions = 0;
  std::vector<Whole> last;
  for (Whole n = 0, d = 1; n < d;) {
    Whole next_n = 1, next_d = 1;
    std::vector<Whole> slope{1}, value{n};  // value: d times that at t
    for (std::size_t k = 0; k < walk.W.size(); ++k) {
      std::vector<Whole> S, Z;
      for (arma::uword i = 0; i < walk.W[k].n_rows; ++i) {
        Whole s = 0, z = d * static_cast<Whole>(walk.b[k](i));
        for (std::size_t j = 0; j < slope.size(); ++j) {
          s += static_cast<Whole>(walk.W[k](i, j)) * slope[j];
          z += static_cast<Whole>(walk.W[k](i, j)) * value[j];
        }
        if (k + 1 < walk.W.size()) {
          // s t' + (z - s n) / d = 0 at t' = (s n - z) / (s d), and s d divides with it
          if ((z > 0 && s < 0) || (z < 0 && s > 0)) {
            Whole b = (z - s * n) / d, p = s > 0 ? -b : b, q = s > 0 ? s : -s;
            if (static_cast<__int128>(p) * next_d < static_cast<__int128>(next_n) * q)
              next_n = p, next_d = q;
          }
          if (z < 0 || (z == 0 && s <= 0)) s = z = 0;
        }
        S.push_back(s);
        Z.push_back(z);
      }
      slope = S;
      value = Z;
    }
    if (regions == 0 || slope != last) ++regions;
    last = slope;
    n = next_n;
    d = next_d;
  }
  return regions;
}
