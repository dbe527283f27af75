#include "stack_geometry.hpp"

#include <algorithm>

namespace beyond_q20 {

namespace {

void require(bool condition, const char* sentence) {
  if (!condition) throw std::invalid_argument(sentence);
}

void require_legal(const Layer& layer) {
  require(layer.k >= 1 && layer.stride >= 1 && layer.dil >= 1,
          "k, stride and dil must be positive");
  require(layer.pad >= 0, "pad must not be negative");
}

}  // namespace

// A NaN is the dye: no ReLU cuts it off, and no pixel is larger.
arma::umat influence(const Network& net, arma::uword n) {
  require(n > 0, "a network has inputs");
  arma::umat reached;
  for (arma::uword i = 0; i < n; ++i) {
    arma::vec x(n);
    x(i) = arma::datum::nan;
    const arma::vec y = net(x);
    reached.resize(y.n_elem, n);
    for (arma::uword t = 0; t < y.n_elem; ++t) reached(t, i) = std::isnan(y(t));
  }
  return reached;
}

// A field that lies inside shows both of its ends; one that is cut is shorter. Holes make no
// difference to that.
Field measured_field(const arma::umat& influence) {
  Field field{.size = 0, .stride = 0};
  arma::uword first_of_longest = 0;
  for (arma::uword t = 0; t < influence.n_rows; ++t) {
    const arma::uvec seen = arma::find(influence.row(t));
    if (seen.is_empty()) continue;
    const arma::uword size = seen.back() - seen.front() + 1;
    if (size > field.size) {
      field = {.size = size, .stride = 0};
      first_of_longest = seen.front();
    } else if (size == field.size && field.stride == 0) {
      field.stride = seen.front() - first_of_longest;
    }
  }
  require(field.stride > 0, "two neurons must see no padding");
  return field;
}

// The field of neuron t is first + t stride ... first + t stride + size - 1. If it lies inside of
// the input, no layer's padding can be in it: padding of a layer stands for inputs before the first
// or behind the last.
Geometry geometry(const std::vector<Layer>& layers, std::int64_t n) {
  require(n >= 1, "n must be positive");
  Geometry g{.size = 1, .stride = 1, .outputs = n, .first_whole = 0, .whole = 0};
  std::int64_t first = 0;
  for (const Layer& layer : layers) {
    require_legal(layer);
    const std::int64_t gaps = layer.dil * (layer.k - 1), padded = g.outputs + 2 * layer.pad;
    require(gaps < padded, "a kernel exceeds its padded input");
    g.outputs = (padded - gaps - 1) / layer.stride + 1;
    first -= layer.pad * g.stride;
    g.size += gaps * g.stride;
    g.stride *= layer.stride;  // moves the neighbours of the next layer apart, not this one's taps
  }
  const std::int64_t begin = (-first + g.stride - 1) / g.stride;  // first + t stride >= 0
  const std::int64_t room = n - g.size - first;                   // t stride <= room
  if (room >= begin * g.stride) {
    g.first_whole = begin;
    g.whole = room / g.stride - begin + 1;
  }
  return g;
}

// A layer's k taps lie dil steps of the layers below apart, and each sees the same counts.
arma::vec path_counts(const std::vector<Layer>& layers) {
  arma::vec paths{1};
  std::int64_t step = 1;
  for (const Layer& layer : layers) {
    require_legal(layer);
    const auto apart = static_cast<arma::uword>(layer.dil * step);
    const auto k = static_cast<arma::uword>(layer.k);
    arma::vec sum(paths.n_elem + (k - 1) * apart);
    for (arma::uword q = 0; q < k; ++q) sum.subvec(q * apart, arma::size(paths)) += paths;
    paths = sum;
    step *= layer.stride;
  }
  return paths;
}

// The tap q of each layer is uniform on 0 ... k - 1, with the variance (k^2 - 1) / 12, and
// independent of the other layers: the variances of q dil step add.
double spread(const std::vector<Layer>& layers) {
  double variance = 0, step = 1;
  for (const Layer& layer : layers) {
    require_legal(layer);
    const double apart = static_cast<double>(layer.dil) * step, k = static_cast<double>(layer.k);
    variance += apart * apart * (k * k - 1) / 12;
    step *= static_cast<double>(layer.stride);
  }
  return std::sqrt(variance);
}

// However many layers there are, they have as many outputs as a single one with their field and
// their effective stride: floor((n - R) / 2^strides) + 1, for the roundings of the layers nest.
// So the outputs tell how often the stride is 2; at one output it may also be more often.
std::vector<Layer> design(std::int64_t n, std::int64_t R, std::int64_t outputs, std::int64_t kmax) {
  require(R >= 1 && outputs >= 1 && kmax >= 1, "all numbers must be positive");
  require(R == 1 || kmax > 1, "kernels of width 1 do not widen the field");
  std::int64_t strides = 0;
  while (((n - R) >> strides) + 1 > outputs) ++strides;
  require(((n - R) >> strides) + 1 == outputs,  // nor if the field does not fit, n < R
          "no strides of 2 give as many outputs");

  // Strides of 2 come first, so that the taps of later layers reach further. Layer l adds up to
  // kmax - 1 times 2^l to the field, or times 2^strides once all strides are spent.
  const auto log_step = [&](std::int64_t l) { return outputs == 1 ? l : std::min(l, strides); };
  std::int64_t depth = 0;
  for (std::int64_t reach = 0; depth < strides || reach < R - 1; ++depth)
    reach += (kmax - 1) << log_step(depth);
  // R - 1 is given out from the last layer down. What is left always fits into the layers before.
  std::vector<Layer> layers(static_cast<std::size_t>(depth));
  std::int64_t left = R - 1;
  for (std::int64_t l = depth; l-- > 0;) {
    const std::int64_t taps = std::min(kmax - 1, left >> log_step(l));
    layers[static_cast<std::size_t>(l)] = {
        .k = 1 + taps, .stride = log_step(l + 1) > log_step(l) ? 2 : 1, .pad = 0, .dil = 1};
    left -= taps << log_step(l);
  }
  return layers;
}

}  // namespace beyond_q20
