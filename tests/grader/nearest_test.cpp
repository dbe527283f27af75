#include "course/nearest.hpp"

#include <gtest/gtest.h>

namespace gradus {
namespace {

using Names = std::vector<std::string>;

TEST(Nearest, OneSlipOfTheFinger) {
  const Names names = {"convolution", "attention", "padding"};
  for (const char* slip :
       {"convolutoin", "convoluton", "convvolution", "convolutiom", "CONVOLUTION"})
    EXPECT_EQ(nearest(slip, names), Names{"convolution"}) << slip;
}

TEST(Nearest, SwappedNeighboursAreOneSlipOnly) {
  EXPECT_EQ(nearest("ab", {"ba"}), Names{"ba"});  // two substitutions would be too far
}

TEST(Nearest, NothingIsOfferedForWhatIsFarAway) {
  EXPECT_EQ(nearest("banana", {"convolution", "nn3/q1"}), Names{});
  EXPECT_EQ(nearest("", {"nn3/q1"}), Names{});
  EXPECT_EQ(nearest("x", {}), Names{});
}

TEST(Nearest, TheNearestComeFirstAndAtMostThree) {
  EXPECT_EQ(nearest("nn3/q1x", {"nn3/q1ab", "nn3/q1", "nn3/q2", "nn3/q1a", "nn3/q1b", "nn3/q1c"}),
            (Names{"nn3/q1", "nn3/q1a", "nn3/q1b"}));
}

}  // namespace
}  // namespace gradus
