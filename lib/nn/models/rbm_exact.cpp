#include "nn/models/rbm_exact.hpp"

#include <cmath>

#include "nn/kernels/parallel.hpp"
#include "nn/kernels/vector_functions.hpp"

namespace nn {

using arma::mat, arma::vec;
using kernels::Function;

namespace {

constexpr uword most_units = 25;

/// The states of the enumerated side in blocks of 2^8 that share all units but the first 8: column q of a block has the
/// bits of q, and the other units the bits of the block's number.
class Enumeration {
 public:
  template <typename T>
  explicit Enumeration(const Rbm<T>& rbm) : visible_(rbm.visible() <= rbm.hidden()) {
    require(std::min(rbm.visible(), rbm.hidden()) <= most_units, "log_partition: the machine has ", rbm.visible(),
            " and ", rbm.hidden(), " units, and one of the numbers must be at most ", most_units);
    const mat W = arma::conv_to<mat>::from(rbm.W);
    W_ = visible_ ? W : mat(W.t());
    own_ = arma::conv_to<mat>::from(visible_ ? rbm.b : rbm.c);
    other_ = arma::conv_to<mat>::from(visible_ ? rbm.c : rbm.b);
    low_units_ = std::min<uword>(own_.n_elem, 8);
    low_bits_.zeros(own_.n_elem, uword{1} << low_units_);
    for (uword q = 0; q < low_bits_.n_cols; ++q)
      for (uword i = 0; i < low_units_; ++i) low_bits_(i, q) = static_cast<double>(q >> i & 1);
    low_ = W_ * low_bits_;
  }

  bool visible() const { return visible_; }
  uword blocks() const { return uword{1} << (own_.n_elem - low_units_); }
  uword states() const { return low_bits_.n_cols; }  ///< in a block

  /// The states of a block, and the activations of the other side at them.
  void block(uword t, mat& S, mat& A) const {
    S = low_bits_;
    vec base = other_;
    for (uword i = low_units_; i < own_.n_elem; ++i)
      if (t >> (i - low_units_) & 1) {
        S.row(i).ones();
        base += W_.col(i);
      }
    A = low_;
    A.each_col() += base;
  }

  /// The logarithm of the unnormalised probability of each state of a block: own . s + sum softplus(a).
  arma::rowvec log_weights(const mat& S, mat A) const {
    kernels::apply(Function::softplus, A.memptr(), A.memptr(), A.n_elem);
    return own_.t() * S + arma::sum(A, 0);
  }

 private:
  bool visible_;
  mat W_;            // other side x enumerated side
  vec own_, other_;  // biases
  uword low_units_;
  mat low_bits_, low_;
};

double log_sum_exp(const arma::rowvec& x) {
  double largest = x(0);
  for (const double each : x) largest = std::max(largest, each);
  double sum = 0;
  for (const double each : x) sum += std::exp(each - largest);
  return largest + std::log(sum);
}

double log_partition_of(const Enumeration& all) {
  arma::rowvec logs(all.blocks());
  kernels::parallel_ranges(all.blocks(), 16, [&](uword begin, uword end) {
    mat S, A;
    for (uword t = begin; t < end; ++t) {
      all.block(t, S, A);
      logs(t) = log_sum_exp(all.log_weights(S, A));
    }
  });
  return log_sum_exp(logs);
}

}  // namespace

template <typename T>
double log_partition(const Rbm<T>& rbm) {
  return log_partition_of(Enumeration(rbm));
}

template <typename T>
double log_likelihood(const Rbm<T>& rbm, const arma::Mat<T>& X) {
  require(X.n_cols > 0, "log_likelihood: X has no sample");
  return -arma::mean(rbm.free_energy(X)) - log_partition(rbm);
}

// d log Z: the model's means of h x^T, x and h; of the side that is summed in closed form its probabilities stand in.
template <typename T>
void add_exact_gradient(Rbm<T>& rbm, const arma::Mat<T>& X) {
  require(X.n_cols > 0, "add_exact_gradient: X has no sample");
  const Enumeration all(rbm);
  rbm.add_free_energy_gradient(X, T(1));
  const double log_Z = log_partition_of(all);
  mat S, A, products;
  vec own, other;
  for (uword t = 0; t < all.blocks(); ++t) {
    all.block(t, S, A);
    const arma::rowvec P = arma::exp(all.log_weights(S, A) - log_Z);
    kernels::apply(Function::sigmoid, A.memptr(), A.memptr(), A.n_elem);
    A.each_row() %= P;
    if (t == 0) products.zeros(A.n_rows, S.n_rows), own.zeros(S.n_rows), other.zeros(A.n_rows);
    products += A * S.t();
    own += S * P.t();
    other += arma::sum(A, 1);
  }
  rbm.dW += arma::conv_to<arma::Mat<T>>::from(all.visible() ? products : mat(products.t()));
  rbm.db += arma::conv_to<arma::Mat<T>>::from(mat(all.visible() ? own : other));
  rbm.dc += arma::conv_to<arma::Mat<T>>::from(mat(all.visible() ? other : own));
}

template double log_partition(const Rbm<float>&);
template double log_partition(const Rbm<double>&);
template double log_likelihood(const Rbm<float>&, const arma::fmat&);
template double log_likelihood(const Rbm<double>&, const arma::mat&);
template void add_exact_gradient(Rbm<float>&, const arma::fmat&);
template void add_exact_gradient(Rbm<double>&, const arma::mat&);

}  // namespace nn
