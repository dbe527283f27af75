#include "backpropagation.hpp"

// A tape: the forward pass notes for each of its steps how a derivative by the output of that step
// becomes one by its input. Then the notes are read backwards.
mfdnn4_q6::Gradients mfdnn4_q6::gradients(const nn::Mlp& net, const arma::vec& x,
                                          const nn::ScalarFunction& sigma,
                                          const nn::ScalarFunction& dsigma) {
  const std::size_t L = net.W.size();
  bool fits = L > 0 && net.b.size() == L && !x.is_empty() && net.W[L - 1].n_rows == 1;
  for (std::size_t k = 0; fits && k < L; ++k)
    fits = !net.W[k].is_empty() && net.b[k].n_elem == net.W[k].n_rows &&
           net.W[k].n_cols == (k == 0 ? x.n_elem : net.b[k - 1].n_elem);
  if (!fits) throw std::invalid_argument("the shapes do not chain from x to one output");

  Gradients g{0, std::vector<arma::mat>(L), std::vector<arma::vec>(L), {}};
  std::vector<std::function<arma::vec(const arma::vec&)>> tape;
  arma::vec value = x;
  for (std::size_t k = 0; k < L; ++k) {
    tape.push_back([&g, &W = net.W[k], k, value](const arma::vec& d) -> arma::vec {
      g.dW[k] = d * value.t();
      g.db[k] = d;
      return (d.t() * W).t();
    });
    value = net.W[k] * value;
    value += net.b[k];
    if (k + 1 == L) break;
    tape.push_back([&dsigma, value](arma::vec d) {
      for (arma::uword i = 0; i < d.n_elem; ++i) d(i) *= dsigma(value(i));
      return d;
    });
    for (double& v : value) v = sigma(v);
  }
  g.y = value(0);
  g.dx = arma::vec{1};
  for (; !tape.empty(); tape.pop_back()) g.dx = tape.back()(g.dx);
  return g;
}
