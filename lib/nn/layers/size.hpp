// The numbers of a window: its size, its steps, its margins.
#pragma once
#include "nn/core/shape.hpp"

namespace nn {

/// Of a kernel, a stride or a dilation; {3} is 3 x 1, for signals of width 1.
struct Size {
  uword height = 1, width = 1;
  bool operator==(const Size&) const = default;
};

/// Of what is added at the borders; {2} is 2 x 0, for signals of width 1.
struct Margin {
  uword height = 0, width = 0;
  bool operator==(const Margin&) const = default;
};

/// "3 x 3".
inline std::string to_string(const Size& s) { return std::to_string(s.height) + " x " + std::to_string(s.width); }
inline std::string to_string(const Margin& m) { return std::to_string(m.height) + " x " + std::to_string(m.width); }

/// Throws std::invalid_argument unless least <= entry < 2^31 for both, so that sizes computed from them fit.
template <typename Pair>
void require_extent(const char* who, const char* what, const Pair& pair, uword least) {
  constexpr uword end = uword{1} << 31;
  require(pair.height >= least && pair.width >= least, who, ": ", what, " is ", to_string(pair),
          ", and must be at least ", to_string(Size{least, least}));
  require(pair.height < end && pair.width < end, who, ": ", what, " is ", to_string(pair), ", and must be below 2^31");
}

}  // namespace nn
