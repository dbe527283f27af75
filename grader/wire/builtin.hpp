// Functions that a check can hand over by name, so that the worker calls its own copy instead of calling back:
// for timing, where a round trip per call would drown the kernel. Counting needs a real call back.
#pragma once
#include <cmath>

namespace gradus {

enum class Builtin : unsigned char { identity, tanh, logistic, relu };

/// Converts to std::function<double(double)>; crosses the boundary as one byte.
struct BuiltinFunction {
  Builtin which;
  double operator()(double z) const {
    switch (which) {
      case Builtin::identity: return z;
      case Builtin::tanh: return std::tanh(z);
      case Builtin::logistic: return 1 / (1 + std::exp(-z));
      case Builtin::relu: return z > 0 ? z : 0 * z;  // keeps NaN
    }
    return z;
  }
};

inline const char* name(Builtin which) {
  switch (which) {
    case Builtin::identity: return "identity";
    case Builtin::tanh: return "tanh";
    case Builtin::logistic: return "logistic";
    case Builtin::relu: return "relu";
  }
  return "";
}

namespace builtin {
inline constexpr BuiltinFunction identity{Builtin::identity}, tanh{Builtin::tanh},
    logistic{Builtin::logistic}, relu{Builtin::relu};
}

}  // namespace gradus
