// Part: a
// Fails: speed
#include "receptive_field.hpp"

// Right, but all strides before a layer are multiplied anew for each layer.
eleg5040_q9::Field eleg5040_q9::receptive_field(const std::vector<Layer>& layers) {
  Field f{1, 1, 0};
  for (std::size_t l = 0; l < layers.size(); ++l) {
    if (layers[l].k * layers[l].stride * layers[l].dil == 0) throw std::invalid_argument("zero");
    f.jump = 1;
    for (std::size_t before = 0; before < l; ++before)
      f.jump *= std::int64_t(layers[before].stride);
    f.first -= std::int64_t(layers[l].pad) * f.jump;
    f.size += std::int64_t(layers[l].dil * (layers[l].k - 1)) * f.jump;
  }
  if (!layers.empty()) f.jump *= std::int64_t(layers.back().stride);
  return f;
}
