#include "depth_and_width.hpp"

// Takes the last matrix off, again and again.
udl4_q5::Size udl4_q5::network_size(const nn::Mlp& net) {
  if (net.W.empty() || net.W.size() != net.b.size()) throw std::invalid_argument("no network");
  const arma::mat& last = net.W.back();
  if (last.is_empty() || net.b.back().n_elem != last.n_rows) throw std::invalid_argument("layer");
  if (net.W.size() == 1) return {0, 0, 0};
  nn::Mlp rest = net;
  rest.W.pop_back();
  rest.b.pop_back();
  const arma::uword units = rest.W.back().n_rows;
  if (last.n_cols != units) throw std::invalid_argument("layers that do not fit");
  const Size size = network_size(rest);
  return {size.depth + 1, size.width > units ? size.width : units, size.capacity + units};
}

// Builds the network of the sheet and looks.
udl4_q5::Size udl4_q5::sheet_answer() {
  nn::Mlp net{{arma::mat(30, 5)}, {arma::vec(30)}};
  for (int k = 1; k < 20; ++k) {
    net.W.push_back(arma::mat(30, 30));
    net.b.push_back(arma::vec(30));
  }
  net.W.push_back(arma::mat(1, 30));
  net.b.push_back(arma::vec(1));
  return network_size(net);
}
