#include "check/rng.hpp"

#include <cmath>

namespace gradus {

std::int64_t Rng::between(std::int64_t low, std::int64_t high) {
  const auto first = static_cast<std::uint64_t>(low);  // unsigned: the distance may exceed every signed number
  const std::uint64_t span = static_cast<std::uint64_t>(high) - first + 1;
  if (span == 0) return static_cast<std::int64_t>(engine_());
  const std::uint64_t limit = span * (UINT64_MAX / span);  // rejection: no value is likelier than another
  std::uint64_t draw;
  do draw = engine_();
  while (draw >= limit);
  return static_cast<std::int64_t>(first + draw % span);
}

double Rng::uniform(double low, double high) {
  return low + (high - low) * (static_cast<double>(engine_() >> 11) * 0x1p-53);
}

double Rng::normal() {  // Box and Muller (1958): the standard library's own differs between libraries
  const double u = uniform(0x1p-53, 1), v = uniform();
  return std::sqrt(-2 * std::log(u)) * std::cos(2 * 3.14159265358979323846 * v);
}

double Rng::dyadic(double bound, int denominator) {
  const auto n = static_cast<std::int64_t>(bound * denominator);
  return static_cast<double>(between(-n, n)) / denominator;
}

namespace {
template <class M, class F>
M filled(M m, F&& f) {
  m.imbue(f);
  return m;
}
}  // namespace

arma::mat Rng::integers(arma::uword rows, arma::uword columns, std::int64_t bound) {
  if (bound == 0) bound = size_;
  return filled(arma::mat(rows, columns), [&] { return static_cast<double>(between(-bound, bound)); });
}
arma::vec Rng::dyadics(arma::uword n, double bound, int denominator) {
  return arma::vectorise(dyadics(n, 1, bound, denominator));
}
arma::mat Rng::dyadics(arma::uword rows, arma::uword columns, double bound, int denominator) {
  return filled(arma::mat(rows, columns), [&] { return dyadic(bound, denominator); });
}
arma::vec Rng::uniforms(arma::uword n) { return arma::vectorise(uniforms(n, 1)); }
arma::mat Rng::uniforms(arma::uword rows, arma::uword columns) {
  // splitmix64's numbers (Steele, Lea, Flood 2014): as random as needed here, and four times as fast as the engine's.
  const std::uint64_t seed = bits();
  std::uint64_t i = 0;
  return filled(arma::mat(rows, columns, arma::fill::none),
                [&] { return static_cast<double>(mix(seed, i++) >> 11) * 0x1p-52 - 1; });
}
arma::vec Rng::normals(arma::uword n) { return arma::vectorise(normals(n, 1)); }
arma::mat Rng::normals(arma::uword rows, arma::uword columns) {
  return filled(arma::mat(rows, columns), [&] { return normal(); });
}
arma::uvec Rng::permutation(arma::uword n) {
  arma::uvec p = arma::regspace<arma::uvec>(0, 1, n == 0 ? 0 : n - 1);
  if (n == 0) p.reset();
  for (arma::uword i = n; i > 1; --i)
    std::swap(p(i - 1), p(static_cast<arma::uword>(between(0, static_cast<std::int64_t>(i) - 1))));
  return p;
}

std::uint64_t mix(std::uint64_t seed, std::uint64_t number) {  // splitmix64's finaliser
  std::uint64_t z = seed + 0x9E3779B97F4A7C15u * (number + 1);
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
  return z ^ (z >> 31);
}

std::uint64_t mix(std::uint64_t seed, std::string_view name) {
  for (const char c : name) seed = mix(seed, static_cast<unsigned char>(c));
  return seed;
}

}  // namespace gradus
