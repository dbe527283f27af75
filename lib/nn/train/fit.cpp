#include "nn/train/fit.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "nn/train/clipping.hpp"
#include "nn/train/predict.hpp"
#include "nn/train/progress.hpp"
#include "nn/train/random.hpp"

namespace nn {

namespace {

/// 0 ... n-1 in the order of an epoch (Fisher, Yates): the same whether the epochs before were run or not.
void order_of_epoch(std::vector<uword>& order, bool shuffle, std::uint64_t seed, uword epoch) {
  std::iota(order.begin(), order.end(), uword{0});
  if (!shuffle) return;
  std::mt19937_64 random(seed + 0x9e3779b97f4a7c15u * epoch);
  for (uword i = order.size(); i > 1; --i) std::swap(order[i - 1], order[draw_below(i, random)]);
}

template <typename T>
void require_options(const Layer<T>& network, const arma::Mat<T>& X, const BatchLoss<T>& loss,
                     const FitOptions<T>& options) {
  require(X.n_rows == network.input().size(), "fit: X has ", X.n_rows, " rows, and must have ", network.input().size(),
          " (samples are columns of shape ", network.input(), ")");
  require(X.n_cols > 0, "fit: X has no columns, and must have a sample");
  require(loss != nullptr, "fit: loss is empty, and must be a function");
  require(options.batch >= 1, "fit: batch is 0, and must be at least 1");
  require(options.first_epoch >= 1, "fit: first_epoch is 0, and must be at least 1");
  require(options.clip_norm > 0, "fit: clip_norm is ", options.clip_norm, ", and must be above 0");
  require(options.clip_value > 0, "fit: clip_value is ", options.clip_value, ", and must be above 0");
}

/// An optimiser of something else would leave the network as it is, and say nothing.
template <typename T>
void require_parameters(const std::vector<Parameter<T>>& network, const std::vector<Parameter<T>>& optimiser) {
  require(network.empty() || !optimiser.empty(),
          "fit: optimiser has no parameters, and must have some of the network's");
  for (const Parameter<T>& p : optimiser)
    require(std::any_of(network.begin(), network.end(),
                        [&](const Parameter<T>& q) { return p.value == q.value && p.gradient == q.gradient; }),
            "fit: optimiser has a parameter ", p.name, " that is not the network's, and must be made from "
            "network.parameters()");
}

/// What a forward pass changes for good in training: the buffers. Unless the step is made, they are put back.
template <typename T>
class KeptBuffers {
 public:
  explicit KeptBuffers(std::vector<Buffer<T>> buffers) : buffers_(std::move(buffers)), values_(buffers_.size()) {}
  ~KeptBuffers() {
    if (is_open_)
      for (uword i = 0; i < values_.size(); ++i) *buffers_[i].value = values_[i];
  }
  KeptBuffers(const KeptBuffers&) = delete;
  KeptBuffers& operator=(const KeptBuffers&) = delete;
  void begin_step() {
    for (uword i = 0; i < values_.size(); ++i) values_[i] = *buffers_[i].value;
    is_open_ = true;
  }
  void end_step() { is_open_ = false; }

 private:
  std::vector<Buffer<T>> buffers_;
  std::vector<arma::Mat<T>> values_;
  bool is_open_ = false;
};

template <typename T>
void gather(const arma::Mat<T>& X, std::span<const uword> samples, arma::Mat<T>& batch) {
  batch.set_size(X.n_rows, samples.size());
  for (uword n = 0; n < samples.size(); ++n) std::copy_n(X.colptr(samples[n]), X.n_rows, batch.colptr(n));
}

void require_finite(const char* what, double value, uword epoch, uword step, uword steps) {
  if (std::isfinite(value)) return;
  // Nothing has been learned yet at the first step: then it is not the learning rate.
  const char* const advice = epoch == 1 && step == 0 ? "is there a NaN or infinity in the data or the weights?"
                                                     : "a smaller learning rate, or clipping, may help";
  throw std::runtime_error("fit: the " + std::string(what) + " is " +
                           (std::isnan(value) ? "nan" : detail::word(value)) + " in epoch " + std::to_string(epoch) +
                           ", batch " + std::to_string(step + 1) + " of " + std::to_string(steps) + " (" + advice + ")");
}

}  // namespace

template <typename T>
History fit(Layer<T>& network, const arma::Mat<T>& X, const BatchLoss<T>& loss, Optimiser<T>& optimiser,
            const FitOptions<T>& options) {
  require_options(network, X, loss, options);
  const std::vector<Parameter<T>> parameters = network.parameters();
  require_parameters(parameters, optimiser.parameters());
  const uword N = X.n_cols, steps = (N - 1) / options.batch + 1;
  const ModeScope<T> mode(network, Mode::training);
  Progress progress(options.progress, options.metric ? options.metric_name : "");
  std::vector<uword> order(N);
  arma::Mat<T> batch, Y, dY;
  KeptBuffers<T> buffers(network.buffers());
  History history;
  for (uword epoch = options.first_epoch; epoch <= options.epochs; ++epoch) {
    order_of_epoch(order, options.shuffle, options.seed, epoch);
    const double begin = progress.seconds();
    double loss_sum = 0, metric_sum = 0;
    for (uword step = 0; step < steps; ++step) {
      const uword first = step * options.batch, B = std::min(options.batch, N - first);
      const std::span<const uword> samples(order.data() + first, B);
      gather(X, samples, batch);
      zero_gradients(parameters);
      buffers.begin_step();
      network.forward(batch, Y);
      dY.set_size(Y.n_rows, Y.n_cols);
      double value = loss(Y, samples, dY);
      require_finite("loss", value, epoch, step, steps);
      network.backward(batch, Y, dY, nullptr);
      if (options.penalty) value += options.penalty();
      require_finite("loss with its penalty", value, epoch, step, steps);
      if (std::isfinite(options.clip_value)) clip_by_value(parameters, options.clip_value);
      if (std::isfinite(options.clip_norm))
        require_finite("norm of the gradient", clip_by_norm(parameters, options.clip_norm), epoch, step, steps);
      if (options.schedule) optimiser.set_learning_rate(options.schedule(optimiser.steps()));
      optimiser.step();
      buffers.end_step();
      if (options.after_step) options.after_step();

      loss_sum += value * static_cast<double>(B);
      if (options.metric) metric_sum += options.metric(Y, samples) * static_cast<double>(B);
      if (!options.progress) continue;
      const double seen = static_cast<double>(first + B), before = static_cast<double>(epoch - options.first_epoch);
      progress.show({.epoch = epoch,
                     .epochs = options.epochs,
                     .step = step + 1,
                     .steps = steps,
                     .loss = loss_sum / seen,
                     .metric = metric_sum / seen,
                     .seconds = progress.seconds(),
                     .done = (before + static_cast<double>(step + 1) / static_cast<double>(steps)) /
                             static_cast<double>(options.epochs - options.first_epoch + 1)});
    }
    EpochRecord record{.epoch = epoch, .loss = loss_sum / static_cast<double>(N),
                       .learning_rate = optimiser.learning_rate(), .seconds = progress.seconds() - begin};
    if (options.metric) record.metric = metric_sum / static_cast<double>(N);
    history.push_back(record);
    if (options.on_epoch && options.on_epoch(record)) break;
  }
  return history;
}

template History fit(Layer<float>&, const arma::Mat<float>&, const BatchLoss<float>&, Optimiser<float>&,
                     const FitOptions<float>&);
template History fit(Layer<double>&, const arma::Mat<double>&, const BatchLoss<double>&, Optimiser<double>&,
                     const FitOptions<double>&);

}  // namespace nn
