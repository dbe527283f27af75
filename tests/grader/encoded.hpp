// Values of the types that may stand in a contract, and their bytes.
#pragma once
#include <cmath>
#include <limits>

#include "miniature.hpp"
#include "wire/codec.hpp"

namespace gradus::wire {

using Bytes = std::vector<std::byte>;

template <class T>
Bytes encoded(const T& value, std::vector<Lent>* lent = nullptr) {
  Bytes room(1 << 16);
  Writer w(room, lent);
  put(w, value);
  room.resize(w.size());
  return room;
}

template <class T>
T decoded(std::span<const std::byte> bytes, Borrowed* owner = nullptr) {
  Reader r(bytes, owner);
  T value = get<T>(r);
  r.end();
  return value;
}

inline miniature::Drawing drawing() {
  return {"a \xC3\xA9\n",
          {{1, -0.0}, {std::nan(""), 2}},
          miniature::Colour::blue,
          {-7, true},
          {0.5F, {3, 4}}};
}

/// f(value) for one value or more of each type.
template <class F>
void for_each_sample(F&& f) {
  f(true);
  f(false);
  f(std::int8_t{-128});
  f(std::numeric_limits<int>::min());
  f(std::numeric_limits<std::int64_t>::min());
  f(std::numeric_limits<std::uint64_t>::max());
  f('x');
  for (const double v : {0.0, -0.0, 0.1, 1e-320, -arma::datum::inf, arma::datum::nan}) f(v);
  f(0.1F);
  f(std::string());
  f(std::string("text\0with \xFF", 11));
  f(arma::vec{1, arma::datum::nan, -0.0});
  f(arma::vec());
  f(arma::rowvec{1, 2});
  f(arma::rowvec());
  f(arma::mat{{1, 2, 3}, {4, 5, 6}});
  f(arma::mat(0, 3));
  f(arma::fmat{{0.1F, -0.0F}});
  f(arma::umat{{1, 2}, {3, arma::uword(-1)}});
  f(arma::uvec{1, 2, 3});
  f(arma::cube(2, 3, 2, arma::fill::ones));
  f(arma::cube());
  f(arma::sp_mat(arma::mat{{0, 1, 0}, {2, 0, 0}, {0, 3, 0}}));
  f(arma::sp_mat(4, 5));
  arma::field<arma::cube> cubes(2, 1);
  cubes(0).ones(1, 2, 3);
  f(cubes);
  f(std::vector<arma::mat>{arma::mat(2, 2, arma::fill::eye), arma::mat()});
  f(std::vector<bool>{true, false});
  f(std::optional<double>());
  f(std::optional<double>(2));
  f(std::pair<int, std::string>(1, "one"));
  f(std::tuple<bool, arma::vec, double>(true, {1, 2}, 3));
  f(miniature::Colour::green);
  f(drawing());
  f(std::vector<miniature::Drawing>{drawing(), {}});
}

}  // namespace gradus::wire
