#include "nested_layers.hpp"

namespace {

void require(const nn::Mlp& net, const arma::mat& X) {
  if (net.W.empty() || net.W.size() != net.b.size()) throw std::invalid_argument("layers");
  arma::uword units = X.n_rows;
  for (std::size_t k = 0; k < net.W.size(); ++k) {
    if (net.W[k].is_empty() || net.W[k].n_cols != units || net.b[k].n_elem != net.W[k].n_rows)
      throw std::invalid_argument("sizes");
    units = net.W[k].n_rows;
  }
}

}  // namespace

// Column after column, with loops over the entries.
std::vector<arma::mat> udl4_q4::forward_layers(const nn::Mlp& net, const arma::mat& X,
                                               const nn::ScalarFunction& a) {
  require(net, X);
  std::vector<arma::mat> all;
  for (const arma::mat& W : net.W) all.push_back(arma::zeros(W.n_rows, X.n_cols));
  for (arma::uword c = 0; c < X.n_cols; ++c)
    for (std::size_t k = 0; k < net.W.size(); ++k)
      for (arma::uword i = 0; i < net.W[k].n_rows; ++i) {
        double sum = 0;
        for (arma::uword j = net.W[k].n_cols; j-- > 0;)
          sum += net.W[k](i, j) * (k == 0 ? X(j, c) : all[k - 1](j, c));
        sum += net.b[k](i);
        all[k](i, c) = k + 1 < net.W.size() ? a(sum) : sum;
      }
  return all;
}

// The network as a function of one input, built from the inside outwards.
arma::mat udl4_q4::forward_nested(const nn::Mlp& net, const arma::mat& X,
                                  const nn::ScalarFunction& a) {
  require(net, X);
  using Map = std::function<arma::vec(const arma::vec&)>;
  Map inside = [](const arma::vec& x) { return x; };
  for (std::size_t k = 0; k < net.W.size(); ++k) {
    const bool last = k + 1 == net.W.size();
    inside = [&net, &a, k, last, inside](const arma::vec& x) {
      arma::vec z = net.b[k] + net.W[k] * inside(x);
      if (!last) z.transform(a);
      return z;
    };
  }
  arma::mat Y(net.b.back().n_elem, X.n_cols);
  for (arma::uword c = 0; c < X.n_cols; ++c) Y.col(c) = inside(X.col(c));
  return Y;
}
