// mfdnn4 question 6. Oracle: the complex step, f'(t) = Im f(t + ih) / h, on a forward pass written
// with loops. It subtracts nothing, so it is exact to rounding, and exact without rounding where
// all numbers are small and whole, since h is a power of two.
#include <complex>
#include <gradus/check.hpp>

#include "backpropagation.hpp"

using arma::mat, arma::uword, arma::vec;
using mfdnn4_q6::Gradients, mfdnn4_q6::LayerJacobians;
using nn::Mlp;

namespace oracle {

using Complex = std::complex<double>;
constexpr double h = 0x1p-100;
constexpr uword none = ~uword{0};

/// An activation, its derivative for the submission, and itself at complex arguments.
struct Activation {
  nn::ScalarFunction sigma, dsigma;
  std::function<Complex(Complex)> at;
};

const Activation square{
    named("z^2", [](double z) { return z * z; }), named("2 z", [](double z) { return 2 * z; }),
    [](Complex z) { return Complex(z.real() * z.real(), 2 * z.real() * z.imag()); }};
const Activation relu{
    named("relu", [](double z) { return z > 0 ? z : 0.0; }),
    named("its derivative, 0 at 0", [](double z) { return z > 0 ? 1.0 : 0.0; }),
    [](Complex z) { return z.real() > 0 ? z : Complex(0); }};
const Activation tanh{
    named("tanh", [](double z) { return std::tanh(z); }),
    named("its derivative", [](double z) { return 1 / (std::cosh(z) * std::cosh(z)); }),
    [](Complex z) { return std::tanh(z); }};
const Activation logistic{
    named("logistic", [](double z) { return 1 / (1 + std::exp(-z)); }),
    named("its derivative", [](double z) { return 1 / (2 + std::exp(z) + std::exp(-z)); }),
    [](Complex z) { return 1.0 / (1.0 + std::exp(-z)); }};

/// One layer; the entry `nudged` of W and b (read one after the other) gets an imaginary part.
std::vector<Complex> layer(const Mlp& net, uword k, const std::vector<Complex>& y,
                           const Activation& act, uword nudged = none) {
  const mat& W = net.W[k];
  std::vector<Complex> out;
  for (uword i = 0; i < W.n_rows; ++i) {
    Complex z(net.b[k](i), nudged == W.n_elem + i ? h : 0);
    for (uword j = 0; j < W.n_cols; ++j) {
      z += W(i, j) * y[j];
      if (nudged == i + j * W.n_rows) z += Complex(0, h * y[j].real());
    }
    out.push_back(k + 1 < net.W.size() ? act.at(z) : z);
  }
  return out;
}

std::vector<Complex> complex(const vec& x) { return {x.begin(), x.end()}; }

double slope(Complex y) { return y.imag() / h; }

std::vector<LayerJacobians> jacobians(const Mlp& net, const vec& x, const Activation& act) {
  std::vector<LayerJacobians> J;
  std::vector<Complex> y = complex(x);
  for (uword k = 0; k < net.W.size(); ++k) {
    const uword rows = net.W[k].n_rows, columns = net.W[k].n_cols;
    LayerJacobians one{vec(rows), mat(rows, columns)};
    for (uword i = 0; i < rows; ++i)
      one.dy_db(i) = slope(layer(net, k, y, act, rows * columns + i)[i]);
    for (uword j = 0; j < columns; ++j) {
      std::vector<Complex> beside = y;
      beside[j] += Complex(0, h);
      const auto out = layer(net, k, beside, act);
      for (uword i = 0; i < rows; ++i) one.dy_dprev(i, j) = slope(out[i]);
    }
    J.push_back(one);
    y = layer(net, k, y, act);
  }
  return J;
}

/// y_L, with the entry `nudged` of layer k nudged.
Complex forward(const Mlp& net, std::vector<Complex> y, const Activation& act, uword k,
                uword nudged) {
  for (uword l = 0; l < net.W.size(); ++l) y = layer(net, l, y, act, l == k ? nudged : none);
  return y[0];
}
double forward(const Mlp& net, const vec& x, const Activation& act) {
  return forward(net, complex(x), act, net.W.size(), 0).real();
}

Gradients gradients(const Mlp& net, const vec& x, const Activation& act) {
  Gradients g{forward(net, x, act), net.W, net.b, x};
  for (uword k = 0; k < net.W.size(); ++k) {
    for (uword e = 0; e < net.W[k].n_elem; ++e)
      g.dW[k](e) = slope(forward(net, complex(x), act, k, e));
    for (uword i = 0; i < net.b[k].n_elem; ++i)
      g.db[k](i) = slope(forward(net, complex(x), act, k, net.W[k].n_elem + i));
  }
  for (uword j = 0; j < x.n_elem; ++j) {
    std::vector<Complex> beside = complex(x);
    beside[j] += Complex(0, h);
    g.dx(j) = slope(forward(net, beside, act, net.W.size(), 0));
  }
  return g;
}

}  // namespace oracle

