// The training loop, its progress line, predictions.
#include "nn/train/fit.hpp"

#include <sstream>

#include "nn/core/sequential.hpp"
#include "nn/layers/batch_norm.hpp"
#include "nn/layers/dense.hpp"
#include "nn/train/initialise.hpp"
#include "nn/train/optimisers.hpp"
#include "nn/train/predict.hpp"
#include "nn/train/progress.hpp"
#include "support/layer_checks.hpp"
#include "support/refusal.hpp"

namespace {

using namespace nn;
using Samples = std::span<const uword>;

/// Mean over the batch of 1/2 |y - target|^2.
BatchLoss<float> half_square(const arma::fmat& targets) {
  return [&targets](const arma::fmat& Y, Samples samples, arma::fmat& dY) {
    double sum = 0;
    for (uword n = 0; n < Y.n_cols; ++n)
      for (uword i = 0; i < Y.n_rows; ++i) {
        const float difference = Y(i, n) - targets(i, samples[n]);
        dY(i, n) = difference / static_cast<float>(Y.n_cols);
        sum += difference * difference / 2;
      }
    return sum / static_cast<double>(Y.n_cols);
  };
}

/// A linear map to be found: Y = A X + noise.
struct Problem {
  arma::fmat X, targets;
  Sequential<float> network{Shape{20}};
  explicit Problem(uword N = 70) {
    std::mt19937_64 random(1);
    network.add<Dense>(18u);
    network.add<Dense>(17u);
    he_normal(network.parameters(), random);
    X = support::normal<float>(20, N);
    targets = support::normal<float>(17, N);
  }
};

TEST(Fit, IsTheLoopThatItSays) {
  Problem p;
  Problem q;
  q.X = p.X, q.targets = p.targets;
  Sgd<float> sgd(p.network.parameters(), {.learning_rate = 0.01, .momentum = 0.5});
  const History history = fit<float>(p.network, p.X, half_square(p.targets), sgd,
                                     {.epochs = 3, .batch = 32, .shuffle = false});
  // The same by hand, without shuffling: batches of 32, 32 and 6.
  Sgd<float> by_hand(q.network.parameters(), {.learning_rate = 0.01, .momentum = 0.5});
  ASSERT_EQ(history.size(), 3u);
  for (uword epoch = 0; epoch < 3; ++epoch) {
    double sum = 0;
    for (const auto& [first, last] : {std::pair<uword, uword>{0, 31}, {32, 63}, {64, 69}}) {
      const arma::fmat X = q.X.cols(first, last), T = q.targets.cols(first, last);
      arma::fmat Y;
      q.network.forward(X, Y);
      const arma::fmat difference = Y - T, dY = difference / static_cast<float>(X.n_cols);
      sum += arma::accu(arma::conv_to<arma::mat>::from(difference % difference)) / 2;
      zero_gradients(q.network.parameters());
      q.network.backward(X, Y, dY, nullptr);
      by_hand.step();
    }
    EXPECT_NEAR(history[epoch].loss, sum / 70, 1e-5);
    EXPECT_EQ(history[epoch].epoch, epoch + 1);
    EXPECT_EQ(history[epoch].learning_rate, 0.01);
    EXPECT_GE(history[epoch].seconds, 0);
    EXPECT_TRUE(std::isnan(history[epoch].metric));
  }
  for (uword i = 0; i < p.network.parameters().size(); ++i)
    EXPECT_TRUE(support::near(*p.network.parameters()[i].value, *q.network.parameters()[i].value, 1e-5));
  EXPECT_LT(history[2].loss, history[0].loss);
}

TEST(Fit, ShowsEachSampleOnceAnEpochInANewOrder) {
  for (const uword N : {1u, 2u, 7u, 31u, 32u, 33u, 65u})
    for (const uword batch : {1u, 3u, 32u, 100u}) {
      Problem p(N);
      Sgd<float> sgd(p.network.parameters(), {});
      std::vector<std::vector<uword>> orders;
      std::vector<uword> order;
      const BatchLoss<float> half = half_square(p.targets);
      const BatchLoss<float> watched = [&](const arma::fmat& Y, Samples samples, arma::fmat& dY) {
        EXPECT_EQ(Y.n_cols, samples.size());
        EXPECT_TRUE(samples.size() == batch || order.size() + samples.size() == N);
        order.insert(order.end(), samples.begin(), samples.end());
        return half(Y, samples, dY);
      };
      fit<float>(p.network, p.X, watched, sgd, {.epochs = 2, .batch = batch, .on_epoch = [&](const EpochRecord&) {
                   orders.push_back(order);
                   order.clear();
                   return false;
                 }});
      ASSERT_EQ(orders.size(), 2u);
      if (N >= 31) {
        EXPECT_NE(orders[0], orders[1]);
      }
      for (std::vector<uword>& o : orders) {
        EXPECT_TRUE(N < 31 || !std::is_sorted(o.begin(), o.end()));
        std::sort(o.begin(), o.end());
        for (uword i = 0; i < N; ++i) EXPECT_EQ(o[i], i);
        EXPECT_EQ(o.size(), N);
      }
    }
}

TEST(Fit, GoesOnAsIfThereHadBeenNoPause) {
  Problem whole, paused;
  paused.X = whole.X, paused.targets = whole.targets;
  FitOptions<float> options{.epochs = 4, .seed = 9, .schedule = cosine_decay(0.01, 12)};
  Adam<float> adam(whole.network.parameters());
  const History all = fit<float>(whole.network, whole.X, half_square(whole.targets), adam, options);
  Adam<float> first(paused.network.parameters()), second(paused.network.parameters());
  options.epochs = 2;
  fit<float>(paused.network, paused.X, half_square(paused.targets), first, options);
  for (uword i = 0; i < first.state().size(); ++i) *second.state()[i].value = *first.state()[i].value;
  options.first_epoch = 3, options.epochs = 4;
  const History rest = fit<float>(paused.network, paused.X, half_square(paused.targets), second, options);
  ASSERT_EQ(rest.size(), 2u);
  EXPECT_EQ(rest[1].loss, all[3].loss);
  EXPECT_EQ(rest[1].learning_rate, all[3].learning_rate);
  for (uword i = 0; i < whole.network.parameters().size(); ++i)
    EXPECT_TRUE(support::equal(*whole.network.parameters()[i].value, *paused.network.parameters()[i].value));
}

TEST(Fit, AllocatesNothingAfterTheFirstEpoch) {
  Problem p;
  Adam<float> adam(p.network.parameters());
  const BatchLoss<float> loss = half_square(p.targets);
  std::vector<std::size_t> allocations;
  allocations.reserve(5);
  FitOptions<float> options{.epochs = 5, .batch = 32, .clip_norm = 1, .clip_value = 0.5};
  options.schedule = warm_up(3, constant_rate(0.01));
  options.metric = [](const arma::fmat&, Samples) { return 0.5; };
  options.on_epoch = [&](const EpochRecord&) {
    allocations.push_back(support::allocations());
    return false;
  };
  const History history = fit<float>(p.network, p.X, loss, adam, options);
  EXPECT_EQ(history[4].metric, 0.5);
  EXPECT_LE(allocations[4] - allocations[1], 2u);  // the history's vector grows
}

TEST(Fit, ClipsPenalisesAndProjects) {
  Problem p;
  Sgd<float> sgd(p.network.parameters(), {.learning_rate = 1});
  auto& W = *p.network.parameters()[0].value;
  auto& dW = *p.network.parameters()[0].gradient;
  const BatchLoss<float> none = [](const arma::fmat&, Samples, arma::fmat& dY) { return dY.zeros(), 1.0; };
  FitOptions<float> options{.epochs = 1, .batch = 70};
  options.penalty = [&] { return dW += 2, 5.0; };
  arma::fmat before = W;
  EXPECT_EQ(fit<float>(p.network, p.X, none, sgd, options)[0].loss, 6.0);
  EXPECT_TRUE(support::near(W, arma::fmat(before - 2), 1e-6));
  options.clip_value = 0.25;
  before = W;
  fit<float>(p.network, p.X, none, sgd, options);
  EXPECT_TRUE(support::near(W, arma::fmat(before - 0.25), 1e-6));
  options.clip_norm = 0.5;
  before = W;
  fit<float>(p.network, p.X, none, sgd, options);
  EXPECT_NEAR(arma::norm(before - W, "fro"), 0.5, 1e-5);
  options.after_step = [&] { W.fill(3); };
  fit<float>(p.network, p.X, none, sgd, options);
  EXPECT_TRUE(support::equal(W, arma::fmat(W.n_rows, W.n_cols).fill(3)));
}

TEST(Fit, StopsAtANanAndNamesThePlace) {
  Problem p;
  Sgd<float> sgd(p.network.parameters(), {});
  p.network.set_mode(Mode::inference);
  int calls = 0;
  const BatchLoss<float> half = half_square(p.targets);
  const BatchLoss<float> loss = [&](const arma::fmat& Y, Samples samples, arma::fmat& dY) {
    EXPECT_EQ(p.network.mode(), Mode::training);
    const double value = half(Y, samples, dY);
    return ++calls == 5 ? NAN : value;
  };
  const std::string words =
      support::refusal<std::runtime_error>([&] { fit<float>(p.network, p.X, loss, sgd, {.batch = 32}); });
  EXPECT_NE(words.find("nan in epoch 2, batch 2 of 3"), std::string::npos) << words;
  EXPECT_EQ(sgd.steps(), 4u);
  EXPECT_EQ(p.network.mode(), Mode::inference);  // also where an exception ends it
  // A gradient may be infinite where the loss is not.
  const BatchLoss<float> steep = [&](const arma::fmat&, Samples, arma::fmat& dY) { return dY.fill(INFINITY), 1.0; };
  EXPECT_NE(support::refusal<std::runtime_error>([&] {
              fit<float>(p.network, p.X, steep, sgd, {.clip_norm = 1});
            }).find("norm of the gradient"),
            std::string::npos);
  EXPECT_EQ(sgd.steps(), 4u);
}

/// Two batch normalisations: the second may refuse, or give a NaN, when the first has moved its running values.
struct Normalised {
  Sequential<float> network{Shape{20}};
  arma::fmat X = support::normal<float>(20, 64), targets = support::normal<float>(18, 64);
  Normalised() {
    std::mt19937_64 random(1);
    network.add<BatchNorm>();
    network.add<Dense>(18u);
    network.add<BatchNorm>();
    he_normal(network.parameters(), random);
  }
  /// The values of parameters and buffers.
  std::vector<arma::fmat> values() {
    std::vector<arma::fmat> all;
    for (const auto& p : network.parameters()) all.push_back(*p.value);
    for (const auto& b : network.buffers()) all.push_back(*b.value);
    return all;
  }
};

TEST(Fit, LeavesBuffersAsTheyWereBeforeAStepThatIsNotMade) {
  const auto expect_kept = [](const FitOptions<float>& options, const auto& spoil, const char* what) {
    Normalised n;
    const BatchLoss<float> half = half_square(n.targets);
    Sgd<float> sgd(n.network.parameters(), {});
    fit<float>(n.network, n.X, half, sgd, {.epochs = 1});
    const auto before = n.values();
    EXPECT_NE(before.back()(0), 1) << "the running variance has not moved";
    EXPECT_ANY_THROW(fit<float>(n.network, n.X, spoil(n, half), sgd, options)) << what;
    const auto after = n.values();
    for (uword i = 0; i < before.size(); ++i) EXPECT_TRUE(support::equal(after[i], before[i])) << what << ", " << i;
  };
  const auto as_it_is = [](Normalised&, const BatchLoss<float>& loss) { return loss; };
  const FitOptions<float> whole{.epochs = 1, .batch = 64};
  expect_kept(whole, [](Normalised& n, const BatchLoss<float>& loss) { return n.X(3, 5) = NAN, loss; }, "NaN in X");
  expect_kept(whole, [](Normalised&, const BatchLoss<float>&) -> BatchLoss<float> {
    return [](const arma::fmat&, Samples, arma::fmat&) -> double { throw std::logic_error("no loss"); };
  }, "a loss that throws");
  FitOptions<float> clipped = whole, penalised = whole;
  clipped.clip_norm = 1;
  expect_kept(clipped, [](Normalised&, const BatchLoss<float>&) -> BatchLoss<float> {
    return [](const arma::fmat&, Samples, arma::fmat& dY) { return dY.fill(INFINITY), 1.0; };
  }, "an infinite gradient");
  penalised.penalty = [] { return NAN; };
  expect_kept(penalised, as_it_is, "a penalty");
  // What is made, is kept: with the throw after the first of two steps, buffers are those of one.
  Normalised one, two;
  two.X = one.X, two.targets = one.targets;
  const BatchLoss<float> half = half_square(one.targets);
  int calls = 0;
  const BatchLoss<float> once = [&](const arma::fmat& Y, Samples samples, arma::fmat& dY) {
    return ++calls == 2 ? NAN : half(Y, samples, dY);
  };
  Sgd<float> sgd_one(one.network.parameters(), {}), sgd_two(two.network.parameters(), {});
  fit<float>(one.network, arma::fmat(one.X.head_cols(32)), half, sgd_one, {.epochs = 1, .shuffle = false});
  EXPECT_THROW(fit<float>(two.network, two.X, once, sgd_two, {.shuffle = false}), std::runtime_error);
  const auto a = one.values(), b = two.values();
  for (uword i = 0; i < a.size(); ++i) EXPECT_TRUE(support::equal(a[i], b[i])) << i;
}

TEST(Fit, KeepsBuffersWithoutAllocation) {
  Normalised n;
  Sgd<float> sgd(n.network.parameters(), {});
  std::vector<std::size_t> allocations;
  allocations.reserve(3);
  FitOptions<float> options{.epochs = 3};
  options.on_epoch = [&](const EpochRecord&) { return allocations.push_back(support::allocations()), false; };
  fit<float>(n.network, n.X, half_square(n.targets), sgd, options);
  EXPECT_LE(allocations[2] - allocations[1], 1u);  // the history's vector grows
}

TEST(Fit, RefusesAnOptimiserOfAnotherNetwork) {
  Problem p, q;
  Sgd<float> other(q.network.parameters(), {}), none(std::vector<Parameter<float>>{}, {});
  const auto words = [&](Optimiser<float>& optimiser) {
    return support::refusal([&] { fit<float>(p.network, p.X, half_square(p.targets), optimiser); });
  };
  EXPECT_NE(words(other).find("optimiser has a parameter 0.W that is not the network's"), std::string::npos);
  EXPECT_NE(words(none).find("optimiser has no parameters"), std::string::npos);
  auto mixed = p.network.parameters();
  mixed[1].gradient = q.network.parameters()[1].gradient;
  Sgd<float> half_other(mixed, {});
  EXPECT_NE(words(half_other).find("parameter 0.b"), std::string::npos);
  // Some of the parameters may be left out: the others stay as they are.
  const arma::fmat before = *p.network.parameters()[0].value;
  Sgd<float> last(p.network[1].parameters(), {});
  EXPECT_EQ(words(last), "");
  EXPECT_TRUE(support::equal(*p.network.parameters()[0].value, before));
  EXPECT_EQ(last.steps(), 30u);
}

TEST(Fit, StopsWhenTold) {
  Problem p;
  Sgd<float> sgd(p.network.parameters(), {});
  FitOptions<float> options;
  options.on_epoch = [&](const EpochRecord& record) {
    EXPECT_EQ(predict(p.network, p.X).n_cols, 70u);  // sets its own mode, and gives the training's back
    EXPECT_EQ(p.network.mode(), Mode::training);
    return record.epoch == 2;
  };
  EXPECT_EQ(fit<float>(p.network, p.X, half_square(p.targets), sgd, options).size(), 2u);
  options.epochs = 0;
  EXPECT_TRUE(fit<float>(p.network, p.X, half_square(p.targets), sgd, options).empty());
}

TEST(Fit, RefusesWhatDoesNotFit) {
  Problem p;
  Sgd<float> sgd(p.network.parameters(), {});
  const BatchLoss<float> loss = half_square(p.targets);
  const auto words = [&](const arma::fmat& X, const FitOptions<float>& options) {
    return support::refusal([&] { fit<float>(p.network, X, loss, sgd, options); });
  };
  EXPECT_NE(words(arma::fmat(19, 5), {}).find("19 rows"), std::string::npos);
  EXPECT_NE(words(arma::fmat(20, 0), {}).find("no columns"), std::string::npos);
  EXPECT_NE(words(p.X, {.batch = 0}).find("batch"), std::string::npos);
  EXPECT_NE(words(p.X, {.first_epoch = 0}).find("first_epoch"), std::string::npos);
  EXPECT_NE(words(p.X, {.clip_norm = 0}).find("clip_norm"), std::string::npos);
  EXPECT_NE(words(p.X, {.clip_value = NAN}).find("clip_value"), std::string::npos);
  EXPECT_NE(support::refusal([&] { fit<float>(p.network, p.X, nullptr, sgd, {}); }).find("loss"), std::string::npos);
  EXPECT_EQ(sgd.steps(), 0u);
}

// --- The progress line ------------------------------------------------------------------------

TEST(Progress, WritesWhatIsKnown) {
  ProgressState state{.epoch = 3, .epochs = 20, .step = 10, .steps = 40, .loss = 0.31274, .metric = 0.915,
                      .seconds = 2, .done = 0.125};
  EXPECT_EQ(progress_line(state, "accuracy"),
            "epoch  3/20 [=====>              ] 10/40  loss 0.3127  accuracy 91.5 %  2.0 s, 14.0 s left");
  EXPECT_EQ(progress_line(state, "error"),
            "epoch  3/20 [=====>              ] 10/40  loss 0.3127  error 0.915  2.0 s, 14.0 s left");
  state.step = 40, state.metric = NAN, state.loss = NAN, state.done = 1;
  EXPECT_EQ(progress_line(state, "accuracy"), "epoch  3/20 [====================] 40/40  2.0 s");
  EXPECT_EQ(progress_line({}, ""), "epoch 0/0 [>                   ] 0/0  loss 0  0.0 s");
}

TEST(Progress, WritesDurationsWithoutSixtySeconds) {
  EXPECT_EQ(duration(0), "0.0 s");
  EXPECT_EQ(duration(59.94), "59.9 s");
  EXPECT_EQ(duration(59.97), "1:00 min");
  EXPECT_EQ(duration(65), "1:05 min");
  EXPECT_EQ(duration(119.6), "2:00 min");
  EXPECT_EQ(duration(3599.4), "59:59 min");
  EXPECT_EQ(duration(3599.6), "1:00 h");
  EXPECT_EQ(duration(7380), "2:03 h");
  EXPECT_EQ(duration(NAN), "");
  EXPECT_EQ(duration(INFINITY), "");
  EXPECT_EQ(duration(-1), "");
}

TEST(Progress, RewritesOneLineOnATerminalOnly) {
  ProgressState state{.epoch = 1, .epochs = 2, .step = 1, .steps = 2, .metric = NAN, .seconds = 1, .done = 0.25};
  for (const bool is_terminal : {false, true}) {
    std::ostringstream out;
    {
      Progress progress(&out, "accuracy", is_terminal);
      progress.show(state);
      ProgressState soon = state;
      soon.seconds = 1.05;
      progress.show(soon);  // too soon
      soon.step = 2;
      progress.show(soon);
    }
    const std::string text = out.str();
    EXPECT_EQ(std::count(text.begin(), text.end(), '\r'), is_terminal ? 2 : 0);
    EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 1) << text;
  }
  Progress(nullptr, "").show(state);
}

