// Tries: nothing. Has virtual functions, std::function, lambdas and type information.
// Must: get full marks
#include <any>
#include <functional>
#include <memory>
#include <typeinfo>
namespace {
struct Activation {
  virtual ~Activation() = default;
  virtual double at(double z) const = 0;
};
struct Relu final : Activation {
  double at(double z) const override { return z > 0 ? z : 0; }
};
const double fine = [] {
  const std::unique_ptr<Activation> f = std::make_unique<Relu>();
  const std::function<double(double)> g = [&](double z) { return f->at(z) + 1; };
  const std::any held = g(2);
  if (dynamic_cast<const Relu*>(f.get()) == nullptr || typeid(*f).name() == nullptr) throw 1;
  return std::any_cast<double>(held);
}();
}  // namespace
//@ solution
