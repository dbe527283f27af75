#include <gtest/gtest.h>

#include "check/compare.hpp"
#include "check/counted.hpp"
#include "encoded.hpp"

namespace gradus::wire {
namespace {

// The owner's side of the boundary without a boundary.
struct Owner : Borrowed {
  std::vector<Lent> lent;
  void call(std::uint64_t id, const std::function<void(Writer&)>& arguments,
            const std::function<void(Reader&)>& result) override {
    Bytes there(1024), back(1024);
    Writer asked(there);
    arguments(asked);
    Reader r{std::span(there).first(asked.size())};
    Writer answer(back);
    lent.at(id)(r, answer);
    Reader answered{std::span(back).first(answer.size())};
    result(answered);
  }
};

using Function = std::function<double(double)>;

TEST(Codec, EveryTypeComesBackBitForBit) {
  for_each_sample([](const auto& value) {
    using T = std::remove_cvref_t<decltype(value)>;
    const Bytes bytes = encoded(value);
    const T back = decoded<T>(bytes);
    EXPECT_FALSE(first_mismatch(value, back)) << show(value) << " came back as " << show(back);
    EXPECT_EQ(encoded(back), bytes) << show(value);
  });
}

TEST(Codec, KeepsTheSignOfZeroAndTheShapeOfNothing) {
  EXPECT_TRUE(std::signbit(decoded<double>(encoded(-0.0))));
  EXPECT_EQ(arma::size(decoded<arma::mat>(encoded(arma::mat(0, 3)))), arma::size(0, 3));
  EXPECT_EQ(arma::size(decoded<arma::cube>(encoded(arma::cube(2, 0, 3)))), arma::size(2, 0, 3));
  EXPECT_EQ(decoded<arma::sp_mat>(encoded(arma::sp_mat(4, 5))).n_cols, 5U);
}

TEST(Codec, SparseEntriesThatWereWrittenLastAreSent) {
  arma::sp_mat Z(3, 3);
  Z(2, 1) = 4;  // sits in Armadillo's cache until it is synchronised
  EXPECT_EQ(decoded<arma::sp_mat>(encoded(Z))(2, 1), 4);
}

TEST(Codec, ALentFunctionIsCalledWhereItLives) {
  const Counted square{[](double z) { return z * z; }};
  Owner owner;
  const Bytes bytes = encoded(Function(square), &owner.lent);
  const auto borrowed = decoded<Function>(bytes, &owner);
  EXPECT_EQ(borrowed(3) + borrowed(4), 25);
  EXPECT_EQ(square.calls(), 2U);
}

TEST(Codec, ALentFunctionTakesAndGivesMatrices) {
  using Map = std::function<arma::mat(const arma::vec&, int)>;
  Owner owner;
  const Bytes bytes =
      encoded(Map([](const arma::vec& x, int n) { return arma::mat(x * n); }), &owner.lent);
  EXPECT_EQ(decoded<Map>(bytes, &owner)({1, 2}, 3)(1), 6);
}

TEST(Codec, ABuiltinFunctionCrossesByNameAndIsNeverAskedFor) {
  std::vector<Lent> lent;
  for (const auto& f : {builtin::identity, builtin::tanh, builtin::logistic, builtin::relu}) {
    const auto copy = decoded<Function>(encoded(Function(f), &lent));
    for (const double z : {-2.0, 0.0, 0.5}) EXPECT_EQ(copy(z), f(z));
  }
  EXPECT_TRUE(lent.empty());
  EXPECT_TRUE(std::isnan(builtin::relu(std::nan(""))));
}

TEST(Codec, ABuiltinFunctionOfAnotherSignatureIsLent) {
  using Float = std::function<float(float)>;
  Owner owner;
  const Bytes bytes = encoded(Float(builtin::relu), &owner.lent);
  ASSERT_EQ(owner.lent.size(), 1U);
  EXPECT_EQ(decoded<Float>(bytes, &owner)(2.0F), 2.0F);
}

TEST(Codec, AFunctionInAnAnswerCannotBeCalled) {
  EXPECT_THROW(encoded(Function([](double z) { return z; })), TooLarge);  // a worker lends nothing
  std::vector<Lent> lent;
  const auto forged = decoded<Function>(encoded(Function([](double z) { return z; }), &lent));
  EXPECT_THROW(forged(1), Malformed);
}

TEST(Codec, AValueThatDoesNotFitIsTooLarge) {
  Bytes room(20);
  Writer w(room);
  EXPECT_THROW(put(w, arma::vec(3)), TooLarge);
}

}  // namespace
}  // namespace gradus::wire
