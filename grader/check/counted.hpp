// A function that a check lends to the submission, with a count of its calls.
#pragma once
#include <cstdint>
#include <functional>
#include <memory>
#include <utility>

namespace gradus {

/// `Counted sigma{[](double z) { return std::tanh(z); }};` converts to std::function; all copies share the count.
class Counted {
 public:
  explicit Counted(std::function<double(double)> f) : f_(std::move(f)) {}
  double operator()(double z) const {
    ++*calls_;
    return f_(z);
  }
  std::uint64_t calls() const { return *calls_; }
  void reset() { *calls_ = 0; }

 private:
  std::function<double(double)> f_;
  std::shared_ptr<std::uint64_t> calls_ = std::make_shared<std::uint64_t>(0);
};

}  // namespace gradus