// What known mistakes give. An answer without entries where the widths do not allow the mistake.
namespace mistaken {

struct Pass {
  std::vector<vec> z, y;  // z[k] belongs to W[k], whose input is y[k]
};
Pass pass(const Mlp& net, const vec& x, const oracle::Activation& act) {
  Pass t{{}, {x}};
  for (uword k = 0; k < net.W.size(); ++k) {
    t.z.push_back(net.W[k] * t.y[k] + net.b[k]);
    t.y.push_back(k + 1 < net.W.size() ? vec(vec(t.z[k]).transform(act.sigma)) : t.z[k]);
  }
  return t;
}

// What stands in the place of sigma'(z_l), l = k + 1.
using Slopes = vec (*)(const oracle::Activation& act, const Pass& t, uword k);

vec slope(const oracle::Activation& act, vec at) { return at.transform(act.dsigma); }
vec right(const oracle::Activation& act, const Pass& t, uword k) { return slope(act, t.z[k]); }
vec none(const oracle::Activation&, const Pass& t, uword k) {
  return vec(t.z[k].n_elem, arma::fill::ones);
}
vec at_the_image(const oracle::Activation& act, const Pass& t, uword k) {
  return slope(act, t.y[k + 1]);
}
vec of_the_layer_before(const oracle::Activation& act, const Pass& t, uword k) {
  return slope(act, t.y[k]);
}
vec of_the_layer_after(const oracle::Activation& act, const Pass& t, uword k) {
  return slope(act, t.z[k + 1]);
}

std::vector<LayerJacobians> jacobians(const Mlp& net, const vec& x, const oracle::Activation& act,
                                      Slopes slopes) {
  const Pass t = pass(net, x, act);
  std::vector<LayerJacobians> J;
  for (uword k = 0; k + 1 < net.W.size(); ++k) {
    const vec s = slopes(act, t, k);
    if (s.n_elem != net.W[k].n_rows) return {};
    J.push_back({s, arma::diagmat(s) * net.W[k]});
  }
  J.push_back({vec{1}, net.W.back()});
  return J;
}

std::vector<LayerJacobians> columns_scaled(const Mlp& net, const vec& x,
                                           const oracle::Activation& act) {
  std::vector<LayerJacobians> J = jacobians(net, x, act, right);
  for (uword k = 0; k + 1 < net.W.size(); ++k) {
    if (!net.W[k].is_square()) return {};
    J[k].dy_dprev = net.W[k] * arma::diagmat(J[k].dy_db);
  }
  return J;
}

struct Way {
  Slopes slopes = right;
  bool transposes = true;  // W_l, for l < L
  bool carries = true;     // sigma' goes on to the layers before
};
Gradients gradients(const Mlp& net, const vec& x, const oracle::Activation& act, Way way) {
  const Pass t = pass(net, x, act);
  const uword L = net.W.size();
  Gradients g{t.y[L](0), net.W, net.b, x};
  vec delta = {1}, carried = {1};
  for (uword k = L; k-- > 0;) {
    const mat& W = net.W[k];
    g.dW[k] = delta * t.y[k].t();
    g.db[k] = delta;
    const bool transposes = way.transposes || k + 1 == L;
    if (!transposes && !W.is_square()) return {};
    g.dx = transposes ? vec(W.t() * carried) : vec(W * carried);
    if (k == 0) break;
    const vec s = way.slopes(act, t, k - 1);
    if (s.n_elem != g.dx.n_elem) return {};
    delta = s % g.dx;
    carried = way.carries ? delta : g.dx;
  }
  return g;
}

bool near(const mat& a, const mat& b) {
  return !gradus::first_mismatch(a, b, Tolerance{1e-12, 1e-9});
}
template <class A>
bool near(const std::vector<A>& a, const std::vector<A>& b) {
  if (a.size() != b.size()) return false;
  for (uword k = 0; k < a.size(); ++k)
    if (!near(a[k], b[k])) return false;
  return true;
}

std::vector<mat> transposed(std::vector<mat> all) {
  for (mat& each : all) each = each.t();
  return all;
}

/// Some matrix has the shape of its transpose.
bool some_turned(const std::vector<mat>& got, const std::vector<mat>& right) {
  for (uword k = 0; k < std::min(got.size(), right.size()); ++k)
    if (!right[k].is_square() && arma::size(got[k]) == arma::size(right[k].t())) return true;
  return false;
}

/// One of the derivatives is what the mistake makes of it, and that is wrong.
template <class A>
bool is(const std::vector<A>& got, const std::vector<A>& mistake, const std::vector<A>& right) {
  return near(got, mistake) && !near(mistake, right);
}
bool shows(const Gradients& got, const Gradients& mistake, const Gradients& right) {
  return is(got.dW, mistake.dW, right.dW) || is(got.db, mistake.db, right.db);
}
std::vector<vec> by_b(const std::vector<LayerJacobians>& J) {
  std::vector<vec> all;
  for (const LayerJacobians& each : J) all.push_back(each.dy_db);
  return all;
}
std::vector<mat> by_input(const std::vector<LayerJacobians>& J) {
  std::vector<mat> all;
  for (const LayerJacobians& each : J) all.push_back(each.dy_dprev);
  return all;
}
bool shows(const std::vector<LayerJacobians>& got, const std::vector<LayerJacobians>& mistake,
           const std::vector<LayerJacobians>& right) {
  return is(by_b(got), by_b(mistake), by_b(right)) ||
         is(by_input(got), by_input(mistake), by_input(right));
}

/// dy_l/dx in the place of dy_l/dy_{l-1}.
std::vector<mat> chained(std::vector<mat> J) {
  for (uword k = 1; k < J.size(); ++k) J[k] = J[k] * J[k - 1];
  return J;
}

Mlp without_b(Mlp net) {
  for (vec& b : net.b) b.zeros();
  return net;
}

}  // namespace mistaken

