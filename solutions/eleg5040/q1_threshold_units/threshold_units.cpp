#include "threshold_units.hpp"

namespace eleg5040_q1 {

namespace {

void require(bool good, const char* sentence) {
  if (!good) throw std::invalid_argument(sentence);
}

void require_hidden_layer(const nn::TwoLayer& net, const arma::mat& X) {
  require(!net.W1.is_empty() && !X.is_empty(), "W1 and X must not be empty");
  require(net.W1.n_cols == X.n_rows, "W1 must have one column for each input");
  require(net.b1.n_elem == net.W1.n_rows, "b1 must have one entry for each hidden unit");
}

arma::mat pre_activations(const nn::TwoLayer& net, const arma::mat& X) {
  arma::mat Z = net.W1 * X;
  Z.each_col() += net.b1;
  return Z;
}

// If every entry of (w, b) moves by less than delta, then w.x + b moves by less than
// delta (|x_1| + ... + |x_D| + 1), and by almost as much if each entry takes the sign of its input.
arma::rowvec reach(const arma::mat& X) { return 1 + arma::sum(arma::abs(X), 0); }

}  // namespace

// step' = 0 stands between the loss and W1, b1. Nothing stands between the loss and W2, b2.
nn::TwoLayer gradient(const nn::TwoLayer& net, const arma::mat& X, const arma::mat& T) {
  require_hidden_layer(net, X);
  require(!net.W2.is_empty(), "W2 must not be empty");
  require(net.W2.n_cols == net.W1.n_rows, "W2 must have one column for each hidden unit");
  require(net.b2.n_elem == net.W2.n_rows, "b2 must have one entry for each output");
  require(T.n_rows == net.W2.n_rows && T.n_cols == X.n_cols, "T must be C x N");
  const arma::mat Y = arma::conv_to<arma::mat>::from(pre_activations(net, X) >= 0);
  arma::mat E = net.W2 * Y - T;
  E.each_col() += net.b2;
  E /= static_cast<double>(X.n_cols);  // dL/dout
  return {arma::mat(arma::size(net.W1)), arma::vec(net.b1.n_elem), E * Y.t(), arma::sum(E, 1)};
}

// The first unit that flips decides: the minimum of |Z(i,n)| / reach(n). The reach is the same for
// all units, so a sample is represented by its unit that is nearest to the threshold.
double flat_radius(const nn::TwoLayer& net, const arma::mat& X) {
  require_hidden_layer(net, X);
  const arma::rowvec nearest = arma::min(arma::abs(pre_activations(net, X)), 0);
  return (nearest / reach(X)).min();
}

// Push that unit across its threshold with all its weights at once.
Flip flip_direction(const nn::TwoLayer& net, const arma::mat& X) {
  require_hidden_layer(net, X);
  const arma::mat Z = pre_activations(net, X);
  const arma::mat distance = arma::abs(Z).eval().each_row() / reach(X);
  const arma::uvec at = arma::ind2sub(arma::size(distance), distance.index_min());
  const arma::uword i = at(0), n = at(1);
  const double away = Z(i, n) >= 0 ? -1 : 1;
  Flip flip{arma::mat(arma::size(net.W1)), arma::vec(net.b1.n_elem)};
  flip.dW1.row(i) = away * arma::sign(X.col(n)).t();
  flip.db1(i) = away;
  return flip;
}

}  // namespace eleg5040_q1
