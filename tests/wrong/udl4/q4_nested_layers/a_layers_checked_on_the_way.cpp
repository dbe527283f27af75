// Part: a
// Hint: a was called before the sizes were checked
#include "nested_layers.hpp"

// Looks at the sizes of a layer when it gets there.
std::vector<arma::mat> udl4_q4::forward_layers(const nn::Mlp& net, const arma::mat& X,
                                               const nn::ScalarFunction& a) {
  if (net.W.empty() || net.W.size() != net.b.size()) throw std::invalid_argument("layers");
  std::vector<arma::mat> h;
  for (std::size_t k = 0; k < net.W.size(); ++k) {
    const arma::mat before = k == 0 ? X : h.back();
    if (net.W[k].is_empty() || net.W[k].n_cols != before.n_rows ||
        net.b[k].n_elem != net.W[k].n_rows)
      throw std::invalid_argument("sizes");
    arma::mat z = net.W[k] * before + arma::repmat(net.b[k], 1, X.n_cols);
    if (k + 1 < net.W.size()) z.transform(a);
    h.push_back(z);
  }
  return h;
}
