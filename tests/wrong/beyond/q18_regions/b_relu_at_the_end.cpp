// Part: b
// Hint: There is no ReLU behind the last layer
#include "regions.hpp"

namespace {

// The switches of all units, the outputs among them, as ends of pieces.
struct Counter {
  const nn::Mlp& net;
  std::uint64_t regions = 0;
  std::vector<double> last;

  void visit(std::size_t k, double left, double right, const arma::vec& slope,
             const arma::vec& intercept) {
    if (k == net.W.size()) {
      const auto here = arma::conv_to<std::vector<double>>::from(slope);
      if (regions == 0 || here != last) ++regions;
      last = here;
      return;
    }
    const arma::vec A = net.W[k] * slope, B = net.W[k] * intercept + net.b[k], zero = -B / A;
    while (left < right) {
      double end = right;
      for (const double t : zero)
        if (left < t && t < end) end = t;
      arma::vec S = A, C = B;
      for (arma::uword i = 0; i < A.n_elem; ++i)
        if (!(A(i) > 0 ? zero(i) <= left : A(i) < 0 ? zero(i) >= end : B(i) > 0)) S(i) = C(i) = 0;
      visit(k + 1, left, end, S, C);
      left = end;
    }
  }
};

}  // namespace

// ReLU after the last layer, too.
std::uint64_t beyond_q18::regions_on_segment(const nn::Mlp& net, const arma::vec& x0,
                                             const arma::vec& x1) {
  if (x0.n_elem != x1.n_elem) throw std::invalid_argument("points");
  const nn::Mlp walk = beyond_q18::restriction(net, x0, x1 - x0);
  Counter counter{walk, 0, {}};
  counter.visit(0, 0, 1, {1}, {0});
  return counter.regions;
}
