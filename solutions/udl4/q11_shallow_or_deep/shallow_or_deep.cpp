#include "shallow_or_deep.hpp"

namespace udl4_q11 {

namespace {

constexpr arma::uword block = 512;  // inputs at a time: what they need stays in the cache

void require_regions(arma::uword K, arma::uword D) {
  if (K == 0) throw std::invalid_argument("there must be a hidden layer");
  if (D < 3) throw std::invalid_argument("fewer than three units a layer do not attain (D + 1)^K");
}

void require_scalar_net(const nn::Mlp& net) {
  if (net.W.empty() || net.W.size() != net.b.size())
    throw std::invalid_argument("a network has as many biases as matrices, and at least one");
  arma::uword inputs = 1;
  for (std::size_t k = 0; k < net.W.size(); ++k) {
    if (net.W[k].n_cols != inputs || net.b[k].n_elem != net.W[k].n_rows)
      throw std::invalid_argument("layer " + std::to_string(k) + " does not fit the one before it");
    inputs = net.W[k].n_rows;
    if (inputs == 0) throw std::invalid_argument("layer " + std::to_string(k) + " has no unit");
  }
  if (inputs != 1) throw std::invalid_argument("the network must have one output");
}

// NaN is not below 0, so it passes.
double relu(double z) { return z < 0 ? 0 : z; }

}  // namespace

// Into the first layer 2 D, out of the last D + 1, between two hidden layers D^2 + D.
Parameters sheet_parameters() {
  const auto count = [](std::uint64_t K, std::uint64_t D) {
    return 3 * D + 1 + (K - 1) * D * (D + 1);
  };
  return {count(1, 95), count(10, 5)};
}

arma::uword shallow_width_for_budget(std::uint64_t params) {
  if (params < 4) throw std::invalid_argument("one hidden unit needs 4 parameters");
  return (params - 1) / 3;
}

// For each D at most one K: K - 1 = (params - 3 D - 1) / (D (D + 1)).
std::vector<std::pair<arma::uword, arma::uword>> equal_budget_deep(std::uint64_t params) {
  if (params < 4) throw std::invalid_argument("one hidden unit needs 4 parameters");
  std::vector<std::pair<arma::uword, arma::uword>> found;
  for (std::uint64_t D = 2; 3 * D + 1 + D * (D + 1) <= params; ++D) {
    const std::uint64_t between = params - 3 * D - 1, layer = D * (D + 1);
    if (between % layer == 0) found.emplace_back(1 + between / layer, D);
  }
  return found;
}

// On a piece each unit adds one joint at most, so a layer makes D + 1 pieces of one.
std::uint64_t max_regions_1d(arma::uword K, arma::uword D) {
  require_regions(K, D);
  std::uint64_t regions = 1;
  for (arma::uword k = 0; k < K; ++k)
    if (__builtin_mul_overflow(regions, D + 1, &regions))
      throw std::overflow_error("the number of regions needs more than 64 bits");
  return regions;
}

// Zaslavsky: sum_{j <= Di} C(D, j). The products on the way to a binomial need up to 128 bits.
std::uint64_t max_regions_shallow(arma::uword Di, arma::uword D) {
  __extension__ typedef unsigned __int128 Wide;
  const Wide most = ~std::uint64_t{0};
  Wide binomial = 1, regions = 1;
  for (arma::uword j = 1; j <= std::min(Di, D); ++j) {
    binomial = binomial * (D - j + 1) / j;
    regions += binomial;
    if (regions > most) throw std::overflow_error("the number of regions needs more than 64 bits");
  }
  return static_cast<std::uint64_t>(regions);
}

// K copies of one zig-zag with D + 1 regions of full height, chained: every region of one copy runs
// through all regions of the next. The regions have widths in the ratio 1 : 1 : 2 : 2 : 1 : 1 :
// ..., unit 3 alone faces left and makes the leftmost slope: -phi_3 = 1/w_3 + 1/w_4 = 1/w_1.
nn::Mlp region_maximiser(arma::uword K, arma::uword D) {
  require_regions(K, D);
  arma::vec w(D + 1, arma::fill::ones);
  w.subvec(2, 3).fill(2);
  w /= arma::accu(w);
  const arma::vec t = arma::cumsum(w.head(D));
  arma::vec s = 1 / w;
  for (arma::uword k = 1; k <= D; k += 2) s(k) = -s(k);
  const arma::vec phi = arma::diff(s);
  const double phi0 = -phi(2) * t(2);

  arma::vec theta1(D, arma::fill::ones);
  theta1(2) = -1;
  const arma::vec theta0 = -theta1 % t;
  nn::Mlp net{{theta1}, {theta0}};
  for (arma::uword k = 1; k < K; ++k) {
    net.W.push_back(theta1 * phi.t());
    net.b.push_back(theta0 + theta1 * phi0);
  }
  net.W.push_back(phi.t());
  net.b.push_back(arma::vec{phi0});
  return net;
}

Cost cost(const std::vector<arma::uword>& sizes) {
  if (sizes.size() < 2) throw std::invalid_argument("there must be inputs and outputs");
  for (const arma::uword n : sizes)
    if (n == 0) throw std::invalid_argument("a layer has no unit");
  Cost c{};
  for (std::size_t k = 0; k + 1 < sizes.size(); ++k) {
    const std::uint64_t in = sizes[k], out = sizes[k + 1];
    c.multiplies += out * in;
    c.bias_adds += out;
    c.peak_activations = std::max(c.peak_activations, in + out);
  }
  c.relus = c.bias_adds - sizes.back();
  c.sequential_layers = sizes.size() - 1;
  return c;
}

// One unit after the other over a block of inputs: no hidden value is ever stored, and the inner
// loop has no sum that each step must wait for.
arma::rowvec run_shallow(const nn::Shallow1D& f, const arma::rowvec& x) {
  const arma::uword D = f.phi.n_elem, B = x.n_elem;
  if (f.theta0.n_elem != D || f.theta1.n_elem != D)
    throw std::invalid_argument("phi, theta0 and theta1 must have one length");
  arma::rowvec y = f.phi0 + 0 * x;  // 0 x: a NaN stays one, also without units
  const double* in = x.memptr();
  double* out = y.memptr();
  for (arma::uword first = 0; first < B; first += block) {
    const arma::uword end = std::min(first + block, B);
    for (arma::uword j = 0; j < D; ++j) {
      const double theta0 = f.theta0(j), theta1 = f.theta1(j), phi = f.phi(j);
      for (arma::uword i = first; i < end; ++i) {
        const double z = theta0 + theta1 * in[i];
        out[i] += phi * (z < 0 ? 0 : z);
      }
    }
  }
  return y;
}

arma::rowvec run_deep(const nn::Mlp& net, const arma::rowvec& x) {
  require_scalar_net(net);
  const arma::uword B = x.n_elem;
  const std::size_t hidden = net.W.size() - 1;
  arma::rowvec y(B, arma::fill::none);
  for (arma::uword first = 0; first < B; first += block) {
    const arma::span inputs(first, std::min(first + block, B) - 1);
    arma::mat Y = x.cols(inputs);
    for (std::size_t k = 0; k <= hidden; ++k) {
      Y = net.W[k] * Y;
      Y.each_col() += net.b[k];
      if (k < hidden) Y.transform(relu);
    }
    y.cols(inputs) = Y;
  }
  return y;
}

}  // namespace udl4_q11
