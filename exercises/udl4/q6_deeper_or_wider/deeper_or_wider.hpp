// udl4 question 6: what one more layer costs, and what one more unit in every layer.
#pragma once
#include <gradus/contract.hpp>

namespace udl4_q6 {

// Fully connected networks: Di inputs, K hidden layers of D units each, Do outputs; biases in all
// layers but the inputs. Deeper: K + 1 layers of D units. Wider: K layers of D + 1 units.
// All numbers are at most 10^6, and every answer fits into 64 bits. All three functions throw
// std::invalid_argument if one of their arguments is 0.

/// What is added to the network, compared with (Di, Do, K, D).
struct Growth {
  std::uint64_t weights_depth;  ///< weights that the deeper network has more
  std::uint64_t weights_width;  ///< weights that the wider network has more
  std::uint64_t params_depth;   ///< the same with weights and biases together
  std::uint64_t params_width;
};

/// Part a. What each of the two steps adds.
Growth growth(arma::uword Di, arma::uword Do, arma::uword K, arma::uword D);

enum class Winner { depth, width, tie };

/// Part a. The step that adds more weights, biases not counted; `tie` if both add equally many.
Winner more_weights(arma::uword Di, arma::uword Do, arma::uword K, arma::uword D);

/// Part a. The smallest K >= 1 for which the wider network adds strictly more weights than the
/// deeper one.
arma::uword first_depth_where_width_wins(arma::uword Di, arma::uword Do, arma::uword D);

}  // namespace udl4_q6

GRADUS_CONTRACT(udl4_q6, growth, more_weights, first_depth_where_width_wins);
