#include "autoencoder.hpp"

// The code holds the sums x_0, x_0 + x_1, ..., and the decoder takes differences: no weight matrix
// is the identity. Units beyond those that are needed repeat the first code number and are not
// read.
std::optional<nn::TwoLayer> eleg5040_q3::trivial_autoencoder(arma::uword D, arma::uword H,
                                                             nn::Activation act, double box,
                                                             double tol) {
  if (D * H == 0) throw std::invalid_argument("no inputs or no units");
  if (std::isnan(box) || box <= 0) throw std::invalid_argument("box");
  if (std::isnan(tol) || tol < 0 || tol >= box) throw std::invalid_argument("tol");
  const bool everywhere = !std::isfinite(box);
  arma::uword needed = D;
  double scale = 1, bias = 0;
  switch (act) {
    case nn::Activation::linear: break;
    case nn::Activation::relu:
      if (everywhere)
        needed = 2 * D;
      else
        bias = 2 * box * double(D);
      break;
    case nn::Activation::tanh:
      if (everywhere || tol == 0) return std::nullopt;
      // Sums reach D box; a difference of two of them has twice the error of one.
      scale = std::sqrt(tol / box / double(2 * D * D * D)) / box;
      break;
    default: throw std::invalid_argument("activation");
  }
  if (H < needed) return std::nullopt;
  nn::TwoLayer net{arma::mat(H, D), arma::vec(H), arma::mat(D, H), arma::vec(D)};
  for (arma::uword i = 0; i < D; ++i) {
    for (arma::uword j = 0; j <= i; ++j) net.W1(i, j) = scale;
    net.W2(i, i) = 1 / scale;
    if (i > 0) net.W2(i, i - 1) = -1 / scale;
    net.b1(i) = bias;
  }
  net.b2(0) = -bias;  // in the other differences the bias is lost anyway
  if (needed == 2 * D) {
    net.W1.rows(D, 2 * D - 1) = -net.W1.rows(0, D - 1);
    net.W2.cols(D, 2 * D - 1) = -net.W2.cols(0, D - 1);
  }
  for (arma::uword i = needed; i < H; ++i) net.W1.row(i) = net.W1.row(0);
  return net;
}
