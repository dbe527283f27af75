#include "support/layer_checks.hpp"

#include "nn/core/threads.hpp"
#include "support/refusal.hpp"

namespace nn::support {

namespace {

/// The largest entry, at least 1: sums that are added to in another order differ by rounding.
template <typename T>
double largest(const arma::Mat<T>& M) {
  return M.is_empty() ? 1 : std::max(T(1), arma::abs(M).max());
}

const arma::fmat ones(2, 2, arma::fill::ones);

/// Everything that a step computes: Y, dX, the gradients.
std::vector<arma::fmat> step(Layer<float>& layer, const arma::fmat& X, const arma::fmat& V) {
  std::vector<arma::fmat> results(2);
  zero_gradients(layer.parameters());
  layer.forward(X, results[0]);
  layer.backward(X, results[0], V, &results[1]);
  for (const auto& p : layer.parameters()) results.push_back(*p.gradient);
  return results;
}

void expect_same(const std::vector<arma::fmat>& got, const std::vector<arma::fmat>& expected, const std::string& what) {
  ASSERT_EQ(got.size(), expected.size()) << what;
  for (uword i = 0; i < got.size(); ++i)
    EXPECT_TRUE(equal(got[i], expected[i])) << what << ", "
                                            << (i == 0   ? "Y"
                                                : i == 1 ? "dX"
                                                         : "gradient of a parameter");
}

void copy_parameters(Layer<float>& from, Layer<float>& to) {
  for (uword i = 0; i < from.parameters().size(); ++i) *to.parameters()[i].value = *from.parameters()[i].value;
}

/// A layer's backward pass belongs to a forward pass with as many samples.
void expect_order(const LayerMaker& make) {
  const auto layer = make();
  const std::string name = layer->name();
  const uword in = layer->input().size(), out = layer->output().size();
  const auto back = [&](uword N) {
    arma::fmat dX = ones;
    const std::string text = refusal(
        [&] { layer->backward(arma::fmat(in, N), arma::fmat(out, N), arma::fmat(out, N, arma::fill::ones), &dX); });
    EXPECT_TRUE(text == "" || equal(dX, ones)) << name << ": dX changed though backward was refused";
    return text;
  };
  zero_gradients(layer->parameters());
  EXPECT_NE(back(3).find("backward needs a forward before it"), std::string::npos) << name;
  arma::fmat Y;
  layer->forward(arma::fmat(in, 3), Y);
  for (const uword N : {2, 4, 400})
    EXPECT_NE(back(N).find("X has " + std::to_string(N) + " samples, and must have 3"), std::string::npos) << name;
  for (const auto& p : layer->parameters())
    EXPECT_TRUE(equal(*p.gradient, arma::fmat(arma::size(*p.gradient)))) << name << ": gradient changed by a refusal";
}

/// Batches of all sizes one after another leave nothing behind.
void expect_batches(const LayerMaker& make) {
  const auto used = make();
  for (const uword N : {3, 1, 5, 0, 2}) {
    const auto fresh = make();
    copy_parameters(*used, *fresh);
    const arma::fmat X = normal<float>(used->input().size(), N), V = normal<float>(used->output().size(), N);
    if (refusal([&] { fresh->require_forward(N); }) != "") continue;  // batch normalisation of one value
    expect_same(step(*used, X, V), step(*fresh, X, V), used->name() + ", " + std::to_string(N) + " samples");
  }
}

void expect_threads(const LayerMaker& make) {
  const int before = threads();
  const auto layer = make();
  const uword N = 23;
  const arma::fmat X = normal<float>(layer->input().size(), N), V = normal<float>(layer->output().size(), N);
  set_threads(1);
  const std::vector<arma::fmat> one = step(*layer, X, V);
  for (const int n : {2, 3}) {
    set_threads(n);
    expect_same(step(*layer, X, V), one, layer->name() + ", " + std::to_string(n) + " threads");
  }
  set_threads(before);
}

/// A parameter, a gradient or a buffer of another size is refused by name in both passes.
void expect_sizes(const LayerMaker& make) {
  const auto layer = make();
  const std::string name = layer->name();
  const arma::fmat X = normal<float>(layer->input().size(), 3), V = normal<float>(layer->output().size(), 3);
  arma::fmat Y;
  layer->forward(X, Y);
  const auto expect = [&](const std::string& tensor, arma::fmat& M, bool in_forward) {
    const arma::fmat kept = M;
    const std::string last = tensor.substr(tensor.rfind('.') + 1);  // "2.W" in a network
    for (const arma::fmat& wrong : {arma::fmat(M.n_rows + 1, M.n_cols), arma::fmat(M.n_rows, M.n_cols + 1)}) {
      M = wrong;
      arma::fmat out = ones;
      const auto named = [&](const std::string& text) { return text.find(": " + last + " is ") != std::string::npos; };
      EXPECT_TRUE(!in_forward || named(refusal([&] { layer->forward(X, out); }))) << name << ", " << tensor;
      EXPECT_TRUE(named(refusal([&] { layer->backward(X, Y, V, &out); }))) << name << ", " << tensor;
      EXPECT_TRUE(equal(out, ones)) << name << ": a result changed though " << tensor << " did not fit";
    }
    M = kept;
  };
  for (const auto& p : layer->parameters()) {
    expect(p.name, *p.value, true);
    expect(p.name.substr(0, p.name.rfind('.') + 1) + "d" + p.name.substr(p.name.rfind('.') + 1), *p.gradient, false);
  }
  for (const auto& b : layer->buffers()) expect(b.name, *b.value, true);
}

}  // namespace

void expect_float_is_double(Layer<float>& single, Layer<double>& exact, uword N, double bound) {
  const auto parameters = single.parameters();
  const auto exact_parameters = exact.parameters();
  ASSERT_EQ(parameters.size(), exact_parameters.size());
  for (uword i = 0; i < parameters.size(); ++i) {
    *exact_parameters[i].value = arma::conv_to<arma::mat>::from(*parameters[i].value);
    exact_parameters[i].gradient->zeros();
    parameters[i].gradient->zeros();
  }
  const arma::fmat X = normal<float>(single.input().size(), N), V = normal<float>(single.output().size(), N);
  const arma::mat X64 = arma::conv_to<arma::mat>::from(X), V64 = arma::conv_to<arma::mat>::from(V);
  arma::fmat Y, dX;
  arma::mat Y64, dX64;
  single.forward(X, Y);
  exact.forward(X64, Y64);
  EXPECT_TRUE(near(Y, Y64, bound * largest(Y64))) << single.name();
  single.backward(X, Y, V, &dX);
  exact.backward(X64, Y64, V64, &dX64);
  EXPECT_TRUE(near(dX, dX64, bound * largest(dX64))) << single.name() << ", dX";
  for (uword i = 0; i < parameters.size(); ++i)
    EXPECT_TRUE(
        near(*parameters[i].gradient, *exact_parameters[i].gradient, bound * largest(*exact_parameters[i].gradient)))
        << single.name() << ", gradient of " << parameters[i].name;
}

void expect_contract(const LayerMaker& make) {
  const auto layer = make();
  const uword in = layer->input().size(), out = layer->output().size(), N = 3;
  const std::string name = layer->name();
  const arma::fmat X = normal<float>(in, N), V = normal<float>(out, N);
  arma::fmat Y, dX;

  // Refusals, with outputs as they were.
  arma::fmat kept = ones;
  const arma::fmat wrong_X(in + 1, N), wrong_V(out + 1, N), few_V(out, N - 1);
  EXPECT_NE(refusal([&] { layer->forward(wrong_X, kept); }).find("X"), std::string::npos) << name;
  EXPECT_TRUE(equal(kept, ones)) << name << ": Y changed though X did not fit";
  arma::fmat alias = X;
  EXPECT_NE(refusal([&] { layer->forward(alias, alias); }), "") << name;
  layer->forward(X, Y);
  EXPECT_NE(refusal([&] { layer->backward(X, Y, wrong_V, &kept); }).find("dY"), std::string::npos) << name;
  EXPECT_NE(refusal([&] { layer->backward(X, Y, few_V, &kept); }).find("dY"), std::string::npos) << name;
  EXPECT_NE(refusal([&] { layer->backward(X, X.head_cols(1), V, &kept); }).find("Y"), std::string::npos) << name;
  EXPECT_TRUE(equal(kept, ones)) << name << ": dX changed though dY did not fit";

  // Gradients are added to; the parameters' come out the same without dX; a second run gives the same bits.
  zero_gradients(layer->parameters());
  layer->backward(X, Y, V, &dX);
  std::vector<arma::fmat> once;
  for (const auto& p : layer->parameters()) {
    EXPECT_EQ(p.gradient->n_rows, p.value->n_rows) << name << ", " << p.name;
    EXPECT_EQ(p.gradient->n_cols, p.value->n_cols) << name << ", " << p.name;
    once.push_back(*p.gradient);
  }
  arma::fmat Y2, dX2;
  layer->forward(X, Y2);
  EXPECT_TRUE(equal(Y2, Y)) << name << ": a second forward differs";
  layer->backward(X, Y2, V, &dX2);
  EXPECT_TRUE(equal(dX2, dX)) << name << ": a second backward differs";
  for (uword i = 0; i < once.size(); ++i)
    EXPECT_TRUE(near(*layer->parameters()[i].gradient, arma::fmat(2 * once[i]), 1e-5 * largest(once[i])))
        << name << ": gradients are not added to";
  zero_gradients(layer->parameters());
  layer->backward(X, Y2, V, nullptr);
  for (uword i = 0; i < once.size(); ++i)
    EXPECT_TRUE(near(*layer->parameters()[i].gradient, once[i], 1e-6 * largest(once[i])))
        << name << ": gradients differ without dX";

  // No allocation once the batch size is known.
  const std::size_t before = allocations();
  layer->forward(X, Y);
  layer->backward(X, Y, V, &dX);
  const std::size_t after = allocations();
  EXPECT_EQ(after - before, 0u) << name << ": a step allocates";

  // A batch without samples.
  const arma::fmat empty(in, 0), empty_V(out, 0);
  arma::fmat empty_Y, empty_dX;
  layer->forward(empty, empty_Y);
  layer->backward(empty, empty_Y, empty_V, &empty_dX);
  EXPECT_EQ(empty_Y.n_rows, out) << name;
  EXPECT_EQ(empty_Y.n_cols, 0u) << name;
  EXPECT_EQ(empty_dX.n_rows, in) << name;

  expect_order(make);
  expect_batches(make);
  expect_threads(make);
  expect_sizes(make);
}

}  // namespace nn::support
