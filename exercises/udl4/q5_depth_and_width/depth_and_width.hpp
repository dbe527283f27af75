// udl4 question 5: how deep, how wide and how large a network is.
#pragma once
#include <gradus/contract.hpp>
#include <nn/types.hpp>

namespace udl4_q5 {

/// Of hidden layers only: inputs and outputs count in none of the three.
struct Size {
  arma::uword depth;     ///< the number of hidden layers
  arma::uword width;     ///< units of the largest hidden layer, 0 if there is none
  arma::uword capacity;  ///< units of all hidden layers together
};

/// Part a. The network of the sheet: 5 inputs, 1 output, 20 hidden layers of 30 units each.
Size sheet_answer();

/// Part a. The size of any network. W[k] leads from layer k, where layer 0 are the inputs, to layer
/// k + 1, whose biases are b[k]; the last matrix leads to the outputs. A unit counts whatever its
/// weights are. A network with one matrix has no hidden layer, and size 0, 0, 0.
///
/// Throws std::invalid_argument if there is no matrix, if there are not as many biases b[k] as
/// matrices, if b[k] has not one entry for each row of W[k], if W[k + 1] has not one column for
/// each row of W[k], or if a layer has no unit (a matrix without rows or without columns).
Size network_size(const nn::Mlp& net);

}  // namespace udl4_q5

GRADUS_CONTRACT(udl4_q5, sheet_answer, network_size);