namespace inputs {

/// Whole numbers. Widths: all one, all equal, or each its own; the output has width one.
auto net_of_depth(Rng& rng, uword L) {
  constexpr std::int64_t bound = 2;
  const int kind = static_cast<int>(rng.between(0, 2));
  const uword most = std::min<uword>(4, 1 + static_cast<uword>(rng.size()) / 2),
              common = rng.between(1, most);
  uword n = kind == 0 ? 1 : common;
  Mlp net;
  const vec x = rng.integers(n, bound);
  for (uword l = 1; l <= L; ++l) {
    const uword next = l == L || kind == 0 ? 1 : kind == 1 ? common : rng.between(1, most);
    net.W.push_back(rng.integers(next, n, bound));
    net.b.push_back(rng.integers(next, bound));
    n = next;
  }
  return std::tuple{net, x};
}
auto deep(Rng& rng) { return net_of_depth(rng, rng.between(2, 3)); }
auto deeper(Rng& rng) { return net_of_depth(rng, rng.between(2, 5)); }

/// Multiples of 1/8 in [-1, 1]: no unit is saturated.
auto gentle(Rng& rng) {
  auto [net, x] = deep(rng);
  for (mat& W : net.W) W = rng.dyadics(W.n_rows, W.n_cols, 1.0);
  for (vec& b : net.b) b = rng.dyadics(b.n_elem, 1.0);
  return std::tuple{net, x};
}

/// Only an output layer, with no weight that is 0 or 1.
auto shallow(Rng& rng) {
  const uword n = rng.dim();
  mat W = rng.integers(1, n);
  W.transform([](double w) { return w >= 0 ? w + 2 : w; });
  return std::tuple{Mlp{{W}, {rng.integers(1)}}, rng.integers(n)};
}

/// Every hidden layer is as wide as x, so that only W_L can show a mistake by its shape.
bool one_width(const Mlp& net) {
  for (uword k = 0; k + 1 < net.W.size(); ++k)
    if (!net.W[k].is_square()) return false;
  return true;
}

uword hidden_units(const Mlp& net) {
  uword n = 0;
  for (uword k = 0; k + 1 < net.W.size(); ++k) n += net.W[k].n_rows;
  return n;
}

}  // namespace inputs

