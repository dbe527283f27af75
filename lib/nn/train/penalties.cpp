#include "nn/train/penalties.hpp"

#include <cmath>

namespace nn {

namespace {

void require_factor(const char* where, const char* name, double x) {
  if (!(x >= 0 && std::isfinite(x)))
    require(false, where, ": ", name, " is ", x, ", and must be finite and at least 0");
}

template <typename T>
void require_gradient(const char* where, const arma::Mat<T>& W, const arma::Mat<T>& dW) {
  if (dW.n_rows != W.n_rows || dW.n_cols != W.n_cols) require_size(where, "dW", dW, W.n_rows, W.n_cols);
}

template <typename T>
T sign(T x) {
  return static_cast<T>((x > 0) - (x < 0));
}

template <typename T>
T soft_threshold(T w, T bound) {
  return w > bound ? w - bound : w < -bound ? w + bound : std::isnan(w) ? w : T(0);
}

}  // namespace

// --- L2 ---------------------------------------------------------------------------------------

template <typename T>
double L2Penalty<T>::value(const arma::Mat<T>& W) const {
  require_factor("L2Penalty", "lambda", lambda);
  double sum = 0;
  for (const T w : W) sum += static_cast<double>(w) * static_cast<double>(w);
  return lambda / 2 * sum;
}

template <typename T>
void L2Penalty<T>::add_gradient(const arma::Mat<T>& W, arma::Mat<T>& dW) const {
  require_factor("L2Penalty", "lambda", lambda);
  require_gradient("L2Penalty", W, dW);
  for (uword i = 0; i < W.n_elem; ++i) dW(i) += static_cast<T>(lambda) * W(i);
}

template <typename T>
void L2Penalty<T>::prox(arma::Mat<T>& W, double t) const {
  require_factor("L2Penalty", "lambda", lambda);
  require_factor("L2Penalty", "t", t);
  W *= static_cast<T>(1 / (1 + t * lambda));
}

// --- L1 ---------------------------------------------------------------------------------------

template <typename T>
double L1Penalty<T>::value(const arma::Mat<T>& W) const {
  require_factor("L1Penalty", "lambda", lambda);
  double sum = 0;
  for (const T w : W) sum += std::abs(static_cast<double>(w));
  return lambda * sum;
}

template <typename T>
void L1Penalty<T>::add_gradient(const arma::Mat<T>& W, arma::Mat<T>& dW) const {
  require_factor("L1Penalty", "lambda", lambda);
  require_gradient("L1Penalty", W, dW);
  for (uword i = 0; i < W.n_elem; ++i) dW(i) += static_cast<T>(lambda) * sign(W(i));
}

template <typename T>
void L1Penalty<T>::prox(arma::Mat<T>& W, double t) const {
  require_factor("L1Penalty", "lambda", lambda);
  require_factor("L1Penalty", "t", t);
  const T bound = static_cast<T>(t * lambda);
  for (T& w : W) w = soft_threshold(w, bound);
}

// --- Locality ---------------------------------------------------------------------------------

namespace {

template <typename T>
void require_distance(const LocalityPenalty<T>& penalty, const arma::Mat<T>& W) {
  const char* where = "LocalityPenalty";
  require_factor(where, "lambda", penalty.lambda);
  const arma::Mat<T>& distance = penalty.distance;
  if (distance.n_rows != W.n_rows || distance.n_cols != W.n_cols)
    require_size(where, "distance", distance, W.n_rows, W.n_cols);
  for (const T d : distance) require_factor(where, "an entry of distance", static_cast<double>(d));
}

}  // namespace

template <typename T>
double LocalityPenalty<T>::value(const arma::Mat<T>& W) const {
  require_distance(*this, W);
  double sum = 0;
  for (uword i = 0; i < W.n_elem; ++i) sum += static_cast<double>(distance(i)) * std::abs(static_cast<double>(W(i)));
  return lambda * sum;
}

template <typename T>
void LocalityPenalty<T>::add_gradient(const arma::Mat<T>& W, arma::Mat<T>& dW) const {
  require_distance(*this, W);
  require_gradient("LocalityPenalty", W, dW);
  for (uword i = 0; i < W.n_elem; ++i) dW(i) += static_cast<T>(lambda) * distance(i) * sign(W(i));
}

template <typename T>
void LocalityPenalty<T>::prox(arma::Mat<T>& W, double t) const {
  require_distance(*this, W);
  require_factor("LocalityPenalty", "t", t);
  for (uword i = 0; i < W.n_elem; ++i)
    W(i) = soft_threshold(W(i), static_cast<T>(t * lambda * static_cast<double>(distance(i))));
}

template <typename T>
arma::Mat<T> distance_to_window(uword D, uword width, uword M) {
  require(width >= 1 && width <= D, "distance_to_window: width is ", width, ", and must be at least 1 and at most D = ",
          D);
  require(M >= 1, "distance_to_window: M is 0, and must be at least 1");
  const uword P = D - width + 1;
  arma::Mat<T> distance(M * P, D);
  for (uword c = 0; c < D; ++c)
    for (uword r = 0; r < M * P; ++r) {
      const uword first = r % P, last = first + width - 1;
      distance(r, c) = static_cast<T>(c < first ? first - c : c > last ? c - last : 0);
    }
  return distance;
}

// --- Sharing ----------------------------------------------------------------------------------

namespace {

struct Band {
  uword P, width;
};

template <typename T>
Band band(const SharingPenalty<T>& penalty, const arma::Mat<T>& W) {
  const uword M = penalty.kernels, rows = W.n_rows, D = W.n_cols;
  require_factor("SharingPenalty", "lambda", penalty.lambda);
  if (M == 0 || rows == 0 || rows % M != 0 || rows / M > D)
    require(false, "SharingPenalty: W is ", rows, " x ", D, ", and must have ", M,
            " P rows (kernels times positions), 1 <= P <= ", D, ", kernels >= 1");
  return {rows / M, D - rows / M + 1};
}

/// f(first entry of a diagonal), for each diagonal in each kernel's window; entry k of it is first[k * (n_rows + 1)].
template <typename Matrix, typename F>
void for_each_diagonal(Matrix& W, uword kernels, const Band& b, const F& f) {
  for (uword i = 0; i < b.width; ++i)
    for (uword m = 0; m < kernels; ++m) f(m * b.P + i * W.n_rows);
}

}  // namespace

template <typename T>
double SharingPenalty<T>::value(const arma::Mat<T>& W) const {
  const Band b = band(*this, W);
  const uword down = W.n_rows + 1;  // from an entry to the next on its diagonal
  double sum = 0;
  for_each_diagonal(W, kernels, b, [&](uword first) {
    for (uword k = 0; k + 1 < b.P; ++k) {
      const double difference =
          static_cast<double>(W(first + (k + 1) * down)) - static_cast<double>(W(first + k * down));
      sum += difference * difference;
    }
  });
  return lambda / 2 * sum;
}

template <typename T>
void SharingPenalty<T>::add_gradient(const arma::Mat<T>& W, arma::Mat<T>& dW) const {
  const Band b = band(*this, W);
  require_gradient("SharingPenalty", W, dW);
  const uword down = W.n_rows + 1;
  for_each_diagonal(W, kernels, b, [&](uword first) {
    for (uword k = 0; k + 1 < b.P; ++k) {
      const T pull = static_cast<T>(lambda) * (W(first + (k + 1) * down) - W(first + k * down));
      dW(first + (k + 1) * down) += pull;
      dW(first + k * down) -= pull;
    }
  });
}

// The tridiagonal system by elimination (Thomas 1949). With a = t lambda, row k reads
//   -a x(k-1) + (1 + a (number of neighbours)) x(k) - a x(k+1) = w(k);
// it is diagonally dominant, so that nothing needs to be swapped. up(k) is what is left above the diagonal.
template <typename T>
void SharingPenalty<T>::prox(arma::Mat<T>& W, double t) const {
  const Band b = band(*this, W);
  require_factor("SharingPenalty", "t", t);
  const double a = t * lambda;
  const uword down = W.n_rows + 1, P = b.P;
  if (P == 1) return;
  std::vector<double> pivot(P), up(P), x(P);
  for (uword k = 0; k < P; ++k) {
    const double neighbours = (k > 0) + (k + 1 < P);
    pivot[k] = 1 + a * neighbours - (k > 0 ? a * up[k - 1] : 0);
    up[k] = a / pivot[k];
  }
  for_each_diagonal(W, kernels, b, [&](uword first) {
    for (uword k = 0; k < P; ++k)
      x[k] = (static_cast<double>(W(first + k * down)) + (k > 0 ? a * x[k - 1] : 0)) / pivot[k];
    for (uword k = P - 1; k-- > 0;) x[k] += up[k] * x[k + 1];
    for (uword k = 0; k < P; ++k) W(first + k * down) = static_cast<T>(x[k]);
  });
}

template struct L2Penalty<float>;
template struct L2Penalty<double>;
template struct L1Penalty<float>;
template struct L1Penalty<double>;
template struct LocalityPenalty<float>;
template struct LocalityPenalty<double>;
template struct SharingPenalty<float>;
template struct SharingPenalty<double>;
template arma::Mat<float> distance_to_window(uword, uword, uword);
template arma::Mat<double> distance_to_window(uword, uword, uword);

}  // namespace nn
