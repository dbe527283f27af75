#include "convolution.hpp"

// In memory a diagonal of a block is every (M P + 1)-th entry of Z: all is done on lists of places.
namespace nn3_q1 {

namespace {

void require(bool good, const char* what) {
  if (!good) throw std::invalid_argument(what);
}

// One list for each kernel and weight, kernel by kernel.
std::vector<arma::uvec> diagonals(const arma::mat& Z, arma::uword M, arma::uword W) {
  require(M > 0 && W > 0 && W <= Z.n_cols, "M and W must be positive, and W at most D");
  const arma::uword P = Z.n_cols - W + 1, rows = Z.n_rows;
  require(rows == M * P, "Z needs M P rows");
  const arma::uvec steps = (rows + 1) * arma::regspace<arma::uvec>(0, P - 1);
  std::vector<arma::uvec> lists;
  for (arma::uword m = 0; m < M; ++m)
    for (arma::uword i = 0; i < W; ++i) lists.push_back(steps + (m * P + i * rows));
  return lists;
}

// Z minus the nearest convolution.
arma::mat rest(arma::mat Z, arma::uword M, arma::uword W) {
  for (const arma::uvec& list : diagonals(Z, M, W))
    Z.elem(list) -= arma::mean(arma::vec(Z.elem(list)));
  return Z;
}

}  // namespace

// lambda times the distance to the nearest convolution, not its square.
double penalty(const arma::mat& Z, arma::uword M, arma::uword W, double lambda) {
  require(lambda >= 0, "lambda must not be negative");
  const arma::mat R = rest(Z, M, W);
  return lambda == 0 || Z.n_cols == W ? 0 : lambda * std::sqrt(arma::accu(arma::square(R)));
}

// The slope of a distance is 1: lambda times the direction away. On the convolutions, which are the
// kink, 0 is a subgradient.
arma::mat penalty_grad(const arma::mat& Z, arma::uword M, arma::uword W, double lambda) {
  require(lambda >= 0, "lambda must not be negative");
  arma::mat R = rest(Z, M, W);
  const double distance = std::sqrt(arma::accu(arma::square(R)));
  if (lambda == 0 || distance == 0)
    R.zeros();
  else
    R *= lambda / distance;
  return R;
}

arma::mat nearest_convolution(const arma::mat& Z, arma::uword M, arma::uword W) {
  arma::mat K(W, M);
  arma::uword e = 0;
  for (const arma::uvec& list : diagonals(Z, M, W)) K(e++) = arma::mean(arma::vec(Z.elem(list)));
  return K;
}

// Positive entries go down by t, to 0 at the most, and negative ones up; the band is put back.
arma::mat prox_locality_l1(const arma::mat& Z, arma::uword M, arma::uword W, double t) {
  require(t >= 0, "t must not be negative");
  const double inf = arma::datum::inf;
  arma::mat X = arma::clamp(Z - t, 0, inf) + arma::clamp(Z + t, -inf, 0);
  for (const arma::uvec& list : diagonals(Z, M, W)) X.elem(list) = Z.elem(list);
  return X;
}

}  // namespace nn3_q1
