#include "bench/layer_row.hpp"

#include <cmath>
#include <limits>

namespace nn::bench {

namespace {

constexpr float nan = std::numeric_limits<float>::quiet_NaN();

std::vector<Result> results(const LayerProblem& p, Pass pass) {
  std::vector<Result> all = {{"Y", values_of(p.Y)}};
  if (pass == Pass::forward) return all;
  all.push_back({"dX", values_of(p.dX)});
  for (const auto& q : p.parameters) all.push_back({"d" + q.name, values_of(*q.gradient)});
  return all;
}

void forget(LayerProblem& p) {
  p.Y.fill(nan), p.dX.fill(nan);
  for (const auto& q : p.parameters) q.gradient->fill(nan);
}

void run(LayerProblem& p, Pass pass) {
  p.layer->forward(p.X.matrix, p.Y);
  if (pass == Pass::forward) return;
  zero_gradients(p.parameters);
  p.layer->backward(p.X.matrix, p.Y, p.dY.matrix, &p.dX);
}

// The same problem with absolute values: its results are the sums of the absolute values of the products.
std::vector<std::vector<float>> magnitudes(const LayerRow& row, const LayerProblem& of, Pass pass) {
  LayerProblem p(row.layer(), of.X.matrix.n_cols);
  for (std::size_t i = 0; i < p.parameters.size(); ++i) *p.parameters[i].value = arma::abs(*of.parameters[i].value);
  p.X.matrix = arma::abs(of.X.matrix);
  p.dY.matrix = arma::abs(of.dY.matrix);
  run(p, pass);
  std::vector<std::vector<float>> all;
  for (Result& r : results(p, pass)) all.push_back(std::move(r.values));
  return all;
}

Problem problem(const LayerRow& row, uword batch, Pass pass) {
  const auto p = std::make_shared<LayerProblem>(row.layer(), batch);
  p->layer->set_mode(pass == Pass::forward ? Mode::inference : Mode::training);
  Problem made;
  made.tolerance = row.tolerance;
  if (row.multilinear) made.magnitudes = magnitudes(row, *p, pass);
  for (std::size_t i = 0; i < p->parameters.size(); ++i)
    if (p->parameters[i].name == row.vanishing) {
      made.magnitudes.resize(p->parameters.size() + 2);  // after Y and dX
      made.magnitudes[i + 2].assign(p->parameters[i].value->n_elem, arma::abs(p->dY.matrix).max());
    }
  const auto read = [p, pass] { return results(*p, pass); };
  const auto reset = [p] { forget(*p); };
  made.ours = {[p, pass] { run(*p, pass); }, read, reset};
  if (row.naive && (pass == Pass::forward || row.naive_backward))
    made.naive = {[p, pass, naive = row.naive] { naive(*p, pass); }, read, reset};
#ifdef GRADUS_WITH_LIBTORCH
  if (row.libtorch) made.libtorch = contestant(row.libtorch(p, pass), pass);
#endif
  return made;
}

}  // namespace

LayerProblem::LayerProblem(std::unique_ptr<Layer<float>> the_layer, uword batch)
    : layer(std::move(the_layer)),
      parameters(layer->parameters()),
      X(layer->input().size(), batch),
      dY(layer->output().size(), batch),
      Y(layer->output().size(), batch),
      dX(layer->input().size(), batch) {
  fill_normal(X.matrix), fill_normal(dY.matrix);
  for (auto& p : parameters)
    fill_normal(*p.value, p.is_weight() ? 1 / std::sqrt(static_cast<double>(p.fan_in)) : 1);
}

#ifdef GRADUS_WITH_LIBTORCH
TorchFunction torch_function(LayerProblem& p) {
  const auto sizes = [](const Shape& s, uword batch) {
    if (s.width == 1 && s.channels == 1) return std::vector<int64_t>{int64_t(batch), int64_t(s.height)};
    return std::vector<int64_t>{int64_t(batch), int64_t(s.channels), int64_t(s.width), int64_t(s.height)};
  };
  TorchFunction made;
  made.X = tensor(p.X.matrix, sizes(p.layer->input(), p.X.matrix.n_cols));
  made.dY = tensor(p.dY.matrix, sizes(p.layer->output(), p.X.matrix.n_cols));
  for (const auto& q : p.parameters)
    made.parameters.push_back(
        {q.name, tensor(*q.value, {int64_t(q.value->n_cols), int64_t(q.value->n_rows)}).clone(), false});
  return made;
}
#endif

void add_layer_row(LayerRow row, const std::source_location& where) {
  const auto work = [row](Pass pass) {
    const double times = static_cast<double>(row.batch) * (pass == Pass::forward ? 1 : 1 + row.backward_factor);
    return Work{row.work.flops * times, row.work.bytes * times};
  };
  Row made{row.kernel, row.size, {Pass::forward, Pass::both}, work,
           [row](Pass pass) { return problem(row, row.batch, pass); }};
  if (row.small_batch != row.batch) {
    made.make_small = [row](Pass pass) { return problem(row, row.small_batch, pass); };
    made.small_part = static_cast<double>(row.small_batch) / static_cast<double>(row.batch);
  }
  add_row(std::move(made), where);
}

}  // namespace nn::bench
