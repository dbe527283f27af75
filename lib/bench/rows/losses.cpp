// Losses.
#include "nn/losses/cross_entropy.hpp"

#include "bench/array.hpp"
#include "bench/row.hpp"
#include "bench/torch.hpp"

namespace nn::bench {

namespace {

constexpr uword classes = 1000, batch = 1024;

struct Logits {
  Logits() : X(classes, batch), dX(classes, batch), labels(1, batch) {
    fill_normal(X.matrix);
    for (uword n = 0; n < batch; ++n) labels(n) = 7919 * n % classes;
  }
  Array X, dX;
  arma::umat labels;
  double loss = 0;
};

#ifdef GRADUS_WITH_LIBTORCH
Contestant libtorch(const std::shared_ptr<Logits>& p, Pass pass) {
  at::Tensor labels = at::empty({int64_t(batch)}, at::kLong);
  for (uword n = 0; n < batch; ++n) labels.data_ptr<int64_t>()[n] = static_cast<int64_t>(p->labels(n));
  TorchFunction t;
  t.X = tensor(p->X.matrix, {int64_t(batch), int64_t(classes)});
  t.dY = at::ones({});
  t.f = [labels](const at::Tensor& X) { return at::cross_entropy_loss(X, labels); };
  return contestant(t, pass);
}
#endif

Problem cross_entropies(Pass pass) {
  const auto p = std::make_shared<Logits>();
  const bool both = pass == Pass::both;
  const auto results = [p, both] {
    std::vector<Result> all = {{"Y", {static_cast<float>(p->loss)}}};
    if (both) all.push_back({"dX", values_of(p->dX.matrix)});
    return all;
  };
  const auto reset = [p] { p->dX.matrix.fill(arma::datum::nan), p->loss = arma::datum::nan; };
  Problem made;
  made.ours = {[=] { p->loss = cross_entropy(p->X.matrix, p->labels, both ? &p->dX.matrix : nullptr); }, results, reset};
  made.naive = {[=] { p->loss = cross_entropy_naive(p->X.matrix, p->labels, both ? &p->dX.matrix : nullptr, {}); },
                results, reset};
#ifdef GRADUS_WITH_LIBTORCH
  made.libtorch = libtorch(p, pass);
#endif
  return made;
}

const bool registered = [] {
  Row row;
  row.kernel = "cross-entropy", row.size = "1024 samples of 1000";
  row.work = [](Pass pass) {  // reads X, and writes dX
    return Work{0, sizeof(float) * static_cast<double>(classes * batch) * (pass == Pass::forward ? 1 : 2)};
  };
  row.make = cross_entropies;
  add_row(std::move(row));
  return true;
}();

}  // namespace

}  // namespace nn::bench
