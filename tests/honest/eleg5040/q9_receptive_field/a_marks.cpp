#include "receptive_field.hpp"

// 1 + the sum of dil (k - 1) times the product of all strides before, as two tables.
eleg5040_q9::Field eleg5040_q9::receptive_field(const std::vector<Layer>& layers) {
  std::vector<std::int64_t> jump{1};
  for (const Layer& l : layers) {
    if (l.k == 0 || l.stride == 0 || l.dil == 0) throw std::invalid_argument("zero");
    jump.push_back(jump.back() * std::int64_t(l.stride));
  }
  std::int64_t size = 1, before = 0;
  for (std::size_t l = layers.size(); l-- > 0;) {
    size += std::int64_t(layers[l].dil) * std::int64_t(layers[l].k - 1) * jump[l];
    before += std::int64_t(layers[l].pad) * jump[l];
  }
  return {size, jump.back(), -before};
}

// A row of marks for each layer.
arma::uvec eleg5040_q9::exact_support(const std::vector<Layer>& layers, std::int64_t t,
                                      std::int64_t n) {
  if (n <= 0) throw std::invalid_argument("n must be positive");
  std::vector<arma::uvec> marks{arma::uvec(static_cast<arma::uword>(n))};
  for (const Layer& l : layers) {
    if (l.k == 0 || l.stride == 0 || l.dil == 0) throw std::invalid_argument("zero");
    const arma::uword padded = marks.back().n_elem + 2 * l.pad, width = l.dil * (l.k - 1) + 1;
    if (width > padded) throw std::invalid_argument("the kernel does not fit");
    marks.push_back(arma::uvec((padded - width) / l.stride + 1));
  }
  if (t < 0 || static_cast<arma::uword>(t) >= marks.back().n_elem)
    throw std::invalid_argument("no such neuron");
  marks.back()(static_cast<arma::uword>(t)) = 1;
  for (std::size_t l = layers.size(); l-- > 0;)
    for (const arma::uword i : arma::uvec(arma::find(marks[l + 1])))
      for (arma::uword q = 0; q < layers[l].k; ++q) {
        const arma::uword place = i * layers[l].stride + q * layers[l].dil;
        if (place >= layers[l].pad && place - layers[l].pad < marks[l].n_elem)
          marks[l](place - layers[l].pad) = 1;
      }
  return arma::find(marks[0]);
}