namespace {

/// Calls `reject(net, x)` with every kind of net that the contract forbids.
void for_all_bad_nets(const std::function<void(const Mlp&, const vec&)>& reject) {
  const Mlp good{{mat(3, 2), mat(1, 3)}, {vec(3), vec(1)}};
  const vec x(2);
  reject({}, x);
  reject({good.W, {vec(3)}}, x);
  reject({{mat(1, 2)}, good.b}, x);
  reject({{mat(3, 2), mat(1, 4)}, good.b}, x);
  reject({{mat(3, 2), mat(3, 1)}, {vec(3), vec(3)}}, x);
  reject({{mat(2, 2), mat(1, 3)}, good.b}, x);
  reject({good.W, {vec(2), vec(1)}}, x);
  reject({good.W, {vec(3), vec(2)}}, x);
  reject({{mat(3, 2), mat(2, 3)}, {vec(3), vec(2)}}, x);
  reject({{mat(0, 2), mat(1, 0)}, {vec(), vec(1)}}, x);
  reject({{mat(1, 0)}, {vec(1)}}, vec());
  reject(good, vec(3));
  reject(good, vec());
}

}  // namespace

// ---------------------------------------------------------------------------------------- part a

namespace {

constexpr char no_slope_hint[] =
    "An activation is missing: with sigma(z) = z^2 and z = 3 nudging z by e moves y by 6 e, not by "
    "e. Where is sigma'?";
constexpr char image_hint[] =
    "sigma' is evaluated at the pre-activation W y + b, not at its image: with sigma(z) = z^2 and "
    "z = 3 the slope is 6, though y = 9.";
constexpr char no_b_hint[] =
    "Without b the answer would be right. z_l = W_l y_{l-1} + b_l: sigma and sigma' see it too.";

// The hints for the known mistakes in part a.
template <class E>
void explain_jacobians(E&& answer, const Mlp& net, const vec& x, const oracle::Activation& act) {
  using Answer = std::vector<LayerJacobians>;
  const Answer right = oracle::jacobians(net, x, act);
  const std::vector<mat> by_input = mistaken::by_input(right);
  const auto with = [&](mistaken::Slopes slopes) {
    return [&, slopes](const Answer& J) {
      return mistaken::shows(J, mistaken::jacobians(net, x, act, slopes), right);
    };
  };
  answer
      .hint_if([&](const Answer& J) { return J.size() != net.W.size(); },
               "One element for each layer, l = 1 ... L: the output layer is the last of them.")
      .hint_if_no_answer(
          inputs::one_width(net),
          "Write the shapes beside each product and sum: W_l is n_l x n_{l-1}; b_l, z_l and "
          "y_l have n_l entries. Here only the output layer has another width.")
      .hint_if(
          [&](const Answer& J) {
            return mistaken::some_turned(mistaken::by_input(J), by_input) ||
                   mistaken::is(mistaken::by_input(J), mistaken::transposed(by_input), by_input);
          },
          "Entry (i, j) is d(y_l)_i / d(y_{l-1})_j: rows belong to y_l, columns to y_{l-1}. "
          "So dy_L/dy_{L-1} is 1 x n_{L-1}, a row.")
      .hint_if([](const Answer& J) { return !J.empty() && !all(J.back().dy_db == 1); },
               "The output layer has no activation, so y_L is affine: dy_L/db_L = 1.")
      .hint_if([&] { return mistaken::columns_scaled(net, x, act); },
               "Row i of W_l is scaled by sigma' of unit i, not column i.")
      .hint_if(with(mistaken::none), no_slope_hint)
      .hint_if(with(mistaken::at_the_image), image_hint)
      .hint_if(
          [&](const Answer& J) {
            return mistaken::is(mistaken::by_input(J), mistaken::chained(by_input), by_input);
          },
          "Each Jacobian belongs to one layer: y_{l-1} is its variable, and how x made y_{l-1} "
          "plays no part.")
      .hint_if([&] { return oracle::jacobians(mistaken::without_b(net), x, act); }, no_b_hint);
  if (&act == &oracle::relu) return;  // its slopes, 0 and 1, agree by chance too often
  answer.hint_if(with(mistaken::of_the_layer_before),
                 "You take sigma' at y_{l-1}. Its dimension agrees only when n_l = n_{l-1}: check "
                 "a layer with different widths.");
}

void expect_jacobians(const Mlp& net, const vec& x, const oracle::Activation& act,
                      Tolerance tolerance) {
  const auto& [sigma, dsigma, at] = act;
  explain_jacobians(EXPECT_ANSWER(submission::jacobians(net, x, sigma, dsigma),
                                  close_to(oracle::jacobians(net, x, act), tolerance)),
                    net, x, act);
}

}  // namespace

