// Steps of training: an optimiser's alone, and all of one.
#include <cmath>

#include "bench/array.hpp"
#include "bench/row.hpp"
#include "bench/torch.hpp"
#include "nn/core/sequential.hpp"
#include "nn/layers/activations.hpp"
#include "nn/layers/dense.hpp"
#include "nn/losses/cross_entropy.hpp"
#include "nn/train/optimisers.hpp"
#ifdef GRADUS_WITH_LIBTORCH
#include <torch/optim/adam.h>
#endif

namespace nn::bench {

namespace {

// --- Adam, on one matrix ------------------------------------------------------------------------------------------

struct AdamProblem {
  AdamProblem() : start(2000, 1000), gradient(2000, 1000) {
    fill_normal(start.matrix), fill_normal(gradient.matrix);
    restart();
  }
  void restart() {
    w = start.matrix, g = gradient.matrix;
    m.zeros(arma::size(w)), v.zeros(arma::size(w));
    t = 0;
    adam = std::make_unique<Adam<float>>(std::vector<Parameter<float>>{{"W", &w, &g, 1000, 2000}});
  }
  void step_naive() {
    ++t;
    for (uword i = 0; i < w.n_elem; ++i) {
      m(i) = 0.9f * m(i) + 0.1f * g(i);
      v(i) = 0.999f * v(i) + 0.001f * g(i) * g(i);
      const double m_hat = double(m(i)) / (1 - std::pow(0.9, t)), v_hat = double(v(i)) / (1 - std::pow(0.999, t));
      w(i) -= static_cast<float>(1e-3 * m_hat / (std::sqrt(v_hat) + 1e-8));
    }
  }
  Array start, gradient;
  arma::fmat w, g, m, v;
  int t = 0;
  std::unique_ptr<Adam<float>> adam;
};

Problem adam_step(Pass) {
  const auto p = std::make_shared<AdamProblem>();
  const auto results = [p] { return std::vector<Result>{{"w", values_of(p->w)}}; };
  const auto reset = [p] { p->restart(); };
  Problem made;
  made.ours = {[p] { p->adam->step(); }, results, reset};
  made.naive = {[p] { p->step_naive(); }, results, reset};
#ifdef GRADUS_WITH_LIBTORCH
  struct Theirs {
    at::Tensor w;
    std::unique_ptr<torch::optim::Adam> adam;
  };
  const auto theirs = std::make_shared<Theirs>();
  const auto restart = [p, theirs] {
    const std::array sizes = {int64_t(1000), int64_t(2000)};
    theirs->w = tensor(p->start.matrix, sizes).clone().set_requires_grad(true);
    theirs->w.mutable_grad() = tensor(p->gradient.matrix, sizes).clone();
    theirs->adam = std::make_unique<torch::optim::Adam>(std::vector{theirs->w}, torch::optim::AdamOptions(1e-3));
  };
  restart();
  made.libtorch = {[theirs] { theirs->adam->step(); },
                   [theirs] { return std::vector<Result>{{"w", values_of(theirs->w)}}; }, restart};
#endif
  return made;
}

// --- One step of gradient descent for a whole network ----------------------------------------------------------------

constexpr uword batch = 128;
constexpr uword widths[] = {784, 512, 512, 10};
constexpr double rate = 0.01;

struct Mlp {
  Mlp() : net({widths[0]}), X(widths[0], batch), labels(1, batch) {
    net.add<Dense>(widths[1]), net.add<Relu>(), net.add<Dense>(widths[2]), net.add<Relu>(), net.add<Dense>(widths[3]);
    parameters = net.parameters();
    fill_normal(X.matrix);
    for (uword n = 0; n < batch; ++n) labels(n) = 7 * n % widths[3];
    for (const auto& p : parameters) {
      start.emplace_back(arma::size(*p.value));
      fill_normal(start.back(), p.is_weight() ? std::sqrt(2 / static_cast<double>(p.fan_in)) : 0.1);
    }
    sgd = std::make_unique<Sgd<float>>(parameters, SgdOptions{.learning_rate = rate});
    restart();
  }
  void restart() {
    for (std::size_t i = 0; i < start.size(); ++i) *parameters[i].value = start[i];
  }
  void step() {
    zero_gradients(parameters);
    net.forward(X.matrix, Y);
    cross_entropy(Y, labels, &dY);
    net.backward(X.matrix, Y, dY, nullptr);
    sgd->step();
  }
  std::vector<Result> results() const {
    std::vector<Result> all;
    for (const auto& p : parameters) all.push_back({p.name, values_of(*p.value)});
    return all;
  }
  Sequential<float> net;
  std::vector<Parameter<float>> parameters;
  std::vector<arma::fmat> start;
  std::unique_ptr<Sgd<float>> sgd;
  Array X;
  arma::fmat Y, dY;
  arma::umat labels;
};

#ifdef GRADUS_WITH_LIBTORCH
// As a user writes it, with the update in place and the gradients undefined afterwards.
struct TorchMlp {
  explicit TorchMlp(Mlp& of) : our(of), X(tensor(of.X.matrix, {int64_t(batch), int64_t(widths[0])})),
                               labels(at::empty({int64_t(batch)}, at::kLong)) {
    for (uword n = 0; n < batch; ++n) labels.data_ptr<int64_t>()[n] = static_cast<int64_t>(of.labels(n));
    restart();
  }
  void restart() {
    w.clear();
    for (arma::fmat& s : our.start) {
      const at::Tensor ours = tensor(s, {int64_t(s.n_cols), int64_t(s.n_rows)});
      w.push_back((s.n_cols == 1 ? ours.flatten() : ours.t()).clone(at::MemoryFormat::Contiguous).set_requires_grad(true));
    }
  }
  void step() {
    at::Tensor Y = at::relu(at::linear(X, w[0], w[1]));
    Y = at::relu(at::linear(Y, w[2], w[3]));
    at::cross_entropy_loss(at::linear(Y, w[4], w[5]), labels).backward();
    const at::NoGradGuard guard;
    for (at::Tensor& p : w) p.add_(p.grad(), -rate), p.mutable_grad().reset();
  }
  std::vector<Result> results() const {
    std::vector<Result> all;
    for (std::size_t i = 0; i < w.size(); ++i)
      all.push_back({our.parameters[i].name, values_of(w[i].dim() == 2 ? w[i].t() : w[i])});
    return all;
  }
  Mlp& our;
  at::Tensor X, labels;
  std::vector<at::Tensor> w;
};
#endif

Problem mlp_step(Pass) {
  const auto p = std::make_shared<Mlp>();
  Problem made;
  made.ours = {[p] { p->step(); }, [p] { return p->results(); }, [p] { p->restart(); }};
#ifdef GRADUS_WITH_LIBTORCH
  const auto theirs = std::make_shared<TorchMlp>(*p);
  made.libtorch = {[p, theirs] { theirs->step(); }, [theirs] { return theirs->results(); }, [theirs] { theirs->restart(); }};
#endif
  return made;
}

const bool registered = [] {
  Row adam;
  adam.kernel = "adam step", adam.size = "2 M parameters", adam.passes = {Pass::forward};
  adam.work = [](Pass) { return Work{0, 7.0 * sizeof(float) * 2e6}; };  // reads w, g, m, v and writes w, m, v
  adam.make = adam_step;
  add_row(std::move(adam));

  Row mlp;
  mlp.kernel = "sgd step", mlp.size = "784-512-512-10, batch 128", mlp.passes = {Pass::both};
  mlp.work = [](Pass) {
    double products = 0;  // W X, dY X^T, and W^T dY but in the first layer
    for (int l = 0; l < 3; ++l) products += static_cast<double>(widths[l] * widths[l + 1] * (l == 0 ? 2 : 3));
    return Work{2 * products * static_cast<double>(batch), 0};
  };
  mlp.make = mlp_step;
  add_row(std::move(mlp));
  return true;
}();

}  // namespace

}  // namespace nn::bench
