#include "nn/train/optimiser.hpp"

#include "nn/kernels/parallel.hpp"

namespace nn {

namespace {
constexpr double base = 1 << 24;
constexpr uword grain = 1 << 15;  // entries a thread: some 10 microseconds of work

bool is_digit(double x) { return x >= 0 && x < base && x == std::floor(x); }
}  // namespace

template <typename T>
Optimiser<T>::Optimiser(std::string name, std::vector<Parameter<T>> parameters, double learning_rate,
                        std::vector<std::string> slots, double weight_decay, Decay decay)
    : name_(std::move(name)), parameters_(std::move(parameters)), slot_names_(std::move(slots)), steps_(2, 1),
      weight_decay_(weight_decay), decay_(decay) {
  set_learning_rate(learning_rate);
  require(weight_decay >= 0 && std::isfinite(weight_decay), name_, ": weight_decay is ", weight_decay,
          ", and must be finite and at least 0");
  for (const Parameter<T>& p : parameters_) {
    require(p.value && p.gradient, name_, ": parameter ", p.name, " has no value or no gradient");
    require_size(name_.c_str(), ("gradient of " + p.name).c_str(), *p.gradient, p.value->n_rows, p.value->n_cols);
    for (uword s = 0; s < slot_names_.size(); ++s) slots_.emplace_back(p.value->n_rows, p.value->n_cols);
  }
}

template <typename T>
void Optimiser<T>::set_learning_rate(double rate) {
  require(rate >= 0 && std::isfinite(rate), name_, ": learning_rate is ", rate, ", and must be finite and at least 0");
  learning_rate_ = rate;
}

template <typename T>
uword Optimiser<T>::steps() const {
  const double low = steps_(0), high = steps_(1);
  if (!is_digit(low) || !is_digit(high))
    require(false, name_, ": steps is (", low, ", ", high, "), and must be two whole numbers below 2^24");
  return static_cast<uword>(high) * static_cast<uword>(base) + static_cast<uword>(low);
}

template <typename T>
void Optimiser<T>::step() {
  const uword kept = slot_names_.size(), t = steps() + 1;
  for (uword i = 0; i < parameters_.size(); ++i) {
    const Parameter<T>& p = parameters_[i];
    const auto require_shape = [&](const std::string& what, const Matrix& M, const Matrix& like) {
      if (M.n_rows != like.n_rows || M.n_cols != like.n_cols)
        require_size(name_.c_str(), (what + p.name).c_str(), M, like.n_rows, like.n_cols);
    };
    for (uword s = 0; s < kept; ++s) require_shape("state of ", slots_[i * kept + s], *p.value);
    require_shape("gradient of ", *p.gradient, *p.value);
  }
  begin(t);
  for (uword i = 0; i < parameters_.size(); ++i) {
    const Parameter<T>& p = parameters_[i];
    Tensor tensor{p.gradient->memptr(), p.value->memptr(), {}, 0};
    if (decay_ == Decay::everything || p.is_weight()) tensor.weight_decay = weight_decay_;
    for (uword s = 0; s < kept; ++s) tensor.slot[s] = slots_[i * kept + s].memptr();
    kernels::parallel_ranges(p.value->n_elem, grain,
                             [&](uword first, uword last) { update(tensor, first, last - first); });
  }
  steps_(0) = static_cast<T>(t % static_cast<uword>(base));
  steps_(1) = static_cast<T>(t / static_cast<uword>(base));
}

template <typename T>
std::vector<Buffer<T>> Optimiser<T>::state() {
  std::vector<Buffer<T>> all = {{name_ + ".steps", &steps_}};
  for (uword i = 0; i < slots_.size(); ++i)
    all.push_back({name_ + "." + slot_names_[i % slot_names_.size()] + "." + parameters_[i / slot_names_.size()].name,
                   &slots_[i]});
  return all;
}

template class Optimiser<float>;
template class Optimiser<double>;

}  // namespace nn
