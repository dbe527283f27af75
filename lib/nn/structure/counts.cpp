#include "nn/structure/counts.hpp"

#include <algorithm>
#include <initializer_list>

#include "nn/detail/checked.hpp"

namespace nn {

namespace {

uword product(std::initializer_list<uword> factors) {
  uword result = 1;
  for (const uword factor : factors) {
    if (factor == 0) return 0;  // whatever the others are
    result = checked::multiply(result, factor, "counts");
  }
  return result;
}

uword sum(uword a, uword b) { return checked::add(a, b, "counts"); }

void require_layer(const Shape& in, const WindowLayer& layer) {
  require(in.height > 0 && in.width > 0 && in.channels > 0, "window layer: the input is ", in, ", and has no pixel");
  if (layer.channels == 0) return;
  require(layer.groups > 0 && in.channels % layer.groups == 0 && layer.channels % layer.groups == 0,
          "window layer: groups is ", layer.groups, ", and must divide the channels ", in.channels, " and ",
          layer.channels);
}

}  // namespace

Counts dense_counts(uword inputs, uword outputs, bool bias) {
  require(inputs > 0 && outputs > 0, "dense_counts: ", inputs, " inputs and ", outputs, " outputs must be at least 1");
  const uword weights = product({inputs, outputs});
  return {outputs, bias ? sum(weights, outputs) : weights, weights};
}

Shape output_shape(const Shape& in, const WindowLayer& layer) {
  require_layer(in, layer);
  return {output_size(in.height, layer.height), output_size(in.width, layer.width),
          layer.channels == 0 ? in.channels : layer.channels};
}

std::vector<Shape> output_shapes(const Shape& in, const std::vector<WindowLayer>& layers) {
  std::vector<Shape> shapes;
  for (const WindowLayer& layer : layers) shapes.push_back(output_shape(shapes.empty() ? in : shapes.back(), layer));
  return shapes;
}

Counts window_counts(const Shape& in, const WindowLayer& layer) {
  const Shape out = output_shape(in, layer);
  const uword neurons = product({out.height, out.width, out.channels});
  if (layer.channels == 0) return {neurons, 0, product({neurons, layer.height.kernel, layer.width.kernel})};
  const uword taps = product({layer.height.kernel, layer.width.kernel, in.channels / layer.groups});
  const uword weights = product({taps, out.channels});
  return {neurons, layer.bias ? sum(weights, out.channels) : weights, product({neurons, taps})};
}

uword connections_inside(const Shape& in, const WindowLayer& layer) {
  const Shape out = output_shape(in, layer);
  const uword maps = layer.channels == 0 ? out.channels : product({out.channels, in.channels / layer.groups});
  return product({taps_inside(in.height, layer.height), taps_inside(in.width, layer.width), maps});
}

uword channels_to_grow(const Shape& in, const WindowLayer& layer) {
  WindowLayer one = layer;
  one.channels = one.groups = 1;
  const Shape out = output_shape(in, one);
  return product({in.height, in.width, in.channels}) / product({out.height, out.width}) + 1;
}

NetworkCost network_cost(const std::vector<uword>& sizes) {
  require(sizes.size() >= 2, "network_cost: ", sizes.size(), " sizes are given, and inputs and outputs are needed");
  NetworkCost cost{};
  for (uword l = 0; l + 1 < sizes.size(); ++l) {
    const Counts layer = dense_counts(sizes[l], sizes[l + 1]);
    cost.parameters = sum(cost.parameters, layer.parameters);
    cost.multiplies = sum(cost.multiplies, layer.connections);
    cost.bias_adds = sum(cost.bias_adds, layer.neurons);
    cost.peak_activations = std::max(cost.peak_activations, sum(sizes[l], sizes[l + 1]));
  }
  cost.relus = cost.bias_adds - sizes.back();
  cost.sequential_layers = sizes.size() - 1;
  return cost;
}

}  // namespace nn
