#include "nested_layers.hpp"

namespace udl4_q4 {

namespace {

void require_fit(const nn::Mlp& net, const arma::mat& X) {
  if (net.W.empty() || net.W.size() != net.b.size())
    throw std::invalid_argument("a network has as many biases as matrices, and at least one");
  arma::uword units = X.n_rows;  // of the layer before
  for (std::size_t k = 0; k < net.W.size(); ++k) {
    const std::string layer = "layer " + std::to_string(k);
    if (net.W[k].is_empty()) throw std::invalid_argument(layer + " has no weights");
    if (net.W[k].n_cols != units || net.b[k].n_elem != net.W[k].n_rows)
      throw std::invalid_argument(layer + " does not fit");
    units = net.W[k].n_rows;
  }
}

// All columns of h at once.
arma::mat affine(const nn::Mlp& net, std::size_t k, const arma::mat& h) {
  arma::mat z = net.W[k] * h;
  z.each_col() += net.b[k];
  return z;
}

// h_k = a[b_{k-1} + W_{k-1} a[ ... a[b_0 + W_0 X]]]
arma::mat nested(const nn::Mlp& net, std::size_t k, const arma::mat& X,
                 const nn::ScalarFunction& a) {
  if (k == 0) return X;
  return affine(net, k - 1, nested(net, k - 1, X, a)).transform(a);
}

}  // namespace

std::vector<LayerShape> layer_shapes(arma::uword Di, const std::vector<arma::uword>& hidden,
                                     arma::uword Do) {
  std::vector<arma::uword> sizes = hidden;
  sizes.insert(sizes.begin(), Di);
  sizes.push_back(Do);
  for (const arma::uword size : sizes)
    if (size == 0) throw std::invalid_argument("a layer has no unit");
  std::vector<LayerShape> shapes;
  for (std::size_t k = 0; k + 1 < sizes.size(); ++k)  // from sizes[k] to sizes[k + 1] numbers
    shapes.push_back({sizes[k + 1], sizes[k], sizes[k + 1]});
  return shapes;
}

std::vector<arma::mat> forward_layers(const nn::Mlp& net, const arma::mat& X,
                                      const nn::ScalarFunction& a) {
  require_fit(net, X);
  const std::size_t K = net.W.size() - 1;
  std::vector<arma::mat> h;
  for (std::size_t k = 0; k <= K; ++k) {
    arma::mat z = affine(net, k, k == 0 ? X : h.back());
    if (k < K) z.transform(a);
    h.push_back(std::move(z));
  }
  return h;
}

arma::mat forward_nested(const nn::Mlp& net, const arma::mat& X, const nn::ScalarFunction& a) {
  require_fit(net, X);
  const std::size_t K = net.W.size() - 1;
  return affine(net, K, nested(net, K, X, a));
}

}  // namespace udl4_q4