TEST(Fit, WritesALineAnEpochToAStream) {
  Problem p;
  Sgd<float> sgd(p.network.parameters(), {});
  std::ostringstream out;
  FitOptions<float> options{.epochs = 3, .progress = &out};
  fit<float>(p.network, p.X, half_square(p.targets), sgd, options);
  const std::string text = out.str();
  EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 3) << text;
  EXPECT_NE(text.find("epoch 3/3 [====================] 3/3  loss "), std::string::npos) << text;
  EXPECT_EQ(text.find("nan"), std::string::npos) << text;
  EXPECT_EQ(text.find("accuracy"), std::string::npos) << text;
}

// --- Predictions ------------------------------------------------------------------------------

TEST(Predict, IsTheForwardInInferenceMode) {
  Problem p(70);
  arma::fmat Y;
  p.network.forward(p.X, Y);
  for (const uword batch : {1u, 7u, 69u, 70u, 1000u}) {
    EXPECT_TRUE(support::near(predict(p.network, p.X, batch), Y, 1e-5)) << batch;
    EXPECT_EQ(p.network.mode(), Mode::training);
  }
  EXPECT_EQ(predict(p.network, arma::fmat(20, 0)).n_rows, 17u);
  EXPECT_NE(support::refusal([&] { predict(p.network, arma::fmat(19, 2)); }).find("19 rows"), std::string::npos);
  EXPECT_NE(support::refusal([&] { predict(p.network, p.X, 0); }).find("batch"), std::string::npos);
}

TEST(Predict, AccuracyCountsTheFirstLargest) {
  const arma::fmat Y = {{1, 3, 0, NAN}, {1, 5, -1, 2}, {0, 4, 0, 1}};
  EXPECT_TRUE(arma::all(classes(Y) == arma::uvec{0, 1, 0, 3}));
  EXPECT_EQ(accuracy(Y, arma::uvec{0, 1, 0, 1}), 0.75);
  EXPECT_EQ(accuracy(Y, arma::uvec{1, 1, 2, 1}), 0.25);
  EXPECT_EQ(accuracy(arma::fmat(3, 0), arma::uvec()), 0);
  EXPECT_THROW(accuracy(Y, arma::uvec{0, 1, 0}), std::invalid_argument);
  EXPECT_NE(support::refusal([&] { accuracy(Y, arma::uvec{0, 1, 3, 0}); }).find("label 2 is 3"), std::string::npos);
}

TEST(Predict, OneHotColumns) {
  EXPECT_TRUE(support::equal(one_hot<float>(arma::uvec{2, 0}, 3), arma::fmat{{0, 1}, {0, 0}, {1, 0}}));
  EXPECT_THROW(one_hot<float>(arma::uvec{0, 3}, 3), std::invalid_argument);
}

}  // namespace
