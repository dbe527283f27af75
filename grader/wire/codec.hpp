// The encoding of every type that may stand in a contract. Both sides know the type, so the bytes carry only a tag
// to catch garbage, then lengths and contents. Codec<T>::put writes, Codec<T>::get reads or throws Malformed.
#pragma once
#include <armadillo>
#include <deque>
#include <functional>
#include <limits>
#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "wire/buffer.hpp"
#include "wire/builtin.hpp"
#include "wire/reflect.hpp"

namespace gradus::wire {

enum class Tag : unsigned char {
  boolean = 0xA1, integer, real, text, dense, cube, sparse, field, list, tuple, optional, aggregate, function
};

inline void put_tag(Writer& w, Tag tag) { w.scalar(static_cast<unsigned char>(tag)); }
inline void expect_tag(Reader& r, Tag tag) {
  if (r.scalar<unsigned char>() != static_cast<unsigned char>(tag))
    throw Malformed("it holds a value of another type");
}

template <class T>
struct Codec;  // a type without one cannot stand in a contract

template <class T>
void put(Writer& w, const T& value) {
  Codec<T>::put(w, value);
}
template <class T>
T get(Reader& r) {
  return Codec<T>::get(r);
}

template <>
struct Codec<bool> {
  static void put(Writer& w, bool v) {
    put_tag(w, Tag::boolean);
    w.scalar<unsigned char>(v);
  }
  static bool get(Reader& r) {
    expect_tag(r, Tag::boolean);
    const auto v = r.scalar<unsigned char>();
    if (v > 1) throw Malformed("a bool is neither true nor false");
    return v == 1;
  }
};

template <std::integral T>
struct Codec<T> {
  static void put(Writer& w, T v) {
    put_tag(w, Tag::integer);
    w.scalar<unsigned char>(std::is_signed_v<T>);
    w.scalar(static_cast<std::uint64_t>(v));
  }
  static T get(Reader& r) {
    expect_tag(r, Tag::integer);
    if (r.scalar<unsigned char>() != std::is_signed_v<T>) throw Malformed("an integer's sign");
    const auto raw = r.scalar<std::uint64_t>();
    const T v = static_cast<T>(raw);
    if (static_cast<std::uint64_t>(v) != raw) throw Malformed("an integer is out of range");
    return v;
  }
};

template <class T>
  requires std::is_enum_v<T>
struct Codec<T> {
  using Underlying = std::underlying_type_t<T>;
  static void put(Writer& w, T v) { Codec<Underlying>::put(w, static_cast<Underlying>(v)); }
  static T get(Reader& r) { return static_cast<T>(Codec<Underlying>::get(r)); }
};

template <std::floating_point T>
struct Codec<T> {
  static void put(Writer& w, T v) {
    put_tag(w, Tag::real);
    w.scalar(v);
  }
  static T get(Reader& r) {
    expect_tag(r, Tag::real);
    return r.scalar<T>();
  }
};

template <>
struct Codec<std::string> {
  static void put(Writer& w, const std::string& v) {
    put_tag(w, Tag::text);
    w.scalar<std::uint64_t>(v.size());
    w.bytes(v.data(), v.size());
  }
  static std::string get(Reader& r) {
    expect_tag(r, Tag::text);
    std::string v(r.count(1), '\0');
    r.bytes(v.data(), v.size());
    return v;
  }
};

namespace detail {
// rows * columns * slices elements that really are there
template <class E>
arma::uword checked_elements(std::uint64_t a, std::uint64_t b, std::uint64_t c) {
  constexpr std::uint64_t most = std::uint64_t{1} << 40;
  if (a > most || b > most || c > most) throw Malformed("a dimension is absurd");
  if (a != 0 && b > most / a) throw Malformed("a shape is absurd");
  if (a * b != 0 && c > most / (a * b)) throw Malformed("a shape is absurd");
  return a * b * c;
}
}  // namespace detail

// arma::Mat, Col and Row: rows, columns, elements by column.
template <class M>
  requires arma::is_Mat<M>::value
struct Codec<M> {
  using E = typename M::elem_type;
  static void put(Writer& w, const M& v) {
    put_tag(w, Tag::dense);
    w.scalar<std::uint64_t>(v.n_rows);
    w.scalar<std::uint64_t>(v.n_cols);
    w.scalar<std::uint64_t>(v.n_elem);
    w.bytes(v.memptr(), v.n_elem * sizeof(E));
  }
  static M get(Reader& r) {
    expect_tag(r, Tag::dense);
    const auto rows = r.scalar<std::uint64_t>(), columns = r.scalar<std::uint64_t>();
    const auto elements = detail::checked_elements<E>(rows, columns, 1);
    if (r.count(sizeof(E)) != elements) throw Malformed("a matrix has another size than it says");
    if (arma::is_Col<M>::value && columns != 1) throw Malformed("a vector has more than one column");
    if (arma::is_Row<M>::value && rows != 1) throw Malformed("a row vector has more than one row");
    M v;
    v.set_size(rows, columns);
    r.bytes(v.memptr(), v.n_elem * sizeof(E));
    return v;
  }
};

template <class E>
struct Codec<arma::Cube<E>> {
  static void put(Writer& w, const arma::Cube<E>& v) {
    put_tag(w, Tag::cube);
    for (const auto n : {v.n_rows, v.n_cols, v.n_slices, v.n_elem}) w.scalar<std::uint64_t>(n);
    w.bytes(v.memptr(), v.n_elem * sizeof(E));
  }
  static arma::Cube<E> get(Reader& r) {
    expect_tag(r, Tag::cube);
    const auto rows = r.scalar<std::uint64_t>(), columns = r.scalar<std::uint64_t>(),
               slices = r.scalar<std::uint64_t>();
    const auto elements = detail::checked_elements<E>(rows, columns, slices);
    if (r.count(sizeof(E)) != elements) throw Malformed("a cube has another size than it says");
    // Armadillo keeps a pointer for each slice, also for slices of nothing.
    if (elements == 0 && slices > 1 << 20) throw Malformed("a dimension is absurd");
    arma::Cube<E> v(rows, columns, slices, arma::fill::none);
    r.bytes(v.memptr(), v.n_elem * sizeof(E));
    return v;
  }
};

// Compressed columns, checked in full: Armadillo trusts these arrays.
template <class E>
struct Codec<arma::SpMat<E>> {
  static void put(Writer& w, const arma::SpMat<E>& v) {
    v.sync();
    put_tag(w, Tag::sparse);
    w.scalar<std::uint64_t>(v.n_rows);
    w.scalar<std::uint64_t>(v.n_cols);
    w.scalar<std::uint64_t>(v.n_nonzero);
    w.bytes(v.values, v.n_nonzero * sizeof(E));
    w.bytes(v.row_indices, v.n_nonzero * sizeof(arma::uword));
    w.bytes(v.col_ptrs, (v.n_cols + 1) * sizeof(arma::uword));
  }
  static arma::SpMat<E> get(Reader& r) {
    expect_tag(r, Tag::sparse);
    const auto rows = r.scalar<std::uint64_t>();
    const auto columns = r.count(sizeof(arma::uword));
    detail::checked_elements<E>(rows, columns, 1);
    const auto nonzeros = r.count(sizeof(E) + sizeof(arma::uword));
    arma::Col<E> values(nonzeros, arma::fill::none);
    arma::uvec row_indices(nonzeros, arma::fill::none), col_ptrs(columns + 1, arma::fill::none);
    r.bytes(values.memptr(), nonzeros * sizeof(E));
    r.bytes(row_indices.memptr(), nonzeros * sizeof(arma::uword));
    r.bytes(col_ptrs.memptr(), (columns + 1) * sizeof(arma::uword));
    if (col_ptrs(0) != 0 || col_ptrs(columns) != nonzeros) throw Malformed("a sparse matrix's columns");
    for (arma::uword c = 0; c < columns; ++c) {
      if (col_ptrs(c) > col_ptrs(c + 1) || col_ptrs(c + 1) > nonzeros)
        throw Malformed("a sparse matrix's columns");
      for (arma::uword k = col_ptrs(c); k < col_ptrs(c + 1); ++k)
        if (row_indices(k) >= rows || (k > col_ptrs(c) && row_indices(k) <= row_indices(k - 1)))
          throw Malformed("a sparse matrix's rows");
    }
    return arma::SpMat<E>(row_indices, col_ptrs, values, rows, columns);
  }
};

template <class O>
struct Codec<arma::field<O>> {
  static void put(Writer& w, const arma::field<O>& v) {
    put_tag(w, Tag::field);
    for (const auto n : {v.n_rows, v.n_cols, v.n_slices}) w.scalar<std::uint64_t>(n);
    w.scalar<std::uint64_t>(v.n_elem);
    for (arma::uword i = 0; i < v.n_elem; ++i) Codec<O>::put(w, v(i));
  }
  static arma::field<O> get(Reader& r) {
    expect_tag(r, Tag::field);
    const auto rows = r.scalar<std::uint64_t>(), columns = r.scalar<std::uint64_t>(),
               slices = r.scalar<std::uint64_t>();
    const auto elements = detail::checked_elements<O>(rows, columns, slices);
    if (r.count(1) != elements) throw Malformed("a field has another size than it says");
    std::deque<O> items;  // one by one: a field of that size is made when that many are there
    for (arma::uword i = 0; i < elements; ++i) items.push_back(Codec<O>::get(r));
    arma::field<O> v(rows, columns, slices);
    for (arma::uword i = 0; i < v.n_elem; ++i) v(i) = std::move(items[i]);
    return v;
  }
};

template <class T>
struct Codec<std::vector<T>> {
  static void put(Writer& w, const std::vector<T>& v) {
    put_tag(w, Tag::list);
    w.scalar<std::uint64_t>(v.size());
    for (const T& item : v) Codec<T>::put(w, item);
  }
  static std::vector<T> get(Reader& r) {
    expect_tag(r, Tag::list);
    const auto n = r.count(1);
    std::vector<T> v;
    for (std::size_t i = 0; i < n; ++i) v.push_back(Codec<T>::get(r));  // no reserve on a foreign count
    return v;
  }
};

template <class T>
struct Codec<std::optional<T>> {
  static void put(Writer& w, const std::optional<T>& v) {
    put_tag(w, Tag::optional);
    Codec<bool>::put(w, v.has_value());
    if (v) Codec<T>::put(w, *v);
  }
  static std::optional<T> get(Reader& r) {
    expect_tag(r, Tag::optional);
    if (!Codec<bool>::get(r)) return std::nullopt;
    return Codec<T>::get(r);
  }
};

template <class... T>
struct Codec<std::tuple<T...>> {
  static void put(Writer& w, const std::tuple<T...>& v) {
    put_tag(w, Tag::tuple);
    std::apply([&](const T&... item) { (Codec<T>::put(w, item), ...); }, v);
  }
  static std::tuple<T...> get(Reader& r) {
    expect_tag(r, Tag::tuple);
    return std::tuple<T...>{Codec<T>::get(r)...};  // braces: left to right
  }
};

template <class A, class B>
struct Codec<std::pair<A, B>> {
  static void put(Writer& w, const std::pair<A, B>& v) {
    put_tag(w, Tag::tuple);
    Codec<A>::put(w, v.first);
    Codec<B>::put(w, v.second);
  }
  static std::pair<A, B> get(Reader& r) {
    expect_tag(r, Tag::tuple);
    return std::pair<A, B>{Codec<A>::get(r), Codec<B>::get(r)};
  }
};

template <Aggregate T>
struct Codec<T> {
  static void put(Writer& w, const T& v) {
    put_tag(w, Tag::aggregate);
    for_each_field(v, [&](const auto& field) {
      Codec<std::remove_cvref_t<decltype(field)>>::put(w, field);
    });
  }
  static T get(Reader& r) {
    expect_tag(r, Tag::aggregate);
    T v{};
    for_each_field(v, [&](auto& field) {
      field = Codec<std::remove_cvref_t<decltype(field)>>::get(r);
    });
    return v;
  }
};

// A function is lent: the receiver gets one that calls back to its owner.
template <class R, class... A>
struct Codec<std::function<R(A...)>> {
  static constexpr std::uint64_t builtin_base = std::uint64_t{1} << 32;
  static void put(Writer& w, const std::function<R(A...)>& f) {
    put_tag(w, Tag::function);
    if constexpr (std::is_same_v<R(A...), double(double)>)
      if (const auto* known = f.template target<BuiltinFunction>()) {
        w.scalar<std::uint64_t>(builtin_base + static_cast<std::uint64_t>(known->which));
        return;
      }
    w.scalar(w.lend([f](Reader& r, Writer& answer) {
      std::tuple<std::decay_t<A>...> arguments{Codec<std::decay_t<A>>::get(r)...};
      Codec<R>::put(answer, std::apply(f, arguments));
    }));
  }
  static std::function<R(A...)> get(Reader& r) {
    expect_tag(r, Tag::function);
    const auto id = r.scalar<std::uint64_t>();
    if constexpr (std::is_same_v<R(A...), double(double)>)
      if (id >= builtin_base) return BuiltinFunction{static_cast<Builtin>(id - builtin_base)};
    Borrowed* const owner = r.borrowed();
    return [owner, id](A... a) -> R {
      if (owner == nullptr) throw Malformed("a function whose owner cannot be asked");
      std::optional<R> answer;
      owner->call(
          id, [&](Writer& w) { (Codec<std::decay_t<A>>::put(w, a), ...); },
          [&](Reader& result) { answer = Codec<R>::get(result); });
      return std::move(*answer);
    };
  }
};

}  // namespace gradus::wire
