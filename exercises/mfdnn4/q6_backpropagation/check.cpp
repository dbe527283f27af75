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
    [](double z) { return z * z; }, [](double z) { return 2 * z; },
    [](Complex z) { return Complex(z.real() * z.real(), 2 * z.real() * z.imag()); }};
const Activation relu{[](double z) { return z > 0 ? z : 0; },
                      [](double z) { return z > 0 ? 1 : 0; },
                      [](Complex z) { return z.real() > 0 ? z : Complex(0); }};
const Activation tanh{[](double z) { return std::tanh(z); },
                      [](double z) { return 1 / (std::cosh(z) * std::cosh(z)); },
                      [](Complex z) { return std::tanh(z); }};
const Activation logistic{[](double z) { return 1 / (1 + std::exp(-z)); },
                          [](double z) { return 1 / (2 + std::exp(z) + std::exp(-z)); },
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

// What known mistakes give: something else in the place of sigma'(z_l). An answer without entries
// where the widths do not allow the mistake.
namespace mistaken {

struct Trace {
  std::vector<vec> z, y;  // z[k] belongs to W[k], whose input is y[k]
};

template <class SlopesOf>
std::vector<vec> slopes(const Mlp& net, const vec& x, const oracle::Activation& act,
                        SlopesOf slopes_of, Trace& t) {
  t.y = {x};
  for (uword k = 0; k < net.W.size(); ++k) {
    t.z.push_back(net.W[k] * t.y[k] + net.b[k]);
    t.y.push_back(k + 1 < net.W.size() ? vec(vec(t.z[k]).transform(act.sigma)) : t.z[k]);
  }
  std::vector<vec> s;
  for (uword k = 0; k + 1 < net.W.size(); ++k) {
    s.push_back(slopes_of(t, k));
    s.back().transform(act.dsigma);
  }
  return s;
}

template <class SlopesOf>
std::vector<LayerJacobians> jacobians(const Mlp& net, const vec& x, const oracle::Activation& act,
                                      SlopesOf of) {
  Trace t;
  const std::vector<vec> s = slopes(net, x, act, of, t);
  std::vector<LayerJacobians> J;
  for (uword k = 0; k < net.W.size(); ++k) {
    if (k + 1 < net.W.size() && s[k].n_elem != net.W[k].n_rows) return {};
    J.push_back(k + 1 < net.W.size() ? LayerJacobians{s[k], arma::diagmat(s[k]) * net.W[k]}
                                     : LayerJacobians{vec{1}, net.W[k]});
  }
  return J;
}

template <class SlopesOf>
Gradients gradients(const Mlp& net, const vec& x, const oracle::Activation& act, SlopesOf of,
                    bool own = true) {
  Trace t;
  const std::vector<vec> s = slopes(net, x, act, of, t);
  Gradients g{t.y.back()(0), net.W, net.b, x};
  vec delta = {1};
  for (uword k = net.W.size(); k-- > 0;) {
    g.dW[k] = delta * t.y[k].t();
    g.db[k] = delta;
    g.dx = net.W[k].t() * delta;
    if (k == 0) break;
    if (s[k - 1].n_elem != g.dx.n_elem) return {};
    delta = own ? vec(s[k - 1] % g.dx) : g.dx;
  }
  return g;
}

const auto right = [](const Trace& t, uword k) { return t.z[k]; };
const auto at_the_image = [](const Trace& t, uword k) { return t.y[k + 1]; };
const auto of_the_layer_before = [](const Trace& t, uword k) { return t.y[k]; };
const auto of_the_layer_after = [](const Trace& t, uword k) { return t.z[k + 1]; };

std::vector<LayerJacobians> columns_scaled(const Mlp& net, const vec& x,
                                           const oracle::Activation& act) {
  std::vector<LayerJacobians> J = jacobians(net, x, act, right);
  for (uword k = 0; k + 1 < net.W.size(); ++k) {
    if (!net.W[k].is_square()) return {};
    J[k].dy_dprev = net.W[k] * arma::diagmat(J[k].dy_db);
  }
  return J;
}

/// Some dW has the shape of W transposed.
bool transposed(const Mlp& net, const Gradients& g) {
  for (uword k = 0; k < std::min(net.W.size(), g.dW.size()); ++k)
    if (!net.W[k].is_square() && g.dW[k].n_rows == net.W[k].n_cols &&
        g.dW[k].n_cols == net.W[k].n_rows)
      return true;
  return false;
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

constexpr char image_hint[] =
    "sigma' is evaluated at the pre-activation W y + b, not at its image.";

void expect_jacobians(const Mlp& net, const vec& x, const oracle::Activation& act,
                      Tolerance tolerance) {
  const uword before_last = net.W.back().n_cols;
  EXPECT_ANSWER(submission::jacobians(net, x, act.sigma, act.dsigma),
                close_to(oracle::jacobians(net, x, act), tolerance))
      .hint_if(
          [&](const std::vector<LayerJacobians>& J) {
            return before_last > 1 && !J.empty() && J.back().dy_dprev.n_rows == before_last;
          },
          "dy_L/dy_{L-1} is 1 x n_{L-1}, a row.")
      .hint_if(
          [&](const std::vector<LayerJacobians>& J) {
            return !J.empty() && !all(J.back().dy_db == 1);
          },
          "y_L is affine: dy_L/db_L = 1.")
      .hint_if([&] { return mistaken::columns_scaled(net, x, act); },
               "Row i of W_l is scaled by sigma' of unit i, not column i.")
      .hint_if([&] { return mistaken::jacobians(net, x, act, mistaken::at_the_image); }, image_hint)
      .hint_if(
          [&] {  // relu's slopes, 0 and 1, agree by chance too often
            return &act == &oracle::relu
                       ? std::vector<LayerJacobians>{}
                       : mistaken::jacobians(net, x, act, mistaken::of_the_layer_before);
          },
          "You take sigma' at y_{l-1}. Its dimension agrees only when n_l = n_{l-1}: check a layer "
          "with "
          "different widths.");
}

}  // namespace

TEST(a_OutputLayer, IsAffine) {
  for_all(inputs::shallow,
          [](const Mlp& net, const vec& x) { expect_jacobians(net, x, oracle::square, {}); });
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
    const gradus::Counted sigma(oracle::square.sigma), dsigma(oracle::square.dsigma);
    EXPECT_ANSWER(submission::jacobians(net, x, sigma, dsigma),
                  exactly(oracle::jacobians(net, x, oracle::square)));
    EXPECT_LE(sigma.calls(), inputs::hidden_units(net))
        << hint("One forward pass gives all z_l: keep them.");
    EXPECT_LE(dsigma.calls(), inputs::hidden_units(net))
        << hint("A row has one slope, not one for each entry. The output layer has none at all.");
  });
}

