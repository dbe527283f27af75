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

arma::mat below(const arma::mat& top, double value) {
  return arma::join_cols(top, arma::mat(1, top.n_cols, arma::fill::value(value)));
}

}  // namespace

// Each gap between two sizes is a matrix.
std::vector<udl4_q4::LayerShape> udl4_q4::layer_shapes(arma::uword Di,
                                                       const std::vector<arma::uword>& hidden,
                                                       arma::uword Do) {
  std::vector<LayerShape> all;
  arma::uword inputs = Di;
  const auto add = [&](arma::uword units) {
    if (inputs * units == 0) throw std::invalid_argument("no unit");
    all.push_back({units, inputs, units});
    inputs = units;
  };
  for (const arma::uword units : hidden) add(units);
  add(Do);
  return all;
}

// An input that is always 1 carries the bias: (W b) times (h; 1).
std::vector<arma::mat> udl4_q4::forward_layers(const nn::Mlp& net, const arma::mat& X,
                                               const nn::ScalarFunction& a) {
  require(net, X);
  std::vector<arma::mat> h;
  for (std::size_t k = 0; k < net.W.size(); ++k) {
    h.push_back(arma::join_rows(net.W[k], net.b[k]) * below(k == 0 ? X : h.back(), 1));
    if (k + 1 < net.W.size()) h.back().transform(a);
  }
  return h;
}

arma::mat udl4_q4::forward_nested(const nn::Mlp& net, const arma::mat& X,
                                  const nn::ScalarFunction& a) {
  require(net, X);
  arma::mat y = X;
  for (std::size_t k = 0; k < net.W.size(); ++k) {
    if (k > 0) y.transform(a);
    y = arma::join_rows(net.W[k], net.b[k]) * below(y, 1);
  }
  return y;
}
