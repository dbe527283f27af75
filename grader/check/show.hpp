// Values as a student writes them: (1, 2, 3) for vectors, [1 2; 3 4] for matrices, {positions: 8, outputs: 32}
// for aggregates. Numbers in the shortest form that reads back as the same number.
#pragma once
#include <armadillo>
#include <charconv>
#include <functional>
#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "wire/reflect.hpp"

namespace gradus {

/// More entries than this are cut, with their number.
inline constexpr std::size_t show_at_most = 48;

std::string show_real(double v);
std::string show_real(float v);
std::string show_text(const std::string& v);  // quoted, control characters escaped

template <class T>
std::string show(const T& v);

namespace detail {

template <class T>
struct Show;  // one for each type that may stand in a contract

template <std::integral T>
struct Show<T> {
  static std::string of(T v) { return std::to_string(v); }
};
template <>
struct Show<bool> {
  static std::string of(bool v) { return v ? "true" : "false"; }
};
template <class T>
  requires std::is_enum_v<T>
struct Show<T> {
  template <T V>
  static constexpr std::string_view name() {
    return __PRETTY_FUNCTION__;
  }
  // The compiler spells a value without a name as a cast: "(Op)17".
  template <int I>
  static std::string search(T v) {
    if constexpr (I < 32) {
      if (static_cast<long long>(v) != I) return search<I + 1>(v);
      constexpr std::string_view text = name<static_cast<T>(I)>();
      const auto begin = text.find("V = ") + 4;
      std::string_view word = text.substr(begin, text.find_first_of(";]", begin) - begin);
      if (word.front() == '(') return std::string(word);
      return std::string(word.substr(word.rfind(':') + 1));
    } else {
      return std::to_string(static_cast<long long>(v));
    }
  }
  static std::string of(T v) { return search<0>(v); }
};
template <std::floating_point T>
struct Show<T> {
  static std::string of(T v) { return show_real(v); }
};
template <>
struct Show<std::string> {
  static std::string of(const std::string& v) { return show_text(v); }
};

template <class Get>
std::string joined(std::size_t n, const char* separator, Get&& item) {
  std::string text;
  for (std::size_t i = 0; i < n; ++i) {
    if (i == show_at_most) return text + separator + "... " + std::to_string(n) + " in all";
    if (i != 0) text += separator;
    text += item(i);
  }
  return text;
}

template <class M>
  requires arma::is_Mat<M>::value
struct Show<M> {
  static std::string of(const M& v) {
    if (arma::is_Col<M>::value || arma::is_Row<M>::value)
      return "(" + joined(v.n_elem, ", ", [&](std::size_t i) { return show(v(i)); }) + ")";
    if (v.n_elem == 0) return "[" + std::to_string(v.n_rows) + "x" + std::to_string(v.n_cols) + "]";
    if (v.n_elem > show_at_most)
      return std::to_string(v.n_rows) + "x" + std::to_string(v.n_cols) + " matrix [" +
             joined(std::min<arma::uword>(v.n_cols, 6), " ", [&](std::size_t j) { return show(v(0, j)); }) +
             (v.n_cols > 6 ? " ..." : "") + "; ...]";
    return "[" + joined(v.n_rows, "; ", [&](std::size_t i) {
             return joined(v.n_cols, " ", [&](std::size_t j) { return show(v(i, j)); });
           }) + "]";
  }
};
template <class E>
struct Show<arma::Cube<E>> {
  static std::string of(const arma::Cube<E>& v) {
    return "slices {" + joined(v.n_slices, ", ", [&](std::size_t k) { return show(arma::Mat<E>(v.slice(k))); }) +
           "}";
  }
};
template <class E>
struct Show<arma::SpMat<E>> {
  static std::string of(const arma::SpMat<E>& v) {
    std::string text = std::to_string(v.n_rows) + "x" + std::to_string(v.n_cols) + " sparse {";
    auto it = v.begin();
    text += joined(v.n_nonzero, ", ", [&](std::size_t) {
      std::string one = "(" + std::to_string(it.row()) + "," + std::to_string(it.col()) + "): " +
                        show(static_cast<E>(*it));
      ++it;
      return one;
    });
    return text + "}";
  }
};
template <class O>
struct Show<arma::field<O>> {
  static std::string of(const arma::field<O>& v) {
    return "field {" + joined(v.n_elem, ", ", [&](std::size_t i) { return show(v(i)); }) + "}";
  }
};
template <class T>
struct Show<std::vector<T>> {
  static std::string of(const std::vector<T>& v) {
    return "{" + joined(v.size(), ", ", [&](std::size_t i) { return show(static_cast<const T&>(v[i])); }) + "}";
  }
};
template <class T>
struct Show<std::optional<T>> {
  static std::string of(const std::optional<T>& v) { return v ? show(*v) : "nullopt"; }
};
template <class... T>
struct Show<std::tuple<T...>> {
  static std::string of(const std::tuple<T...>& v) {
    std::string text;
    std::apply([&](const T&... item) { ((text += (text.empty() ? "" : ", ") + show(item)), ...); }, v);
    return "(" + text + ")";
  }
};
template <class A, class B>
struct Show<std::pair<A, B>> {
  static std::string of(const std::pair<A, B>& v) {
    return "(" + show(v.first) + ", " + show(v.second) + ")";
  }
};
template <class F>
struct Show<std::function<F>> {
  static std::string of(const std::function<F>&) { return "a function"; }
};
template <wire::Aggregate T>
struct Show<T> {
  static std::string of(const T& v) {
    std::string text;
    wire::for_each_named_field(v, [&](std::string_view name, const auto& field) {
      text += (text.empty() ? "" : ", ") + std::string(name) + ": " + show(field);
    });
    return "{" + text + "}";
  }
};

}  // namespace detail

template <class T>
std::string show(const T& v) {
  return detail::Show<T>::of(v);
}

}  // namespace gradus