TEST(a_OutputLayer, IsAffine) {
  for_all(inputs::shallow,
          [](const Mlp& net, const vec& x) { expect_jacobians(net, x, oracle::square, {}); });
}

TEST(a_HiddenLayers, AChainOfTwoWeights) {
  expect_jacobians({{mat{0.5}, mat{2}}, {vec{0}, vec{0}}}, {1}, oracle::tanh, {0, 1e-13});
}

TEST(a_HiddenLayers, Squares) {
  for_all(inputs::deep,
          [](const Mlp& net, const vec& x) { expect_jacobians(net, x, oracle::square, {}); });
}

TEST(a_HiddenLayers, Relu) {
  for_all(inputs::deeper,
          [](const Mlp& net, const vec& x) { expect_jacobians(net, x, oracle::relu, {}); });
}

TEST(a_HiddenLayers, Tanh) {
  for_all({20, 8}, inputs::gentle, [](const Mlp& net, const vec& x) {
    expect_jacobians(net, x, oracle::tanh, {0, 1e-13});
  });
}

TEST(a_HiddenLayers, Logistic) {
  for_all({20, 8}, inputs::gentle, [](const Mlp& net, const vec& x) {
    expect_jacobians(net, x, oracle::logistic, {0, 1e-13});
  });
}

TEST(a_OnePass, CallsEachUnitOnce) {
  for_all({12, 8}, inputs::deep, [](const Mlp& net, const vec& x) {
    const Counted squares(oracle::square.sigma), slopes(oracle::square.dsigma);
    const nn::ScalarFunction sigma = named("z^2", squares), dsigma = named("2 z", slopes);
    EXPECT_ANSWER(submission::jacobians(net, x, sigma, dsigma),
                  exactly(oracle::jacobians(net, x, oracle::square)));
    const auto hidden_units = inputs::hidden_units(net);
    const auto calls_of_sigma = squares.calls(), calls_of_dsigma = slopes.calls();
    EXPECT_LE(calls_of_sigma, hidden_units) << hint("One forward pass gives all z_l: keep them.");
    EXPECT_LE(calls_of_dsigma, hidden_units)
        << hint("A row has one slope, not one for each entry. The output layer has none at all.");
  });
}

TEST(a_BadInput, ShapesThatDoNotChain) {
  const Counted counted(oracle::square.sigma);
  const nn::ScalarFunction sigma = named("z^2", counted), dsigma = sigma;
  for_all_bad_nets([&](const Mlp& net, const vec& x) {
    EXPECT_REJECTED(submission::jacobians(net, x, sigma, dsigma));
  });
  const auto calls = counted.calls();
  EXPECT_EQ(calls, 0u) << "sigma or dsigma was called before the shapes were checked.";
}

// A layer that widens, so that a product with an n x n diagonal matrix shows. Any two functions
// will do for timing.
SPEED(a, jacobians, {512, 1024, 2048}, [](Rng& rng, uword n) {
  const Mlp net{{rng.uniforms(n, 128), rng.uniforms(1, n)}, {rng.uniforms(n), rng.uniforms(1)}};
  return std::tuple{net, rng.uniforms(128), builtin::tanh, builtin::logistic};
});

// ---------------------------------------------------------------------------------------- part b

