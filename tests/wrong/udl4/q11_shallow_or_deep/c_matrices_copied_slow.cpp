// Part: c
// Fails: speed
#include "shallow_or_deep.hpp"

// Right, but every input carries its own copy of the network along and new vectors in every layer.
arma::rowvec udl4_q11::run_deep(const nn::Mlp& net, const arma::rowvec& x) {
  const auto one = [](nn::Mlp rest, double input) {
    arma::vec h{input};
    while (!rest.W.empty()) {
      if (rest.W.front().n_cols != h.n_elem || rest.W.front().n_rows != rest.b.front().n_elem)
        throw std::invalid_argument("sizes");
      h = rest.W.front() * h + rest.b.front();
      rest.W.erase(rest.W.begin());
      rest.b.erase(rest.b.begin());
      if (!rest.W.empty())
        for (double& z : h)
          if (z < 0) z = 0;
    }
    if (h.n_elem != 1) throw std::invalid_argument("one output");
    return h(0);
  };
  if (net.W.empty() || net.W.size() != net.b.size()) throw std::invalid_argument("layers");
  one(net, 0);
  arma::rowvec y(x.n_elem);
  for (arma::uword i = 0; i < x.n_elem; ++i) y(i) = one(net, x(i));
  return y;
}
