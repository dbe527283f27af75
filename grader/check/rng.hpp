// Seeded inputs. The same seed gives the same inputs on every machine; a failure prints its seed.
#pragma once
#include <armadillo>
#include <concepts>
#include <cstdint>
#include <initializer_list>
#include <random>
#include <string_view>
#include <vector>

namespace gradus {

class Rng {
 public:
  explicit Rng(std::uint64_t seed, int size = 8) : engine_(seed), size_(size) {}

  /// How big a case may be: grows from 1 while a test runs, so that the first failure is a small one.
  int size() const { return size_; }

  /// A whole number in [low, high].
  std::int64_t between(std::int64_t low, std::int64_t high);
  /// A dimension in [low, low + size()].
  arma::uword dim(arma::uword low = 1) { return low + static_cast<arma::uword>(between(0, size_)); }
  bool coin() { return between(0, 1) == 1; }
  double uniform(double low = 0, double high = 1);
  double normal();
  /// A multiple of 1/denominator (a power of two: exact in every order of summation) in [-bound, bound].
  double dyadic(double bound, int denominator = 8);

  /// Whole numbers in [-bound, bound], or [-size(), size()] where no bound is given: sums of them are exact.
  /// A second argument that is signed is a bound, one that is unsigned a number of columns.
  arma::vec integers(arma::uword n) { return integers(n, 0); }
  template <std::signed_integral Bound>
  arma::vec integers(arma::uword n, Bound bound) {
    return arma::vectorise(integers(n, arma::uword{1}, bound));
  }
  arma::mat integers(arma::uword rows, arma::uword columns, std::int64_t bound = 0);
  arma::vec dyadics(arma::uword n, double bound, int denominator = 8);
  arma::mat dyadics(arma::uword rows, arma::uword columns, double bound, int denominator = 8);
  /// In [-1, 1): the cheapest real numbers, for timing.
  arma::vec uniforms(arma::uword n);
  arma::mat uniforms(arma::uword rows, arma::uword columns);
  arma::vec normals(arma::uword n);
  arma::mat normals(arma::uword rows, arma::uword columns);
  arma::uvec permutation(arma::uword n);

  template <class T>
  T pick(std::initializer_list<T> from) {
    return from.begin()[between(0, static_cast<std::int64_t>(from.size()) - 1)];
  }
  template <class T>
  const T& pick(const std::vector<T>& from) {
    return from[static_cast<std::size_t>(between(0, static_cast<std::int64_t>(from.size()) - 1))];
  }
  std::uint64_t bits() { return engine_(); }

 private:
  std::mt19937_64 engine_;
  int size_;
};

/// Mixes a seed with a name or a number, so that tests do not share their inputs.
std::uint64_t mix(std::uint64_t seed, std::string_view name);
std::uint64_t mix(std::uint64_t seed, std::uint64_t number);

}  // namespace gradus