namespace {

constexpr char back_hint[] =
    "On the way back the n_{l+1} numbers dy_L/dz_{l+1} become the n_l numbers dy_L/dy_l, and then "
    "meet the n_l slopes of layer l. W_{l+1} is n_{l+1} x n_l: write the shapes beside each "
    "product. Unit j of layer l reaches z_{l+1} through which entries of W_{l+1}?";

// The hints for the known mistakes in part b. An exception is taken for a product that does not fit
// where slopes of another layer would.
template <class E>
void explain_gradients(E&& answer, const Mlp& net, const vec& x, const oracle::Activation& act,
                       bool slopes_fit) {
  const Gradients right = oracle::gradients(net, x, act);
  const auto with = [&](mistaken::Way way) {
    return [&, way](const Gradients& g) {
      return mistaken::shows(g, mistaken::gradients(net, x, act, way), right);
    };
  };
  const auto y_is = [](double y) {
    return [y](const Gradients& g) { return mistaken::near(vec{g.y}, vec{y}); };
  };
  answer.hint_if_no_answer(slopes_fit, back_hint)
      .hint_if([&] { return oracle::gradients(mistaken::without_b(net), x, act); }, no_b_hint)
      .hint_if([&](const Gradients& g) { return !y_is(right.y)(g) && y_is(act.sigma(right.y))(g); },
               "The output layer has no activation: y_L = z_L.")
      .hint_if([&](const Gradients& g) { return !y_is(right.y)(g); },
               "y_L itself is wrong: mend the forward pass first. Its hidden layers give "
               "y_l = sigma(W_l y_{l-1} + b_l).")
      .hint_if(
          [&](const Gradients& g) {
            return mistaken::some_turned(g.dW, right.dW) ||
                   mistaken::is(g.dW, mistaken::transposed(right.dW), right.dW);
          },
          "Entry (i, j) of dW_l belongs to entry (i, j) of W_l: dW_l must have the shape of W_l, "
          "n_l x n_{l-1}.")
      .hint_if(with({.slopes = mistaken::none}), no_slope_hint)
      .hint_if(with({.slopes = mistaken::at_the_image}), image_hint)
      .hint_if(with({.transposes = false}), back_hint)
      .hint_if(
          [&](const Gradients& g) {
            const vec dx = mistaken::gradients(net, x, act, {.transposes = false}).dx;
            return mistaken::near(g.dx, dx) && !mistaken::near(dx, right.dx);
          },
          back_hint)
      .hint_if([&] { return mistaken::gradients(net, x, act, {.carries = false}); },
               "sigma' of a layer is a link of the chain for everything before it: for "
               "y_2 = w_2 sigma(w_1 x) it stands in dy_2/dw_1 and in dy_2/dx alike.");
  if (&act != &oracle::relu) {  // whose slopes, 0 and 1, agree by chance too often
    constexpr char layer_hint[] =
        "Use the pre-activation of layer l in delta_l = dy_L/dz_l, not that of a layer beside it: "
        "widths that differ reveal the mix-up.";
    answer.hint_if(with({.slopes = mistaken::of_the_layer_after}), layer_hint)
        .hint_if(with({.slopes = mistaken::of_the_layer_before}), layer_hint);
  }
  answer
      .hint_if(
          [&](const Gradients& g) {
            return mistaken::near(g.db, right.db) && !mistaken::near(g.dW, right.dW);
          },
          "db is right, dW is not. W_l(i, j) stands in z_l(i) and nowhere else: nudging it by e, "
          "how far does it move z_l(i)?")
      .hint_if(
          [&](const Gradients& g) {
            return mistaken::near(g.db, right.db) && mistaken::near(g.dW, right.dW);
          },
          "dW and db are right, dx is not. x is no unit and has no activation; it enters "
          "z_1 = W_1 x + b_1. Nudging x_j by e, how far does each entry of z_1 move?");
}

void expect_gradients(const Mlp& net, const vec& x, const oracle::Activation& act,
                      double accuracy) {
  const auto& [sigma, dsigma, at] = act;
  const Gradients expected = oracle::gradients(net, x, act);
  double largest = 0;
  for (const mat& dW : expected.dW) largest = std::max(largest, arma::abs(dW).max());
  for (const vec& db : expected.db) largest = std::max(largest, arma::abs(db).max());
  explain_gradients(EXPECT_ANSWER(submission::gradients(net, x, sigma, dsigma),
                                  close_to(expected, {accuracy * largest, accuracy})),
                    net, x, act, inputs::one_width(net));
}

}  // namespace

TEST(b_OutputLayer, IsAffine) {
  for_all(inputs::shallow,
          [](const Mlp& net, const vec& x) { expect_gradients(net, x, oracle::square, 0); });
}

TEST(b_HiddenLayers, AChainOfTwoWeights) {
  const Mlp net{{mat{0.5}, mat{2}}, {vec{0}, vec{0}}};
  const vec x = {1};
  const double t = std::tanh(0.5), slope = 1 - t * t;
  const auto& [sigma, dsigma, at] = oracle::tanh;
  explain_gradients(
      EXPECT_ANSWER(
          submission::gradients(net, x, sigma, dsigma),
          close_to(Gradients{2 * t, {mat{2 * slope}, mat{t}}, {vec{2 * slope}, vec{1}}, vec{slope}},
                   {0, 1e-14}))
          .hint_if(
              [](const Gradients& g) {
                return !g.dW.empty() && g.dW[0].n_elem == 1 &&
                       std::abs(g.dW[0](0) - 1.479056) < 1e-6;
              },
              "For this tanh chain dy/dw_1 is 1.5729, you give 1.4791: the output layer has no "
              "activation and W_L occurs once."),
      net, x, oracle::tanh, true);
}

