// Networks in files.
#include "nn/train/checkpoint.hpp"

#include "nn/core/sequential.hpp"
#include "nn/layers/batch_norm.hpp"
#include "nn/layers/dense.hpp"
#include "nn/train/npy.hpp"
#include "nn/train/optimisers.hpp"
#include "support/files.hpp"

namespace {

using namespace nn;
using support::Files;

std::unique_ptr<Sequential<float>> small_network(uword hidden = 3) {
  auto network = std::make_unique<Sequential<float>>(Shape{2});
  network->add<Dense>(hidden);
  network->add<Dense>(2u, false);
  support::fill_normal(*network);
  return network;
}

std::vector<arma::fmat> values(Layer<float>& network) {
  std::vector<arma::fmat> all;
  for (const auto& p : network.parameters()) all.push_back(*p.value);
  return all;
}

void expect_values(Layer<float>& network, const std::vector<arma::fmat>& expected, const std::string& what = "") {
  const auto parameters = network.parameters();
  ASSERT_EQ(parameters.size(), expected.size());
  for (uword i = 0; i < expected.size(); ++i)
    EXPECT_TRUE(support::equal(*parameters[i].value, expected[i])) << parameters[i].name << " " << what;
}

TEST_F(Files, ANetworkComesBackToTheBit) {
  const auto network = small_network(), other = small_network();
  network->parameters()[0].value->at(0) = NAN;
  save(path("net.npz"), *network);
  const auto found = load_npz<float>(path("net.npz"));
  ASSERT_EQ(found.size(), 3u);
  EXPECT_TRUE(support::equal(found.at("0.W"), *network->parameters()[0].value));
  EXPECT_TRUE(support::equal(found.at("0.b"), *network->parameters()[1].value));
  EXPECT_TRUE(support::equal(found.at("1.W"), *network->parameters()[2].value));
  load(path("net.npz"), *other);
  expect_values(*other, values(*network));
}

TEST_F(Files, BuffersComeBackToo) {
  Sequential<float> network(Shape{5}), other(Shape{5});
  network.add<BatchNorm>(), other.add<BatchNorm>();
  arma::fmat Y;
  network.forward(support::normal<float>(5, 9), Y);
  save(path("net.npz"), network);
  load(path("net.npz"), other);
  ASSERT_EQ(network.buffers().size(), 2u);
  for (uword i = 0; i < 2; ++i) EXPECT_TRUE(support::equal(*other.buffers()[i].value, *network.buffers()[i].value));
  EXPECT_NE(other.buffers()[0].value->at(0), 0);
}

TEST_F(Files, AnOptimiserComesBackWithItsNetwork) {
  const auto network = small_network(), other = small_network();
  Adam<float> adam(network->parameters()), resumed(other->parameters());
  const auto train = [](Sequential<float>& net, Adam<float>& optimiser) {
    for (int t = 0; t < 3; ++t) {
      for (const auto& p : net.parameters()) *p.gradient = 0.5f * *p.value;
      optimiser.step();
    }
  };
  train(*network, adam);
  save(path("pause.npz"), *network, adam.state());
  load(path("pause.npz"), *other, resumed.state());
  EXPECT_EQ(resumed.steps(), 3u);
  train(*network, adam);
  train(*other, resumed);
  expect_values(*other, values(*network));
}

TEST_F(Files, ANetworkRefusesWhatIsNotItsOwn) {
  const auto network = small_network(), larger = small_network(4);
  const std::vector<arma::fmat> before = values(*network);
  const auto refusal = [&](const std::map<std::string, arma::fmat>& matrices) {
    save_npz(path("net.npz"), matrices);
    const std::string words = support::refusal<std::runtime_error>([&] { load(path("net.npz"), *network); });
    expect_values(*network, before, words);
    return words;
  };
  std::map<std::string, arma::fmat> matrices = {
      {"0.W", arma::fmat(3, 2)}, {"0.b", arma::fmat(3, 1)}, {"1.W", arma::fmat(2, 3)}};
  auto less = matrices, more = matrices, other = matrices;
  less.erase("0.b");
  EXPECT_NE(refusal(less).find("net.npz, entry 0.b.npy: is missing, and must be 3 x 1"), std::string::npos);
  more["2.W"] = arma::fmat(2, 2);
  EXPECT_NE(refusal(more).find("entry 2.W.npy: is none of this network's, which has 3 entries; there are 4"),
            std::string::npos);
  other["1.W"] = arma::fmat(3, 2);
  EXPECT_NE(refusal(other).find("entry 1.W.npy: is 3 x 2, and must be 2 x 3"), std::string::npos);
  save_npz<double>(path("net.npz"), {{"0.W", arma::mat(3, 2)}, {"0.b", arma::mat(3, 1)}, {"1.W", arma::mat(2, 3)}});
  EXPECT_NE(support::refusal<std::runtime_error>([&] { load(path("net.npz"), *network); })
                .find("entry 0.W.npy: holds f8, and must hold f4"), std::string::npos);
  expect_values(*network, before);
  const std::vector<Buffer<float>> twin = {{"0.W", network->parameters()[0].value}};
  EXPECT_NE(support::refusal([&] { save(path("net.npz"), *network, twin); }).find("0.W"), std::string::npos);
}

TEST_F(Files, ADamagedFileNeverLoadsHalf) {
  const auto network = small_network(), other = small_network();
  save(path("net.npz"), *network);
  const std::string whole = read_file(path("net.npz"));
  const std::vector<arma::fmat> before = values(*other), saved = values(*network);
  const auto parameters = other->parameters();
  const auto loads = [&](const std::string& damaged) {
    try {
      load(put("damaged.npz", damaged), *other);
    } catch (const std::runtime_error&) {
      return false;
    }
    return true;
  };
  for (std::size_t size = 0; size < whole.size(); ++size) {
    ASSERT_FALSE(loads(whole.substr(0, size))) << "cut to " << size;
    expect_values(*other, before, "cut");
  }
  // A flipped bit is found, or lies where it says nothing (a date, say): then all is loaded as it was saved.
  int harmless = 0;
  std::mt19937_64 random(4);
  for (std::size_t at = 0; at < whole.size(); ++at)
    for (int trial = 0; trial < 2; ++trial) {
      std::string damaged = whole;
      damaged[at] = static_cast<char>(damaged[at] ^ (1 << (random() % 8)));
      const bool loaded = loads(damaged);
      harmless += loaded;
      expect_values(*other, loaded ? saved : before, "byte " + std::to_string(at));
      for (uword i = 0; i < parameters.size(); ++i) *parameters[i].value = before[i];
    }
  EXPECT_LT(harmless, 3 * 2 * 50);  // two headers for each of the three entries
  for (int trial = 0; trial < 300; ++trial) {
    std::string damaged = whole;
    for (int flips = 0; flips < 5; ++flips) damaged[random() % damaged.size()] = static_cast<char>(random());
    const bool loaded = loads(damaged);
    expect_values(*other, loaded ? saved : before, "several bytes");
    for (uword i = 0; i < parameters.size(); ++i) *parameters[i].value = before[i];
  }
  EXPECT_TRUE(loads(whole));
  expect_values(*other, saved);
}

}  // namespace