TEST(a_BadInput, ShapesThatDoNotChain) {
  const gradus::Counted counted(oracle::square.sigma);
  for_all_bad_nets([&](const Mlp& net, const vec& x) {
    EXPECT_REJECTED(submission::jacobians(net, x, counted, counted));
  });
  EXPECT_EQ(counted.calls(), 0u) << "sigma was called before the shapes were checked.";
}

// A layer that widens, so that a product with an n x n diagonal matrix shows. Any two functions
// will do for timing.
SPEED(a, jacobians, {512, 1024, 2048}, [](Rng& rng, uword n) {
  const Mlp net{{rng.uniforms(n, 128), rng.uniforms(1, n)}, {rng.uniforms(n), rng.uniforms(1)}};
  return std::tuple{net, rng.uniforms(128), builtin::tanh, builtin::logistic};
});

// ---------------------------------------------------------------------------------------- part b

namespace {

void expect_gradients(const Mlp& net, const vec& x, const oracle::Activation& act,
                      double accuracy) {
  const Gradients expected = oracle::gradients(net, x, act);
  double largest = 0;
  for (const mat& dW : expected.dW) largest = std::max(largest, arma::abs(dW).max());
  for (const vec& db : expected.db) largest = std::max(largest, arma::abs(db).max());
  EXPECT_ANSWER(submission::gradients(net, x, act.sigma, act.dsigma),
                close_to(expected, {accuracy * largest, accuracy}))
      .hint_if([&](const Gradients& g) { return mistaken::transposed(net, g); },
               "dW_l must have the shape of W_l (n_l x n_{l-1}).")
      .hint_if([&] { return mistaken::gradients(net, x, act, mistaken::right, false); },
               "Wrong by a factor per row: delta_l = sigma'(z_l) % (dy_L/dy_l)^T.")
      .hint_if([&] { return mistaken::gradients(net, x, act, mistaken::at_the_image); },
               "Compare with finite differences for tanh: sigma' needs z, not y.")
      .hint_if(
          [&] {  // relu's slopes, 0 and 1, agree by chance too often
            return &act == &oracle::relu
                       ? Gradients{}
                       : mistaken::gradients(net, x, act, mistaken::of_the_layer_after);
          },
          "Use the pre-activation of layer l in delta_l; layer widths reveal the mix-up.");
}

}  // namespace