TEST(b_HiddenLayers, AnInactiveUnitLearnsNothing) {
  // Unit 0 of layer 1 is active, unit 1 is not; what follows passes the signal on as it is.
  const Mlp net{{mat{{1, 1}, {-1, -1}}, mat{{1, 1}}, mat{1}}, {vec{0, 0}, vec{0}, vec{0}}};
  const vec x = {1, 2};
  const auto& [sigma, dsigma, at] = oracle::relu;
  explain_gradients(
      EXPECT_ANSWER(
          submission::gradients(net, x, sigma, dsigma),
          exactly(Gradients{3,
                            {mat{{1, 2}, {0, 0}}, mat{{3, 0}}, mat{3}},
                            {vec{1, 0}, vec{1}, vec{1}},
                            vec{1, 1}}))
          .hint_if(
              [](const Gradients& g) {
                return !g.dW.empty() && g.dW[0].n_rows == 2 && g.dW[0].n_cols == 2 &&
                       g.db[0].n_elem == 2 && g.db[0](1) == 0 && g.dW[0](1, 0) == g.dW[0](0, 0);
              },
              "Row i of dW_l carries sigma' of unit i alone, not that of the whole layer."),
      net, x, oracle::relu, true);
}

TEST(b_HiddenLayers, Squares) {
  for_all(inputs::deep,
          [](const Mlp& net, const vec& x) { expect_gradients(net, x, oracle::square, 0); });
}

TEST(b_HiddenLayers, Relu) {
  for_all({40, 8}, inputs::deeper,
          [](const Mlp& net, const vec& x) { expect_gradients(net, x, oracle::relu, 0); });
}

TEST(b_HiddenLayers, Tanh) {
  for_all({20, 8}, inputs::gentle,
          [](const Mlp& net, const vec& x) { expect_gradients(net, x, oracle::tanh, 1e-12); });
}

TEST(b_HiddenLayers, Logistic) {
  for_all({20, 8}, inputs::gentle,
          [](const Mlp& net, const vec& x) { expect_gradients(net, x, oracle::logistic, 1e-12); });
}

TEST(b_LargerNets, MatchFiniteDifferences) {
  Rng rng = gradus::test_rng();
  for (const std::vector<uword>& widths :
       {std::vector<uword>{5, 12, 7, 9, 1}, {20, 3, 15, 1}, {2, 30, 1}}) {
    Mlp net, direction;
    for (uword l = 1; l < widths.size(); ++l) {
      net.W.push_back(rng.normals(widths[l], widths[l - 1]) / std::sqrt(double(widths[l - 1])));
      net.b.push_back(0.1 * rng.normals(widths[l]));
      direction.W.push_back(rng.normals(widths[l], widths[l - 1]));
      direction.b.push_back(rng.normals(widths[l]));
    }
    const vec x = rng.normals(widths[0]), x_direction = rng.normals(widths[0]);
    double norm = arma::dot(x_direction, x_direction);
    for (uword k = 0; k < net.W.size(); ++k)
      norm += arma::accu(arma::square(direction.W[k])) + arma::accu(arma::square(direction.b[k]));
    norm = std::sqrt(norm);
    const double h = 1e-5;
    const auto moved = [&](double by) {
      Mlp there = net;
      for (uword k = 0; k < net.W.size(); ++k) {
        there.W[k] += by / norm * direction.W[k];
        there.b[k] += by / norm * direction.b[k];
      }
      return oracle::forward(there, vec(x + by / norm * x_direction), oracle::tanh);
    };
    const double slope = (moved(h) - moved(-h)) / (2 * h);
    const auto& [sigma, dsigma, at] = oracle::tanh;
    EXPECT_ANSWER(
        submission::gradients(net, x, sigma, dsigma),
        satisfies([&](const Gradients& g) {
          if (g.dW.size() != net.W.size() || g.db.size() != net.b.size() ||
              arma::size(g.dx) != arma::size(x))
            return reject("Each W_l, each b_l and x has a derivative of its own shape.");
          double along = arma::dot(g.dx, x_direction);
          for (uword k = 0; k < net.W.size(); ++k) {
            if (arma::size(g.dW[k]) != arma::size(net.W[k]) ||
                arma::size(g.db[k]) != arma::size(net.b[k]))
              return reject("Each W_l, each b_l and x has a derivative of its own shape.");
            along += arma::dot(g.dW[k], direction.W[k]) + arma::dot(g.db[k], direction.b[k]);
          }
          along /= norm;
          return std::abs(along - slope) <= 1e-8 + 1e-6 * std::abs(slope)
                     ? accept()
                     : reject(
                           "Moving all parameters a little along a random direction changes y at "
                           "the rate " +
                           show(slope) + "; your gradients say " + show(along) + ".");
        }))
        .hint(
            "Look at one layer at a time: add 0.001 to one entry of W_l, compute y again, and "
            "compare how far it moved with that entry of dW_l.");
  }
}

