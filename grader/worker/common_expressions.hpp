// What answers do most with Armadillo and the standard library, so that it is compiled with the precompiled header and
// not once more with every answer: a student's file then compiles in half the time. Nobody calls this.
#pragma once
#include <string>
#include <vector>

#include "worker/pch.hpp"

namespace gradus::worker {

inline double products(arma::mat A, arma::mat B, arma::vec x, arma::vec y, arma::rowvec r) {
  arma::mat D = A * B;
  D += A * B;
  D = A.t() * B;
  D = A * B.t();
  D = A * B + A;
  y = A * x;
  y = A.t() * x;
  y = A * x + y;
  y += A * x;
  D = x * y.t();
  D += x * y.t();
  D = arma::kron(A, B);
  D = arma::inv(A);
  D = arma::solve(A, B);
  return arma::dot(x, y) + arma::accu(A % B) + arma::as_scalar(r * x);
}

inline void elementwise(arma::mat A, arma::mat B, arma::vec x, arma::vec y) {
  arma::mat D = A + B;
  D = A - B;
  D = A % B;
  D = A / B;
  D = 2.0 * A;
  D = A / 2.0;
  D = A + 1.0;
  D = 1.0 - A;
  D = -A;
  D = A.t();
  D += A;
  D -= A;
  D %= A;
  D /= A;
  D *= 2.0;
  D = arma::exp(A);
  D = arma::log(A);
  D = arma::abs(A);
  D = arma::sign(A);
  D = arma::sqrt(A);
  D = arma::tanh(A);
  D = arma::square(A);
  D = arma::max(A, B);
  D = arma::clamp(A, 0.0, 1.0);
  y += x;
  y -= x;
  y *= 2.0;
  y = x + y;
  y = x - y;
  y = x % y;
  y = 2.0 * x;
  y = x / 2.0;
  y = arma::exp(x);
  y = arma::log(x);
  y = arma::abs(x);
  y = arma::tanh(x);
  y = arma::square(x);
  y = 1.0 / (1.0 + arma::exp(-x));
}

inline double reductions(arma::mat A, arma::mat B, arma::vec x, arma::rowvec r, arma::cube C) {
  x = arma::sum(A, 1);
  r = arma::sum(A, 0);
  A = arma::sum(B, 0);
  x = arma::cumsum(x);
  if (!A.is_finite() || !x.is_finite() || A.is_empty() || A.has_nan()) return 0;
  return arma::accu(A) + arma::accu(x) + arma::accu(C) + arma::accu(A - B) + arma::accu(arma::square(A)) +
         arma::sum(x) + arma::mean(x) + arma::norm(x) + A.max() + x.max() + x.min() + static_cast<double>(x.index_max());
}

inline void parts_of_matrices(arma::mat A, arma::vec x, arma::rowvec r, arma::cube C) {
  arma::mat D = A.rows(0, 1);
  D = A.cols(0, 1);
  D = A.submat(0, 0, 1, 1);
  D = A.submat(arma::span(0, 1), arma::span(0, 1));
  D.submat(0, 0, 1, 1) = A;
  D.col(0) = x;
  D.col(0) += x;
  D.row(0) = r;
  D.row(0) += r;
  D.each_col() += x;
  D.each_row() += r;
  D.diag() += 1.0;
  x = D.col(0);
  r = D.row(0);
  x = D.diag();
  D = arma::diagmat(x);
  D = C.slice(0);
  C.slice(0) = D;
  C.slice(0) += D;
  x = arma::vectorise(A);
  arma::vec y = x.subvec(0, 1);
  y.subvec(0, 1) = x;
  y = x(arma::span(0, 1));
  y.head(1) = x;
  D = arma::join_cols(A, D);
  D = arma::reshape(A, 1, 1);
  D(0, 0) += C(0, 0, 0) + x(0);
}

inline void makings(arma::uword n) {
  arma::vec x(n), zero(n, arma::fill::zeros), listed = {1.0, 2.0};
  arma::mat A(n, n), Zero(n, n, arma::fill::zeros), Listed = {{1.0, 2.0}};
  arma::cube C(n, n, n), Zeros(n, n, n, arma::fill::zeros);
  x = zero;
  x = std::move(listed);
  x = arma::ones(n);
  x = arma::zeros(n);
  x = arma::linspace(0.0, 1.0, n);
  x = arma::regspace(0.0, 1.0);
  x.set_size(n);
  x.zeros(n);
  x.resize(n);
  x.transform([](double e) { return e * e; });
  A = std::move(Zero);
  A = arma::zeros(n, n);
  A = arma::eye(n, n);
  A.zeros();
  A.ones();
  A.fill(1.0);
  A.set_size(n, n);
  A.zeros(n, n);
  A.reshape(n, n);
  A.resize(n, n);
  A.transform([](double e) { return e * e; });
  C = Zeros;
}

inline void choices(arma::mat A, arma::mat B, arma::vec x) {
  arma::umat U = A > B;
  U = A == B;
  arma::uvec u = arma::find(x > 0.0), zero(2, arma::fill::zeros), listed = {1, 2};
  u = zero;
  u = arma::sort_index(x);
  u = arma::regspace<arma::uvec>(0, 1);
  u(0) = U(0, 0);
  x = x.elem(u);
  x = x(u);
  x = arma::sort(x);
  x = arma::unique(x);
  std::sort(x.begin(), x.end());
  x(0) = *std::lower_bound(x.begin(), x.end(), 1.0) + *std::upper_bound(x.begin(), x.end(), 1.0);
}

template <class T>
void vectors_of(T one) {
  std::vector<T> v = {one}, many(3, one);
  v.push_back(one);
  v.emplace_back(one);
  v.insert(v.end(), many.begin(), many.end());
  v.resize(3);
  v.reserve(4);
  v.assign(2, one);
  v = many;
  many = std::move(v);
}

inline std::string standard_library(int n) {
  vectors_of(n);
  vectors_of(1.0);
  vectors_of(std::size_t{1});
  vectors_of(std::string("a"));
  vectors_of(std::vector<double>());
  vectors_of(arma::vec());
  vectors_of(arma::mat());
  std::vector<double> v(2);
  std::sort(v.begin(), v.end());
  std::string text = "a" + std::to_string(n) + std::to_string(v.size()) + "b";
  text += std::string("c") + text;
  return text;
}

}  // namespace gradus::worker
