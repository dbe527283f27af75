// Where two values of one type first differ, entry by entry, under a tolerance. A comparison never accepts a NaN
// that is not expected: every test is written `!(error <= bound)`.
#pragma once
#include <armadillo>
#include <cmath>
#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "check/show.hpp"
#include "wire/reflect.hpp"

namespace gradus {

/// |got - expected| <= absolute + relative * max(|got|, |expected|). Both zero: the same number.
struct Tolerance {
  double absolute = 0, relative = 0;
};

struct Mismatch {
  std::string where;     ///< "(2,0)", ".outputs", "[1](3)", "shape"; empty for a single number
  std::string expected;  ///< at that place
  std::string got;
};

namespace detail {

template <class T>
struct Compare;

template <class T>
std::optional<Mismatch> compare(const T& expected, const T& got, const Tolerance& t, const std::string& at) {
  return Compare<T>::first(expected, got, t, at);
}

template <class T>
std::optional<Mismatch> differ(const std::string& at, const T& expected, const T& got) {
  return Mismatch{at, show(expected), show(got)};
}

template <class T>
  requires std::is_integral_v<T> || std::is_enum_v<T> || std::same_as<T, std::string>
struct Compare<T> {
  static std::optional<Mismatch> first(const T& e, const T& g, const Tolerance&, const std::string& at) {
    return e == g ? std::nullopt : differ(at, e, g);
  }
};

template <std::floating_point T>
struct Compare<T> {
  static std::optional<Mismatch> first(const T& e, const T& g, const Tolerance& t, const std::string& at) {
    if (e == g || (std::isnan(e) && std::isnan(g))) return std::nullopt;
    const double bound = t.absolute + t.relative * std::max(std::abs(double(e)), std::abs(double(g)));
    if (std::isfinite(e) && std::isfinite(g) && std::abs(double(g) - double(e)) <= bound) return std::nullopt;
    return differ(at, e, g);
  }
};

inline std::string size_text(std::initializer_list<arma::uword> n) {
  std::string text;
  for (const auto each : n) text += (text.empty() ? "" : "x") + std::to_string(each);
  return text;
}

template <class M>
  requires arma::is_Mat<M>::value
struct Compare<M> {
  static std::optional<Mismatch> first(const M& e, const M& g, const Tolerance& t, const std::string& at) {
    if (e.n_rows != g.n_rows || e.n_cols != g.n_cols)
      return Mismatch{at + " shape", size_text({e.n_rows, e.n_cols}), size_text({g.n_rows, g.n_cols})};
    const bool vector = arma::is_Col<M>::value || arma::is_Row<M>::value;
    for (arma::uword i = 0; i < e.n_elem; ++i)
      if (auto m = compare(e(i), g(i), t, {}))
        return Mismatch{at + (vector ? "(" + std::to_string(i) + ")"
                                     : "(" + std::to_string(i % e.n_rows) + "," +
                                           std::to_string(i / e.n_rows) + ")"),
                        m->expected, m->got};
    return std::nullopt;
  }
};

template <class E>
struct Compare<arma::Cube<E>> {
  using C = arma::Cube<E>;
  static std::optional<Mismatch> first(const C& e, const C& g, const Tolerance& t, const std::string& at) {
    if (e.n_rows != g.n_rows || e.n_cols != g.n_cols || e.n_slices != g.n_slices)
      return Mismatch{at + " shape", size_text({e.n_rows, e.n_cols, e.n_slices}),
                      size_text({g.n_rows, g.n_cols, g.n_slices})};
    for (arma::uword i = 0; i < e.n_elem; ++i)
      if (auto m = compare(e(i), g(i), t, {}))
        return Mismatch{at + "(" + std::to_string(i % e.n_rows) + "," +
                            std::to_string(i / e.n_rows % e.n_cols) + "," +
                            std::to_string(i / e.n_rows / e.n_cols) + ")",
                        m->expected, m->got};
    return std::nullopt;
  }
};

// By entry: whether a zero is stored does not matter.
template <class E>
struct Compare<arma::SpMat<E>> {
  using S = arma::SpMat<E>;
  static std::optional<Mismatch> first(const S& e, const S& g, const Tolerance& t, const std::string& at) {
    if (e.n_rows != g.n_rows || e.n_cols != g.n_cols)
      return Mismatch{at + " shape", size_text({e.n_rows, e.n_cols}), size_text({g.n_rows, g.n_cols})};
    auto a = e.begin(), b = g.begin();
    const auto a_end = e.end(), b_end = g.end();
    while (a != a_end || b != b_end) {
      const auto key = [&](auto& it, auto& end) { return it == end ? e.n_elem : it.col() * e.n_rows + it.row(); };
      const arma::uword ka = key(a, a_end), kb = key(b, b_end), k = std::min(ka, kb);
      const E expected = ka == k ? E(*a) : E(0), got = kb == k ? E(*b) : E(0);
      if (auto m = compare(expected, got, t, {}))
        return Mismatch{at + "(" + std::to_string(k % e.n_rows) + "," + std::to_string(k / e.n_rows) + ")",
                        m->expected, m->got};
      if (ka == k) ++a;
      if (kb == k) ++b;
    }
    return std::nullopt;
  }
};

template <class O>
struct Compare<arma::field<O>> {
  using F = arma::field<O>;
  static std::optional<Mismatch> first(const F& e, const F& g, const Tolerance& t, const std::string& at) {
    if (e.n_rows != g.n_rows || e.n_cols != g.n_cols || e.n_slices != g.n_slices)
      return Mismatch{at + " shape", size_text({e.n_rows, e.n_cols, e.n_slices}),
                      size_text({g.n_rows, g.n_cols, g.n_slices})};
    for (arma::uword i = 0; i < e.n_elem; ++i)
      if (auto m = compare(e(i), g(i), t, at + "[" + std::to_string(i) + "]")) return m;
    return std::nullopt;
  }
};

template <class T>
struct Compare<std::vector<T>> {
  using V = std::vector<T>;
  static std::optional<Mismatch> first(const V& e, const V& g, const Tolerance& t, const std::string& at) {
    for (std::size_t i = 0; i < std::min(e.size(), g.size()); ++i)
      if (auto m = compare(e[i], g[i], t, at + "[" + std::to_string(i) + "]")) return m;
    if (e.size() != g.size())
      return Mismatch{at + " length", std::to_string(e.size()), std::to_string(g.size())};
    return std::nullopt;
  }
};

template <class T>
struct Compare<std::optional<T>> {
  using O = std::optional<T>;
  static std::optional<Mismatch> first(const O& e, const O& g, const Tolerance& t, const std::string& at) {
    if (e.has_value() != g.has_value()) return differ(at, e, g);
    return e ? compare(*e, *g, t, at) : std::nullopt;
  }
};

template <class... T>
struct Compare<std::tuple<T...>> {
  using U = std::tuple<T...>;
  static std::optional<Mismatch> first(const U& e, const U& g, const Tolerance& t, const std::string& at) {
    std::optional<Mismatch> m;
    [&]<std::size_t... I>(std::index_sequence<I...>) {
      ((m = m ? m : compare(std::get<I>(e), std::get<I>(g), t, at + "<" + std::to_string(I) + ">")), ...);
    }(std::index_sequence_for<T...>{});
    return m;
  }
};

template <class A, class B>
struct Compare<std::pair<A, B>> {
  using P = std::pair<A, B>;
  static std::optional<Mismatch> first(const P& e, const P& g, const Tolerance& t, const std::string& at) {
    if (auto m = compare(e.first, g.first, t, at + ".first")) return m;
    return compare(e.second, g.second, t, at + ".second");
  }
};

template <wire::Aggregate T>
struct Compare<T> {
  static std::optional<Mismatch> first(const T& e, const T& g, const Tolerance& t, const std::string& at) {
    std::optional<Mismatch> m;
    [&]<std::size_t... I>(std::index_sequence<I...>) {
      ((m = m ? m
              : compare(boost::pfr::get<I>(e), boost::pfr::get<I>(g), t,
                        at + "." + std::string(wire::field_name<T, I>()))),
       ...);
    }(std::make_index_sequence<boost::pfr::tuple_size_v<T>>{});
    return m;
  }
};

}  // namespace detail

/// The first place where `got` is not `expected`; nullopt when there is none.
template <class T>
std::optional<Mismatch> first_mismatch(const T& expected, const T& got, const Tolerance& tolerance = {}) {
  return detail::compare(expected, got, tolerance, {});
}

/// Calls f on every number in a value, in the order of its entries: f(double&), f(float&), f(bool&) or f(integer&).
template <class T, class F>
void for_each_number(T& v, F&& f) {
  if constexpr (std::is_arithmetic_v<T>) {
    f(v);
  } else if constexpr (arma::is_Mat<T>::value || arma::is_Cube<T>::value) {
    for (auto& x : v) f(x);
  } else if constexpr (arma::is_SpMat<T>::value) {
    v.sync();  // in place: assigning a zero through an iterator would move the others
    for (arma::uword k = 0; k < v.n_nonzero; ++k) f(arma::access::rw(v.values[k]));
  } else if constexpr (std::is_enum_v<T> || std::same_as<T, std::string>) {
  } else if constexpr (requires { v.has_value(); }) {
    if (v) for_each_number(*v, f);
  } else if constexpr (requires { std::tuple_size<T>::value; }) {
    std::apply([&](auto&... item) { (for_each_number(item, f), ...); }, v);
  } else if constexpr (requires { v.begin(); }) {
    for (auto& item : v) for_each_number(item, f);
  } else if constexpr (wire::Aggregate<T>) {
    wire::for_each_field(v, [&](auto& field) { for_each_number(field, f); });
  }
}

/// The least power of two for which `passes`; nothing where none does. `passes` holds for all powers above one that it
/// holds for.
template <class Passes>
std::optional<double> least_power_of_two(const Passes& passes) {
  int below = -21, enough = 100;
  if (!passes(std::ldexp(1, enough))) return std::nullopt;
  while (enough - below > 1) {
    const int middle = below + (enough - below) / 2;
    (passes(std::ldexp(1, middle)) ? enough : below) = middle;
  }
  return std::ldexp(1, enough);
}

/// The error as a multiple of the tolerance, rounded up to a power of two; 0 for the same numbers. Nothing where it is
/// no matter of a tolerance, as a shape is not.
template <class T>
std::optional<double> error_over(const Tolerance& t, const T& expected, const T& got) {
  if (t.absolute == 0 && t.relative == 0) return std::nullopt;
  if (!first_mismatch(expected, got)) return 0;
  return least_power_of_two([&](double times) {
    return !first_mismatch(expected, got, {times * t.absolute, times * t.relative});
  });
}

}  // namespace gradus