TEST(b_LargerNets, EveryLayerOfAReluNetCarriesTheOutput) {
  // Without biases y_L is linear in each W_l on its own, so <dW_l, W_l> = y_L for every l.
  for_all(
      {12, 8},
      [](Rng& rng) {
        auto [net, x] = inputs::net_of_depth(rng, rng.between(2, 6));
        for (uword k = 0; k < net.W.size(); ++k) {
          net.W[k].replace(0, 1);
          net.b[k].zeros();
        }
        return std::tuple{net, x};
      },
      [](const Mlp& net, const vec& x) {
        const double y = oracle::forward(net, x, oracle::relu);
        const auto& [sigma, dsigma, at] = oracle::relu;
        EXPECT_ANSWER(
            submission::gradients(net, x, sigma, dsigma),
            satisfies([&](const Gradients& g) {
              if (g.y != y) return reject("y must be " + show(y) + ", not " + show(g.y) + ".");
              for (uword k = 0; k < net.W.size(); ++k)
                if (k >= g.dW.size() || arma::size(g.dW[k]) != arma::size(net.W[k]) ||
                    arma::dot(g.dW[k], net.W[k]) != y)
                  return reject(
                      "Without biases y is linear in W_" + show(k + 1) +
                      " alone, so the sum of dW % W over that layer must be y = " + show(y) + ".");
              return accept();
            }));
      });
}

TEST(b_LargerNets, ASaturatedUnitHasNoGradient) {
  const Mlp net{{mat{400}, mat{3}}, {vec{0}, vec{0}}};
  const vec x = {1};
  const auto& [sigma, dsigma, at] = oracle::tanh;
  EXPECT_ANSWER(submission::gradients(net, x, sigma, dsigma),
                exactly(Gradients{3, {mat{0.0}, mat{1}}, {vec{0.0}, vec{1}}, vec{0.0}}))
      .hint("sigma'(400) is 0 here, and 0 times a finite number is 0.");
}

TEST(b_OnePass, CallsEachUnitOnce) {
  for_all({12, 8}, inputs::deep, [](const Mlp& net, const vec& x) {
    const Counted slopes(oracle::square.dsigma);
    const nn::ScalarFunction sigma = oracle::square.sigma, dsigma = named("2 z", slopes);
    EXPECT_ANSWER(submission::gradients(net, x, sigma, dsigma),
                  exactly(oracle::gradients(net, x, oracle::square)));
    const auto hidden_units = inputs::hidden_units(net);
    const auto calls_of_dsigma = slopes.calls();
    EXPECT_LE(calls_of_dsigma, hidden_units)
        << hint("One pass back serves all layers: delta_l comes from delta_{l+1}.");
  });
}

TEST(b_BadInput, ShapesThatDoNotChain) {
  const Counted counted(oracle::square.sigma);
  const nn::ScalarFunction sigma = named("z^2", counted), dsigma = sigma;
  for_all_bad_nets([&](const Mlp& net, const vec& x) {
    EXPECT_REJECTED(submission::gradients(net, x, sigma, dsigma));
  });
  const auto calls = counted.calls();
  EXPECT_EQ(calls, 0u) << "sigma or dsigma was called before the shapes were checked.";
}

SPEED(b, gradients, {64, 128, 256}, [](Rng& rng, uword n) {
  Mlp net;
  for (uword l = 1; l <= 8; ++l) {
    net.W.push_back(rng.uniforms(l < 8 ? n : 1, n) / 16);
    net.b.push_back(rng.uniforms(l < 8 ? n : 1));
  }
  return std::tuple{net, rng.uniforms(n), builtin::tanh, builtin::logistic};
});
