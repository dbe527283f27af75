#include "shallow_or_deep.hpp"

// Another zig-zag: units 2 and 3 face left, 1/w_4 = 1/w_1 + 1/w_2; each hidden layer is multiplied
// by a number of its own, which the next one divides by.
nn::Mlp udl4_q11::region_maximiser(arma::uword K, arma::uword D) {
  if (K == 0 || D < 3) throw std::invalid_argument("K >= 1, D >= 3");
  arma::vec w(D + 1, arma::fill::ones);
  w(0) = w(1) = 1.75;
  w(3) = 0.875;
  const arma::vec t = arma::cumsum(w / arma::accu(w));
  arma::vec a(D, arma::fill::ones), phi(D);
  a(1) = a(2) = -1;
  double before = 1 / t(0), phi0 = 0;
  for (arma::uword j = 0; j < D; ++j) {
    const double after = (j % 2 == 0 ? -1 : 1) / (t(j + 1) - t(j));
    phi(j) = after - before;
    before = after;
    if (a(j) < 0) phi0 -= phi(j) * t(j);
  }
  nn::Mlp net;
  arma::mat in{1};
  double shift = 0, gain = 1;
  for (arma::uword k = 0; k < K; ++k) {
    gain = 3.0 + double(k);
    net.W.push_back(gain * a * in);
    net.b.push_back(gain * (a * shift - a % t.head(D)));
    in = phi.t() / gain;
    shift = phi0;
  }
  net.W.push_back(in);
  net.b.push_back(arma::vec{shift});
  return net;
}

// By repeated squaring in 128 bits.
std::uint64_t udl4_q11::max_regions_1d(arma::uword K, arma::uword D) {
  __extension__ typedef unsigned __int128 Wide;
  if (K == 0 || D < 3) throw std::invalid_argument("K >= 1, D >= 3");
  Wide regions = 1;
  while (K-- > 0)
    if ((regions *= D + 1) >> 64 != 0) throw std::overflow_error("64 bits");
  return static_cast<std::uint64_t>(regions);
}

// Pascal: hyperplane D cuts as many cells in two as the others cut out of it.
std::uint64_t udl4_q11::max_regions_shallow(arma::uword Di, arma::uword D) {
  Di = std::min(Di, D);
  std::vector<std::uint64_t> cells(Di + 1, 1);
  for (arma::uword n = 0; n < D; ++n)
    for (arma::uword d = Di; d > 0; --d)
      if (__builtin_add_overflow(cells[d], cells[d - 1], &cells[d])) {
        if (d == Di || D > 200) throw std::overflow_error("64 bits");
        cells[d] = ~std::uint64_t{0};
      }
  return cells[Di];
}