TEST(b_OutputLayer, IsAffine) {
  for_all(inputs::shallow,
          [](const Mlp& net, const vec& x) { expect_gradients(net, x, oracle::square, 0); });
}

TEST(b_HiddenLayers, AChainOfTwoWeights) {
  const Mlp net{{mat{0.5}, mat{2}}, {vec{0}, vec{0}}};
  const double t = std::tanh(0.5), slope = 1 - t * t;
  const auto& [sigma, dsigma, at] = oracle::tanh;
  EXPECT_ANSWER(
      submission::gradients(net, vec{1}, sigma, dsigma),
      close_to(Gradients{2 * t, {mat{2 * slope}, mat{t}}, {vec{2 * slope}, vec{1}}, vec{slope}},
               {0, 1e-14}))
      .hint_if(
          [](const Gradients& g) {
            return !g.dW.empty() && g.dW[0].n_elem == 1 && std::abs(g.dW[0](0) - 1.479056) < 1e-6;
          },
          "For this tanh chain we expect 1.5729, you give 1.4791: the output layer has no "
          "activation and W_L occurs "
          "once.");
}

TEST(b_HiddenLayers, AnInactiveUnitLearnsNothing) {
  // Unit 0 of layer 1 is active, unit 1 is not; what follows passes the signal on as it is.
  const Mlp net{{mat{{1, 1}, {-1, -1}}, mat{{1, 1}}, mat{1}}, {vec{0, 0}, vec{0}, vec{0}}};
  const auto& [sigma, dsigma, at] = oracle::relu;
  EXPECT_ANSWER(
      submission::gradients(net, vec{1, 2}, sigma, dsigma),
      exactly(Gradients{
          3, {mat{{1, 2}, {0, 0}}, mat{{3, 0}}, mat{3}}, {vec{1, 0}, vec{1}, vec{1}}, vec{1, 1}}))
      .hint("Row i of dW_l carries sigma' of unit i alone, not that of the whole layer.");
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
    EXPECT_ANSWER(
        submission::gradients(net, x, oracle::tanh.sigma, oracle::tanh.dsigma),
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
        .hint("Check one layer at a time: set the direction to 0 in all others.");
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
        EXPECT_ANSWER(
            submission::gradients(net, x, oracle::relu.sigma, oracle::relu.dsigma),
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
  const auto& [sigma, dsigma, at] = oracle::tanh;
  EXPECT_ANSWER(submission::gradients(net, vec{1}, sigma, dsigma),
                exactly(Gradients{3, {mat{0.0}, mat{1}}, {vec{0.0}, vec{1}}, vec{0.0}}))
      .hint("sigma'(400) is 0 here, and 0 times a finite number is 0.");
}

TEST(b_OnePass, CallsEachUnitOnce) {
  for_all({12, 8}, inputs::deep, [](const Mlp& net, const vec& x) {
    const gradus::Counted dsigma(oracle::square.dsigma);
    EXPECT_ANSWER(submission::gradients(net, x, oracle::square.sigma, dsigma),
                  exactly(oracle::gradients(net, x, oracle::square)));
    EXPECT_LE(dsigma.calls(), inputs::hidden_units(net))
        << hint("One pass back serves all layers: delta_l comes from delta_{l+1}.");
  });
}

TEST(b_BadInput, ShapesThatDoNotChain) {
  const gradus::Counted counted(oracle::square.sigma);
  for_all_bad_nets([&](const Mlp& net, const vec& x) {
    EXPECT_REJECTED(submission::gradients(net, x, counted, counted));
  });
  EXPECT_EQ(counted.calls(), 0u) << "sigma was called before the shapes were checked.";
}

SPEED(b, gradients, {64, 128, 256}, [](Rng& rng, uword n) {
  Mlp net;
  for (uword l = 1; l <= 8; ++l) {
    net.W.push_back(rng.uniforms(l < 8 ? n : 1, n) / 16);
    net.b.push_back(rng.uniforms(l < 8 ? n : 1));
  }
  return std::tuple{net, rng.uniforms(n), builtin::tanh, builtin::logistic};
});
