#include "support/layer_checks.hpp"

namespace nn::support {

namespace {

/// The message of the std::invalid_argument that a call throws; "" if it throws none.
std::string refusal(const std::function<void()>& call) {
  try {
    call();
  } catch (const std::invalid_argument& e) {
    return e.what();
  }
  return "";
}

/// The largest entry, at least 1: sums that are added to in another order differ by rounding.
template <typename T>
double largest(const arma::Mat<T>& M) {
  return M.is_empty() ? 1 : std::max(T(1), arma::abs(M).max());
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
    EXPECT_TRUE(near(*parameters[i].gradient, *exact_parameters[i].gradient,
                     bound * largest(*exact_parameters[i].gradient)))
        << single.name() << ", gradient of " << parameters[i].name;
}

void expect_contract(const std::function<std::unique_ptr<Layer<float>>()>& make) {
  const auto layer = make();
  const uword in = layer->input().size(), out = layer->output().size(), N = 3;
  const std::string name = layer->name();
  const arma::fmat X = normal<float>(in, N), V = normal<float>(out, N);
  arma::fmat Y, dX;

  // Refusals, with outputs as they were.
  arma::fmat kept(2, 2, arma::fill::ones);
  const arma::fmat wrong_X(in + 1, N), wrong_V(out + 1, N), few_V(out, N - 1);
  EXPECT_NE(refusal([&] { layer->forward(wrong_X, kept); }).find("X"), std::string::npos) << name;
  EXPECT_TRUE(equal(kept, arma::fmat(2, 2, arma::fill::ones))) << name << ": Y changed though X did not fit";
  arma::fmat alias = X;
  EXPECT_NE(refusal([&] { layer->forward(alias, alias); }), "") << name;
  layer->forward(X, Y);
  EXPECT_NE(refusal([&] { layer->backward(X, Y, wrong_V, &kept); }).find("dY"), std::string::npos) << name;
  EXPECT_NE(refusal([&] { layer->backward(X, Y, few_V, &kept); }).find("dY"), std::string::npos) << name;
  EXPECT_NE(refusal([&] { layer->backward(X, X.head_cols(1), V, &kept); }).find("Y"), std::string::npos) << name;
  EXPECT_TRUE(equal(kept, arma::fmat(2, 2, arma::fill::ones))) << name << ": dX changed though dY did not fit";

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
    EXPECT_TRUE(near(*layer->parameters()[i].gradient, once[i], 1e-6 * largest(once[i]))) << name << ": gradients differ without dX";

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
}

}  // namespace nn::support
