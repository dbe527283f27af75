// What a worker may send instead of an answer.
#include <gtest/gtest.h>

#include <array>
#include <bit>
#include <chrono>
#include <random>

#include "encoded.hpp"

namespace gradus::wire {
namespace {

/// Bytes written by hand: a tag, then numbers.
class Forged {
 public:
  explicit Forged(Tag tag) { number(static_cast<unsigned char>(tag)); }
  template <class... N>
  Forged& numbers(N... n) {
    (number(static_cast<std::uint64_t>(n)), ...);
    return *this;
  }
  template <class N>
  Forged& number(N n) {
    const auto raw = std::bit_cast<std::array<std::byte, sizeof n>>(n);
    for (const std::byte each : raw) bytes_.push_back(each);
    return *this;
  }
  operator std::span<const std::byte>() const { return bytes_; }

 private:
  Bytes bytes_;
};

TEST(CodecMalformed, EveryTruncationOfEveryType) {
  for_each_sample([](const auto& value) {
    using T = std::remove_cvref_t<decltype(value)>;
    const Bytes bytes = encoded(value);
    for (std::size_t n = 0; n < bytes.size(); ++n)
      EXPECT_THROW(decoded<T>(std::span(bytes).first(n)), Malformed) << n << " of " << bytes.size();
  });
}

TEST(CodecMalformed, BytesThatAreLeftOver) {
  for_each_sample([](const auto& value) {
    Bytes bytes = encoded(value);
    bytes.push_back(std::byte{0});
    EXPECT_THROW(decoded<std::remove_cvref_t<decltype(value)>>(bytes), Malformed);
  });
}

TEST(CodecMalformed, AValueOfAnotherType) {
  EXPECT_THROW(decoded<double>(encoded(1)), Malformed);
  EXPECT_THROW(decoded<arma::mat>(encoded(arma::cube(1, 1, 1))), Malformed);
  EXPECT_THROW(decoded<unsigned>(encoded(1)), Malformed);
  EXPECT_THROW(decoded<arma::vec>(encoded(arma::mat(2, 2))), Malformed);
  EXPECT_THROW(decoded<arma::rowvec>(encoded(arma::mat(2, 1))), Malformed);
}

TEST(CodecMalformed, ABoolOfSeven) {
  EXPECT_THROW(decoded<bool>(Forged(Tag::boolean).number<unsigned char>(7)), Malformed);
}

TEST(CodecMalformed, IntegersOutOfRange) {
  EXPECT_THROW(decoded<std::uint8_t>(encoded(std::uint64_t{256})), Malformed);
  EXPECT_THROW(decoded<int>(encoded(std::int64_t{1} << 40)), Malformed);
  EXPECT_THROW(decoded<std::int8_t>(encoded(std::int64_t{-129})), Malformed);
  EXPECT_THROW(decoded<miniature::Colour>(encoded(std::int64_t{1} << 40)), Malformed);
}

TEST(CodecMalformed, AbsurdShapesAskForNoMemory) {
  constexpr std::uint64_t huge = std::uint64_t{1} << 63, half = std::uint64_t{1} << 32;
  EXPECT_THROW(decoded<arma::mat>(Forged(Tag::dense).numbers(huge, 1, huge)), Malformed);
  EXPECT_THROW(decoded<arma::mat>(Forged(Tag::dense).numbers(half, half, 0)),
               Malformed);  // 2^64 is 0
  EXPECT_THROW(decoded<arma::mat>(Forged(Tag::dense).numbers(2, 2, 0)), Malformed);
  EXPECT_THROW(decoded<arma::cube>(Forged(Tag::cube).numbers(half, half, 1, 0)), Malformed);
  EXPECT_THROW(decoded<arma::cube>(Forged(Tag::cube).numbers(huge, 2, 1, 0)), Malformed);
  EXPECT_THROW(decoded<arma::cube>(Forged(Tag::cube).numbers(0, 0, half, 0)), Malformed);
  EXPECT_THROW(decoded<std::vector<bool>>(Forged(Tag::list).numbers(huge)), Malformed);
  EXPECT_THROW(decoded<std::string>(Forged(Tag::text).numbers(huge)), Malformed);
  EXPECT_THROW(decoded<arma::sp_mat>(Forged(Tag::sparse).numbers(huge, 1, 0, 0, 0)), Malformed);
  EXPECT_THROW(decoded<arma::sp_mat>(Forged(Tag::sparse).numbers(1, huge, 0)), Malformed);
  EXPECT_THROW(decoded<arma::sp_mat>(Forged(Tag::sparse).numbers(1, 1, huge)), Malformed);
}

TEST(CodecMalformed, AFieldIsMadeOnlyOfWhatIsThere) {
  // As many cubes as there are bytes: their objects alone would take a hundred times the message.
  Forged forged(Tag::field);
  const std::size_t many = 40'000'000;
  forged.numbers(many, 1, 1, many);
  Bytes bytes(std::span<const std::byte>(forged).begin(), std::span<const std::byte>(forged).end());
  bytes.resize(bytes.size() + many);
  const auto begin = std::chrono::steady_clock::now();
  EXPECT_THROW(decoded<arma::field<arma::cube>>(bytes), Malformed);
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::milliseconds(100));
}

TEST(CodecMalformed, SparseMatricesThatArmadilloWouldTrust) {
  const auto sparse = [](std::uint64_t rows, std::vector<double> values,
                         std::vector<std::uint64_t> row_indices,
                         std::vector<std::uint64_t> col_ptrs) {
    Forged f(Tag::sparse);
    f.numbers(rows, col_ptrs.size() - 1, values.size());
    for (const double v : values) f.number(v);
    for (const auto n : row_indices) f.number(n);
    for (const auto n : col_ptrs) f.number(n);
    return decoded<arma::sp_mat>(f);
  };
  EXPECT_EQ(sparse(3, {1, 2}, {0, 2}, {0, 2, 2})(2, 0), 2);
  EXPECT_THROW(sparse(3, {1, 2}, {2, 0}, {0, 2, 2}), Malformed);  // rows unsorted
  EXPECT_THROW(sparse(3, {1, 2}, {1, 1}, {0, 2, 2}), Malformed);  // an entry twice
  EXPECT_THROW(sparse(3, {1, 2}, {0, 3}, {0, 2, 2}), Malformed);  // beyond the last row
  EXPECT_THROW(sparse(3, {1, 2}, {0, 1}, {1, 2, 2}), Malformed);  // columns begin late
  EXPECT_THROW(sparse(3, {1, 2}, {0, 1}, {0, 2, 1}), Malformed);  // and end early
  EXPECT_THROW(sparse(3, {1, 2}, {0, 1}, {0, 9, 2}), Malformed);  // or beyond the entries
}

TEST(CodecMalformed, RandomDamageGivesAValueOrMalformed) {
  std::mt19937_64 random(1);
  int values = 0, refused = 0;
  const auto begin = std::chrono::steady_clock::now();
  for (int round = 0; round < 3000; ++round)  // for each of the samples: 10^5 trials in all
    for_each_sample([&](const auto& value) {
      using T = std::remove_cvref_t<decltype(value)>;
      Bytes bytes = encoded(value);
      for (std::size_t flips = 1 + random() % 3; flips > 0; --flips)
        bytes[random() % bytes.size()] =
            static_cast<std::byte>(random() % 4 == 0 ? 0xFF : random());
      try {
        const T back = decoded<T>(bytes);
        ++values;
        if (random() % 16 == 0) (void)encoded(back);  // what was accepted can be used
      } catch (const Malformed&) {
        ++refused;
      } catch (const TooLarge&) {
        ++refused;
      }
    });
  EXPECT_GE(values + refused, 100'000);
  EXPECT_GT(values, 1000);
  EXPECT_GT(refused, 1000);
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(2));
}

}  // namespace
}  // namespace gradus::wire
