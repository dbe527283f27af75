#include "transposed_convolution.hpp"

namespace beyond_q6 {

arma::cube upsample(const arma::cube& X, arma::uword kh, arma::uword kw) {
  gradus::todo(X, kh, kw);  // TODO part a
}

arma::cube upsample_adjoint(const arma::cube& dY, arma::uword kh, arma::uword kw) {
  gradus::todo(dY, kh, kw);  // TODO part a
}

arma::cube average_pool_adjoint(const arma::cube& dY, arma::uword H, arma::uword W, arma::uword kh,
                                arma::uword kw) {
  gradus::todo(dY, H, W, kh, kw);  // TODO part a
}

arma::uvec output_sizes(arma::uword h, arma::uword k, arma::uword s, arma::uword p) {
  gradus::todo(h, k, s, p);  // TODO part b
}

std::optional<arma::uword> scaling_padding(arma::uword k, arma::uword s) {
  gradus::todo(k, s);  // TODO part b
}

arma::cube transposed_convolution(const arma::cube& X, const arma::mat& F, const arma::vec& b,
                                  arma::uword H, arma::uword W, const Layer& layer) {
  gradus::todo(X, F, b, H, W, layer);  // TODO part c
}

Upsampler nearest_upsampler(arma::uword C, arma::uword sh, arma::uword sw) {
  gradus::todo(C, sh, sw);  // TODO part d
}

Upsampler bilinear_upsampler(arma::uword C, arma::uword sh, arma::uword sw) {
  gradus::todo(C, sh, sw);  // TODO part d
}

arma::mat checkerboard(const arma::mat& stamp, arma::uword sh, arma::uword sw, arma::uword ph,
                       arma::uword pw) {
  gradus::todo(stamp, sh, sw, ph, pw);  // TODO part d
}

}  // namespace beyond_q6
