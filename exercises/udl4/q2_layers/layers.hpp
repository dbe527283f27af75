// udl4 question 2: which network is it that somebody has drawn?
#pragma once
#include <gradus/contract.hpp>

namespace udl4_q2 {

/// Di inputs, K = hidden.size() hidden layers with hidden[0] = D_1, ..., hidden[K - 1] = D_K units,
/// from the inputs to the outputs, and Do outputs.
struct Architecture {
  arma::uword Di, Do;
  std::vector<arma::uword> hidden;
};

/// Part a. The architecture of a drawing with the nodes 0 ... n_nodes - 1 and one arrow for each
/// column of edges (2 x E): from node edges(0, e) to node edges(1, e). Nodes are numbered and
/// arrows are listed in any order. It is timed, with many layers: O(n_nodes + E) operations, or
/// with a logarithm; it is then a legal drawing.
///
/// Throws std::invalid_argument unless this is a fully connected network with at least one hidden
/// layer: every node is in one layer, from every node of a layer exactly one arrow goes to every
/// node of the next layer, and there are no other arrows. That is, if edges has not two rows, or a
/// number that is no node, or if there is an arrow too few, too many, twice, within a layer, over a
/// layer or backwards, a node without arrows, a cycle, or no hidden layer.
Architecture read_drawing(arma::uword n_nodes, const arma::umat& edges);

/// Part a. The hyperparameters (K, D_1, ..., D_K). Inputs and outputs are none: the task fixes
/// them. Throws std::invalid_argument if there is no hidden layer. All sizes are at least 1
/// (guaranteed).
std::vector<arma::uword> hyperparameters(const Architecture& a);

/// Part a. The architecture of the network with the weight matrices Omega[0], ..., Omega[K] of the
/// book: Omega[k] is D_(k+1) x D_k, with D_0 = Di and D_(K+1) = Do, and multiplies the values of
/// layer k from the left.
/// Throws std::invalid_argument if there are less than two matrices, one has no row or no column,
/// or one does not fit to the one before.
Architecture from_weights(const std::vector<arma::mat>& Omega);

}  // namespace udl4_q2

GRADUS_CONTRACT(udl4_q2, read_drawing, hyperparameters, from_weights);
