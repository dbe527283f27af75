// udl4 question 4: a deep network for a batch of inputs, layer by layer and as one expression.
#pragma once
#include <gradus/contract.hpp>
#include <nn/types.hpp>

namespace udl4_q4 {

/// The sizes of one affine map z = W h + b: W is rows x cols, and b has `bias` entries.
struct LayerShape {
  arma::uword rows, cols, bias;
};

/// Part a. All affine maps from the inputs to the outputs, for Di inputs, hidden layers of
/// hidden[0], hidden[1], ... units (there may be none) and Do outputs.
/// Throws std::invalid_argument if one of the sizes is 0.
std::vector<LayerShape> layer_shapes(arma::uword Di, const std::vector<arma::uword>& hidden,
                                     arma::uword Do);

// net: K + 1 affine maps, K >= 0. For k < K layer k is h_{k+1} = a(W[k] h_k + b[k]) with h_0 = x
// and a entry by entry, and the output is y = W[K] h_K + b[K].
// X: Di x B, one input x in each column, B >= 0. Answers have B columns too, column i for column i
// of X; none if B is 0. All numbers are finite.
//
// Both functions call a at most once for each hidden unit and each input. They throw
// std::invalid_argument, before they call a, if the net has no layer, if W and b differ in length,
// if a matrix has no row or no column, if sizes do not fit together, or if X has not Di rows.

/// Part a. h_1, ..., h_K, y: K + 1 matrices.
std::vector<arma::mat> forward_layers(const nn::Mlp& net, const arma::mat& X,
                                      const nn::ScalarFunction& a);

/// Part a. y alone: Do x B.
arma::mat forward_nested(const nn::Mlp& net, const arma::mat& X, const nn::ScalarFunction& a);

}  // namespace udl4_q4

GRADUS_CONTRACT(udl4_q4, layer_shapes, forward_layers, forward_nested);
