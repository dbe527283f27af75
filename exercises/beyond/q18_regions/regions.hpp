// beyond question 18: linear regions of networks with many inputs, on a walk and in the plane.
#pragma once
#include <gradus/contract.hpp>
#include <nn/types.hpp>

namespace beyond_q18 {

// Every network has ReLU after each layer but the last, which is linear. No layer is empty.

// ---- part a ----------------------------------------------------------------------------------

/// Part a. The network s -> net(x0 + V s): net on the line, the plane ... through x0 that the
/// columns of V span. x0 has an entry for each input of net, V a row for each input and k >= 1
/// columns; the answer has k inputs. Only its first layer differs from that of net: the number of
/// layers, their sizes and all other weights are those of net. The numbers that are tried have so
/// few digits that nothing is rounded: the answer is exact.
/// Throws std::invalid_argument if net has no matrix, not one bias vector for each matrix, or sizes
/// that do not fit together; if x0 or V does not fit the inputs of net; or if V has no column.
nn::Mlp restriction(const nn::Mlp& net, const arma::vec& x0, const arma::mat& V);

// ---- part b ----------------------------------------------------------------------------------

/// Part b. The number of linear regions of t -> net(x0 + t (x1 - x0)) on [0, 1]: of the maximal
/// intervals on which all outputs are affine. Neighbouring intervals on which every output keeps
/// its slope are one region. A joint at t = 0 or t = 1 parts nothing. 1 if x0 = x1.
///
/// The count is exact: joints are the same only if they are equal, however near they lie, and so
/// are slopes. All weights, biases and points are whole numbers. Wherever no unit changes its
/// state, each pre-activation and each output is A t + B with whole |A|, |B| <= 2^26, and no sum on
/// the way to it exceeds 2^53.
/// Throws std::invalid_argument if net is not as in part a, or x0 or x1 does not fit its inputs.
std::uint64_t regions_on_segment(const nn::Mlp& net, const arma::vec& x0, const arma::vec& x1);

// ---- part c ----------------------------------------------------------------------------------

/// Part c. The number of cells of n units in the plane. Unit i computes
/// relu(W(i, 0) x + W(i, 1) y + b(i)) and switches on its line W(i, 0) x + W(i, 1) y + b(i) = 0. A
/// unit with both weights 0 has no line, whatever its bias. Cells are the connected pieces of the
/// plane without the lines; any number of units may share one line.
///
/// W: n x 2, b: n, n >= 0 (1 cell if there is no line). All entries are whole, from -4096 to 4096,
/// and the count is exact. The time may grow like n^2 log n.
/// Throws std::invalid_argument if W has not 2 columns or b has not one entry for each row of W.
std::uint64_t cells(const arma::mat& W, const arma::vec& b);

// ---- part d ----------------------------------------------------------------------------------

/// Part d. The number of linear regions of the function (x, y) -> W2 relu(W1 (x, y)^T + b1) + b2:
/// what is left of the cells of its units when two cells with a common side are merged wherever all
/// outputs have the same gradient on both, for as long as there are such cells. (Cells that only
/// meet in a point, or not at all, are not merged with each other, equal gradients or not.)
///
/// W1: n x 2, b1: n, W2: C x n, b2: C, n >= 0, C >= 1, all entries whole, from -4096 to 4096.
/// Throws std::invalid_argument if the sizes are not as said.
std::uint64_t function_regions(const nn::TwoLayer& net);

}  // namespace beyond_q18

GRADUS_CONTRACT(beyond_q18, restriction, regions_on_segment, cells, function_regions);
