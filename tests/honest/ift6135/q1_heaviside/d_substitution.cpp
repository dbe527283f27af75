#include "heaviside.hpp"

namespace {

using ift6135_q1::Function;

// x = a + (b - a) s(t) with s = t^3 (10 - 15 t + 6 t^2): s' vanishes at both ends, so that plain
// midpoints in t are of high order and stay away from a and b.
double integral(const Function& f, double a, double b) {
  const arma::uword n = 4500;
  const arma::vec t = (arma::regspace(0, double(n - 1)) + 0.5) / double(n);
  const arma::vec s = arma::pow(t, 3) % (10 - 15 * t + 6 * arma::square(t));
  const arma::vec ds = 30 * arma::square(t % (1 - t));
  return (b - a) * arma::mean(ds % f(a + (b - a) * s));
}

std::vector<double> pieces(double A, const arma::vec& breaks) {
  if (!(A > 0 && A < arma::datum::inf)) throw std::invalid_argument("A");
  std::vector<double> ends = {-A};
  const arma::vec sorted = arma::sort(breaks.has_nan() ? arma::vec{arma::datum::inf} : breaks);
  for (const double b : sorted) {
    if (std::isinf(b)) throw std::invalid_argument("breaks");
    if (b > ends.back() && b < A) ends.push_back(b);
  }
  ends.push_back(A);
  return ends;
}

}  // namespace

double ift6135_q1::distributional_derivative(const Function& F, const Function& dphi, double A,
                                             const arma::vec& breaks) {
  const std::vector<double> ends = pieces(A, breaks);
  double sum = 0;
  for (std::size_t i = 1; i < ends.size(); ++i)
    sum += integral([&](const arma::vec& x) -> arma::vec { return -F(x) % dphi(x); }, ends[i - 1],
                    ends[i]);
  return sum;
}

double ift6135_q1::by_jumps(const Function& dF, const arma::vec& breaks, const arma::vec& jumps,
                            const Function& phi, double A) {
  if (breaks.n_elem != jumps.n_elem) throw std::invalid_argument("jumps");
  const std::vector<double> ends = pieces(A, breaks);
  double sum = arma::accu(phi(breaks) % jumps);
  for (std::size_t i = 1; i < ends.size(); ++i)
    sum += integral([&](const arma::vec& x) -> arma::vec { return phi(x) % dF(x); }, ends[i - 1],
                    ends[i]);
  return sum;
}
