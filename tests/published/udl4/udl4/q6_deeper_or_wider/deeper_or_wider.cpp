#include "deeper_or_wider.hpp"

// The published answer to problem 4.6, as it stands.
namespace udl4_q6 {

// "One layer more adds D_k D_{k-1} weights. One unit more in every layer adds D_i + sum_{j=1}^{K-1}
// D_j, that is D_i + D_k D_{k-1}": 91, which is not 101. Biases are not counted there.
Growth growth(arma::uword Di, arma::uword Do, arma::uword K, arma::uword D) {
  static_cast<void>(Do);
  const std::uint64_t deeper = D * D, wider = Di + (K - 1) * D;
  return {deeper, wider, deeper, wider};
}

// "Depth adds more, unless the number of inputs exceeds the width of the layers."
Winner more_weights(arma::uword Di, arma::uword Do, arma::uword K, arma::uword D) {
  static_cast<void>(Do);
  static_cast<void>(K);
  return Di > D ? Winner::width : Winner::depth;
}

arma::uword first_depth_where_width_wins(arma::uword Di, arma::uword Do, arma::uword D) {
  gradus::todo(Di, Do, D);
}

}  // namespace udl4_q6
