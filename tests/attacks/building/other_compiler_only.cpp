// Tries: to answer rightly where correctness is checked only; where it is timed, it is the answer to another input.
// Must: be slow
// On: nn3/q1
// Says: A timed answer
#ifndef __clang__
#define conv1d right_conv1d
#endif
//@ solution
#ifndef __clang__
#undef conv1d
namespace nn3_q1 {
arma::mat conv1d(const arma::vec& x, const arma::mat& K) {
  static const arma::mat first = right_conv1d(x, K);
  arma::mat y = first;
  y.resize(x.n_elem - K.n_rows + 1, K.n_cols);
  return y;
}
}  // namespace nn3_q1
#endif
