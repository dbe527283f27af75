// Optimisers, clipping, schedules.
#include "nn/train/optimisers.hpp"

#include <limits>
#include <numbers>

#include "nn/core/threads.hpp"
#include "nn/train/clipping.hpp"
#include "nn/train/schedule.hpp"
#include "support/layer_checks.hpp"
#include "support/refusal.hpp"

namespace {

using namespace nn;

/// A weight and a bias with gradients, of n entries each.
template <typename T>
struct Tensors {
  arma::Mat<T> W, b, dW, db;
  explicit Tensors(uword n)
      : W(support::normal<T>(n, 1)), b(support::normal<T>(n, 1)), dW(support::normal<T>(n, 1)),
        db(support::normal<T>(n, 1)) {}
  std::vector<Parameter<T>> parameters() { return {{"W", &W, &dW, 3, 4}, {"b", &b, &db}}; }
};

/// One entry's course by an optimiser, in the words of its formula; `step` gets w, g, lambda, t and its memory a, b.
using ScalarStep = std::function<void(double& w, double g, double lambda, int t, double& a, double& b)>;

template <typename T, typename Make>
void expect_course(const Make& make, const ScalarStep& step, double lambda_W, double lambda_b, double bound) {
  for (const uword n : {0u, 1u, 2u, 3u, 7u, 17u, 31u, 33u, 65u, 127u, 1021u}) {
    Tensors<T> tensors(n);
    auto optimiser = make(tensors.parameters());
    arma::mat W = arma::conv_to<arma::mat>::from(tensors.W), b = arma::conv_to<arma::mat>::from(tensors.b);
    arma::mat memory_W(n, 2), memory_b(n, 2);
    for (int t = 1; t <= 5; ++t) {
      for (uword i = 0; i < n; ++i) {
        step(W(i), static_cast<double>(tensors.dW(i)), lambda_W, t, memory_W(i, 0), memory_W(i, 1));
        step(b(i), static_cast<double>(tensors.db(i)), lambda_b, t, memory_b(i, 0), memory_b(i, 1));
      }
      optimiser->step();
      EXPECT_TRUE(support::near(tensors.W, W, bound)) << "n = " << n << ", step " << t;
      EXPECT_TRUE(support::near(tensors.b, b, bound)) << "n = " << n << ", step " << t;
      tensors.dW = support::normal<T>(n, 1);
      tensors.db = support::normal<T>(n, 1);
    }
    EXPECT_EQ(optimiser->steps(), 5u);
  }
}

template <typename T>
void expect_courses(double bound) {
  const auto with = []<typename O, typename Options>(std::type_identity<O>, const Options& options) {
    return [options](std::vector<Parameter<T>> p) { return std::make_unique<O>(std::move(p), options); };
  };
  const ScalarStep plain = [](double& w, double g, double lambda, int, double&, double&) {
    w -= 0.1 * (g + lambda * w);
  };
  expect_course<T>(with(std::type_identity<Sgd<T>>{}, SgdOptions{.learning_rate = 0.1, .weight_decay = 0.5}), plain,
                   0.5, 0, bound);
  expect_course<T>(with(std::type_identity<Sgd<T>>{},
                        SgdOptions{.learning_rate = 0.1, .weight_decay = 0.5, .decay = Decay::everything}),
                   plain, 0.5, 0.5, bound);
  for (const bool nesterov : {false, true})
    expect_course<T>(
        with(std::type_identity<Sgd<T>>{},
             SgdOptions{.learning_rate = 0.1, .momentum = 0.75, .nesterov = nesterov, .weight_decay = 0.25}),
        [nesterov](double& w, double g, double lambda, int, double& v, double&) {
          g += lambda * w;
          v = 0.75 * v + g;
          w -= 0.1 * (nesterov ? g + 0.75 * v : v);
        },
        0.25, 0, bound);
  expect_course<T>(
      with(std::type_identity<RmsProp<T>>{},
           RmsPropOptions{.learning_rate = 0.05, .smoothing = 0.8, .epsilon = 0.01, .weight_decay = 0.25}),
      [](double& w, double g, double lambda, int, double& s, double&) {
        g += lambda * w;
        s = 0.8 * s + 0.2 * g * g;
        w -= 0.05 * g / (std::sqrt(s) + 0.01);
      },
      0.25, 0, bound);
  const auto adam = [](bool decoupled) {
    return [decoupled](double& w, double g, double lambda, int t, double& m, double& v) {
      if (!decoupled) g += lambda * w;
      m = 0.7 * m + 0.3 * g;
      v = 0.95 * v + 0.05 * g * g;
      const double m_hat = m / (1 - std::pow(0.7, t)), v_hat = v / (1 - std::pow(0.95, t));
      w -= 0.05 * (m_hat / (std::sqrt(v_hat) + 0.01) + (decoupled ? lambda * w : 0));
    };
  };
  const AdamOptions options{.learning_rate = 0.05, .beta1 = 0.7, .beta2 = 0.95, .epsilon = 0.01, .weight_decay = 0.25};
  expect_course<T>(with(std::type_identity<Adam<T>>{}, options), adam(false), 0.25, 0, bound);
  expect_course<T>(with(std::type_identity<AdamW<T>>{}, options), adam(true), 0.25, 0, bound);
}

TEST(Optimisers, FollowTheirFormulas) {
  expect_courses<double>(1e-13);
  expect_courses<float>(5e-6);
}

template <typename T>
std::vector<std::unique_ptr<Optimiser<T>>> all_optimisers(const std::vector<Parameter<T>>& p) {
  std::vector<std::unique_ptr<Optimiser<T>>> all;
  all.push_back(std::make_unique<Sgd<T>>(p, SgdOptions{.weight_decay = 0.1}));
  all.push_back(std::make_unique<Sgd<T>>(p, SgdOptions{.momentum = 0.9, .weight_decay = 0.1}));
  all.push_back(std::make_unique<Sgd<T>>(p, SgdOptions{.momentum = 0.9, .nesterov = true}));
  all.push_back(std::make_unique<RmsProp<T>>(p));
  all.push_back(std::make_unique<Adam<T>>(p));
  all.push_back(std::make_unique<AdamW<T>>(p));
  return all;
}

TEST(Optimisers, KeepANanToItsEntryAndLeaveGradients) {
  for (uword which = 0; which < 6; ++which) {
    Tensors<float> tensors(37), same = tensors;
    tensors.dW(5) = std::numeric_limits<float>::quiet_NaN();
    const arma::fmat dW = tensors.dW;
    all_optimisers(tensors.parameters())[which]->step();
    all_optimisers(same.parameters())[which]->step();
    EXPECT_TRUE(support::equal(tensors.dW, dW));
    same.W(5) = std::numeric_limits<float>::quiet_NaN();
    EXPECT_TRUE(support::equal(tensors.W, same.W)) << which;
    EXPECT_TRUE(support::equal(tensors.b, same.b)) << which;
  }
}

TEST(Optimisers, StepWithoutAllocationAndTheSameOnAnyNumberOfThreads) {
  for (uword which = 0; which < 6; ++which) {
    Tensors<float> one(100003), three = one;
    const auto optimiser = std::move(all_optimisers(one.parameters())[which]);
    const auto other = std::move(all_optimisers(three.parameters())[which]);
    const int before = threads();
    set_threads(1);
    const std::size_t allocations = support::allocations();
    for (int t = 0; t < 3; ++t) optimiser->step();
    EXPECT_EQ(support::allocations(), allocations) << which;
    set_threads(3);
    for (int t = 0; t < 3; ++t) other->step();
    set_threads(before);
    EXPECT_TRUE(support::equal(one.W, three.W)) << which;
  }
}

TEST(Optimisers, GoOnFromASavedState) {
  for (uword which = 0; which < 6; ++which) {
    Tensors<float> whole(33);
    const auto optimiser = std::move(all_optimisers(whole.parameters())[which]);
    for (int t = 0; t < 3; ++t) optimiser->step();
    Tensors<float> resumed = whole;
    const auto other = std::move(all_optimisers(resumed.parameters())[which]);
    const auto from = optimiser->state(), to = other->state();
    ASSERT_EQ(from.size(), to.size());
    for (uword i = 0; i < from.size(); ++i) {
      EXPECT_EQ(from[i].name, to[i].name);
      *to[i].value = *from[i].value;
    }
    EXPECT_EQ(other->steps(), 3u);
    for (int t = 0; t < 3; ++t) optimiser->step(), other->step();
    EXPECT_TRUE(support::equal(whole.W, resumed.W)) << which;
    EXPECT_TRUE(support::equal(whole.b, resumed.b)) << which;
  }
  Tensors<float> tensors(3);
  Adam<float> adam(tensors.parameters());
  std::vector<std::string> names;
  for (const auto& m : adam.state()) names.push_back(m.name);
  EXPECT_EQ(names,
            (std::vector<std::string>{"adam.steps", "adam.m.W", "adam.root_v.W", "adam.m.b", "adam.root_v.b"}));
  // The count of steps is exact beyond the whole numbers of float.
  *adam.state()[0].value = arma::fvec{16777215.0f, 2.0f};
  adam.step();
  EXPECT_EQ(adam.steps(), 3u << 24);
  *adam.state()[0].value = arma::fvec{NAN, 2.0f};
  EXPECT_THROW(adam.step(), std::invalid_argument);
}

TEST(Optimisers, MakeTinyMemoriesZero) {
  for (uword which = 1; which < 6; ++which) {  // the first keeps nothing
    Tensors<float> tensors(20);
    tensors.W.zeros(), tensors.dW.zeros();
    const auto optimiser = std::move(all_optimisers(tensors.parameters())[which]);
    for (const auto& memory : optimiser->state())
      if (memory.name.ends_with(".W")) {
        memory.value->fill(1.1755e-38f);  // any factor below 1 takes it below the normal numbers
        optimiser->step();
        EXPECT_TRUE(support::equal(*memory.value, arma::fmat(20, 1))) << memory.name;
      }
  }
}

/// The step for a constant gradient does not depend on its size: eta by Adam, eta / sqrt(1 - rho) and less by RMSProp.
template <typename T>
void expect_steps_of_any_size(std::initializer_list<double> sizes) {
  for (const double g : sizes) {
    Tensors<T> adam_tensors(40), rms_tensors = adam_tensors;
    for (auto* tensors : {&adam_tensors, &rms_tensors}) {
      tensors->W.zeros(), tensors->b.zeros();
      tensors->dW.fill(static_cast<T>(g)), tensors->db.fill(static_cast<T>(-g));
    }
    const double epsilon = sizeof(T) == 4 ? 2e-38 : 1e-300;
    Adam<T> adam(adam_tensors.parameters(), {.epsilon = epsilon});
    RmsProp<T> rms(rms_tensors.parameters(), {.epsilon = epsilon});
    double s = 0, w = 0;
    for (int t = 1; t <= 20; ++t) {
      adam.step(), rms.step();
      s = 0.99 * s + 0.01, w -= 1e-3 / std::sqrt(s);
      EXPECT_TRUE(support::near(arma::Mat<T>(adam_tensors.W * T(1e3)), arma::mat(40, 1).fill(-t), 1e-5)) << g;
      EXPECT_TRUE(support::near(arma::Mat<T>(adam_tensors.b * T(1e3)), arma::mat(40, 1).fill(t), 1e-5)) << g;
      EXPECT_TRUE(support::near(rms_tensors.W, arma::mat(40, 1).fill(w), 1e-5)) << g;
    }
  }
}

TEST(Optimisers, StepAlikeForTinyAndHugeGradients) {
  expect_steps_of_any_size<float>({1e-31, 1e-25, 1e-19, 1e-16, 1e-15, 1e-14, 1.0, 1e14, 1e15, 1e16, 1e19, 1e30, 3e38});
  expect_steps_of_any_size<double>({1e-290, 1e-200, 1e-160, 1e-121, 1e-120, 1.0, 1e120, 1e121, 1e160, 1e200, 1e308});
  // From one end of the range to the other.
  Tensors<float> tensors(20);
  tensors.W.zeros(), tensors.dW.fill(1e30f);
  RmsProp<float> rms(tensors.parameters(), {.smoothing = 0.75, .epsilon = 1e-30});
  rms.step();
  tensors.dW.fill(1e-30f);
  rms.step();
  EXPECT_NEAR(rms.state()[1].value->at(0), 1e30f * 0.5f * std::sqrt(0.75f), 1e24f);
}

TEST(Optimisers, RefuseWhatDoesNotFit) {
  Tensors<float> tensors(5);
  const auto p = tensors.parameters();
  EXPECT_NE(support::refusal([&] { Sgd<float>(p, {.learning_rate = -1}); }).find("learning_rate"), std::string::npos);
  EXPECT_NE(support::refusal([&] { Sgd<float>(p, {.momentum = 1}); }).find("momentum"), std::string::npos);
  EXPECT_NE(support::refusal([&] { Sgd<float>(p, {.nesterov = true}); }).find("nesterov"), std::string::npos);
  EXPECT_NE(support::refusal([&] { Sgd<float>(p, {.weight_decay = -1}); }).find("weight_decay"), std::string::npos);
  EXPECT_NE(support::refusal([&] { RmsProp<float>(p, {.smoothing = 1}); }).find("smoothing"), std::string::npos);
  EXPECT_NE(support::refusal([&] { RmsProp<float>(p, {.epsilon = 0}); }).find("epsilon"), std::string::npos);
  EXPECT_NE(support::refusal([&] { RmsProp<float>(p, {.epsilon = 1e-39}); }).find("epsilon is 1e-39"),
            std::string::npos);
  EXPECT_NE(support::refusal([&] { Adam<float>(p, {.epsilon = 1e39}); }).find("epsilon"), std::string::npos);
  EXPECT_NE(support::refusal([&] { Adam<float>(p, {.beta1 = 1}); }).find("beta1"), std::string::npos);
  EXPECT_NE(support::refusal([&] { Adam<float>(p, {.beta2 = -0.1}); }).find("beta2"), std::string::npos);
  EXPECT_NE(support::refusal([&] { AdamW<float>(p, {.epsilon = NAN}); }).find("epsilon"), std::string::npos);
  Adam<float> adam(p);
  EXPECT_NE(support::refusal([&] { adam.set_learning_rate(NAN); }).find("learning_rate"), std::string::npos);
  EXPECT_EQ(adam.learning_rate(), 1e-3);
  const arma::fmat W = tensors.W;
  tensors.db.set_size(6, 1);
  EXPECT_NE(support::refusal([&] { adam.step(); }).find("gradient of b"), std::string::npos);
  EXPECT_TRUE(support::equal(tensors.W, W));
  EXPECT_EQ(adam.steps(), 0u);
  EXPECT_NE(support::refusal([&] { Adam<float>{p}; }).find("gradient of b"), std::string::npos);
}

// --- Clipping ---------------------------------------------------------------------------------

TEST(Clipping, ByNormScalesAllGradientsTogether) {
  for (const uword n : {1u, 3u, 16u, 17u, 33u, 1021u}) {
    Tensors<float> tensors(n);
    tensors.dW.fill(3), tensors.db.fill(4);
    const double norm = 5 * std::sqrt(n);
    EXPECT_NEAR(clip_by_norm(tensors.parameters(), norm * 1.01), norm, 1e-12 * norm);
    EXPECT_EQ(tensors.dW(n - 1), 3.0f);  // below the bound: as it was
    EXPECT_NEAR(clip_by_norm(tensors.parameters(), 1.0), norm, 1e-12 * norm);
    EXPECT_NEAR(gradient_norm(tensors.parameters()), 1.0, 1e-6);
    EXPECT_NEAR(tensors.dW(0) / tensors.db(n - 1), 0.75f, 1e-6);
  }
}

TEST(Clipping, ByNormIsSafeAtTheEndsOfTheRange) {
  Tensors<float> tensors(20);
  tensors.dW.fill(3e30f), tensors.db.zeros();
  clip_by_norm(tensors.parameters(), 1.0);
  EXPECT_NEAR(gradient_norm(tensors.parameters()), 1.0, 1e-6);
  for (const float bad : {NAN, INFINITY}) {
    tensors.dW.fill(2), tensors.dW(7) = bad;
    const arma::fmat dW = tensors.dW;
    EXPECT_FALSE(std::isfinite(clip_by_norm(tensors.parameters(), 1.0)));
    EXPECT_TRUE(support::equal(tensors.dW, dW));
  }
  EXPECT_THROW(clip_by_norm(tensors.parameters(), 0), std::invalid_argument);
  EXPECT_THROW(clip_by_norm(tensors.parameters(), NAN), std::invalid_argument);
}

TEST(Clipping, ByNormKeepsItsDigitsAtTheEndsOfTheRange) {
  const auto expect_clipped = []<typename T>(T size, double bound, double accuracy) {
    Tensors<T> tensors(50);
    tensors.dW.fill(size), tensors.db.fill(-size);
    EXPECT_NEAR(clip_by_norm(tensors.parameters(), bound) / 10 / static_cast<double>(size), 1, 1e-14) << size;
    EXPECT_NEAR(static_cast<double>(tensors.dW(3)) / bound * 10, 1, accuracy) << size << " to " << bound;
    EXPECT_NEAR(static_cast<double>(tensors.db(49)) / bound * 10, -1, accuracy) << size << " to " << bound;
  };
  expect_clipped(3e37f, 1e-3, 1e-6);
  expect_clipped(3e37f, 1e-30, 1e-6);
  expect_clipped(1e-37f, 1e-37, 1e-6);
  expect_clipped(1e200, 1e-3, 1e-14);
  expect_clipped(1e200, 1e-150, 1e-14);
  expect_clipped(1e307, 1e-3, 1e-14);
  expect_clipped(1e307, 1e306, 1e-14);
  expect_clipped(1e-200, 1e-201, 1e-14);
  expect_clipped(1e-300, 1e-301, 1e-14);
  Tensors<double> tensors(50);
  tensors.dW.fill(1e308), tensors.db.fill(1e308);  // |g| = 1e309
  EXPECT_EQ(clip_by_norm(tensors.parameters(), 1), INFINITY);
  EXPECT_EQ(tensors.dW(0), 1e308);
  tensors.dW.fill(1e200), tensors.db(4) = NAN;
  EXPECT_TRUE(std::isnan(gradient_norm(tensors.parameters())));
  tensors.dW.fill(5e-324), tensors.db.zeros();
  EXPECT_NEAR(gradient_norm(tensors.parameters()) / 5e-324, 7, 0.1);  // sqrt(50), rounded to what there is
  tensors.dW.zeros();
  EXPECT_EQ(gradient_norm(tensors.parameters()), 0);
}

TEST(Clipping, ByValueBoundsEachEntry) {
  Tensors<float> tensors(6);
  tensors.dW = {-3, -1, NAN, 0.5, 2, INFINITY};
  tensors.dW = tensors.dW.t();
  clip_by_value(tensors.parameters(), 1);
  EXPECT_TRUE(support::equal(tensors.dW, arma::fmat(arma::frowvec({-1, -1, NAN, 0.5, 1, 1}).t())));
  EXPECT_THROW(clip_by_value(tensors.parameters(), -1), std::invalid_argument);
}

// --- Schedules --------------------------------------------------------------------------------

TEST(Schedules, HaveTheirValues) {
  EXPECT_EQ(constant_rate(0.3)(0), 0.3);
  EXPECT_EQ(constant_rate(0.3)(1000000), 0.3);
  const Schedule steps = step_decay(8, 10, 0.5);
  EXPECT_EQ(steps(0), 8);
  EXPECT_EQ(steps(9), 8);
  EXPECT_EQ(steps(10), 4);
  EXPECT_EQ(steps(35), 1);
  const Schedule cosine = cosine_decay(3, 8, 1);
  EXPECT_EQ(cosine(0), 3);
  EXPECT_NEAR(cosine(2), 2 + std::numbers::sqrt2 / 2, 1e-15);
  EXPECT_NEAR(cosine(4), 2, 1e-15);
  EXPECT_NEAR(cosine(6), 2 - std::numbers::sqrt2 / 2, 1e-15);
  EXPECT_EQ(cosine(8), 1);
  EXPECT_EQ(cosine(1000), 1);
  const Schedule warm = warm_up(4, step_decay(8, 2, 0.5));
  EXPECT_EQ(warm(0), 2);
  EXPECT_EQ(warm(2), 6);
  EXPECT_EQ(warm(3), 8);
  EXPECT_EQ(warm(4), 8);
  EXPECT_EQ(warm(5), 8);
  EXPECT_EQ(warm(6), 4);
}

TEST(Schedules, RefuseWhatIsOutOfRange) {
  EXPECT_THROW(constant_rate(-1), std::invalid_argument);
  EXPECT_THROW(constant_rate(NAN), std::invalid_argument);
  EXPECT_THROW(step_decay(1, 0, 0.5), std::invalid_argument);
  EXPECT_THROW(step_decay(1, 5, 0), std::invalid_argument);
  EXPECT_THROW(step_decay(1, 5, 1.5), std::invalid_argument);
  EXPECT_THROW(cosine_decay(1, 0), std::invalid_argument);
  EXPECT_THROW(cosine_decay(1, 5, -1), std::invalid_argument);
  EXPECT_THROW(warm_up(0, constant_rate(1)), std::invalid_argument);
  EXPECT_THROW(warm_up(3, nullptr), std::invalid_argument);
}

}  // namespace
