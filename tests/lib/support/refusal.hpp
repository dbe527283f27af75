// The words in which a call refuses.
#pragma once
#include <functional>
#include <stdexcept>
#include <string>

namespace nn::support {

/// The message of the exception of this type that a call throws; "" if it throws none.
template <typename Exception = std::invalid_argument>
std::string refusal(const std::function<void()>& call) {
  try {
    call();
  } catch (const Exception& e) {
    return e.what();
  }
  return "";
}

}  // namespace nn::support
