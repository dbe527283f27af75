// udl4 question 10: how many parameters a network has, and a number for each of them.
#pragma once
#include <gradus/contract.hpp>
#include <nn/types.hpp>

namespace udl4_q10 {

// The sizes of a fully connected network are its numbers of units from the inputs to the outputs,
// {D_0, ..., D_L}. Layer k = 0 ... L - 1 has the matrix W[k], D_{k+1} x D_k, and the bias b[k],
// with D_{k+1} entries; a network with K hidden layers has L = K + 1. Sizes are legal if there are
// at least two of them and none is 0. Whatever is asked for, there are fewer than 2^63 parameters.

/// Part a. The number of parameters of a network with one input, one output and K hidden layers of
/// D units each, by a closed formula: K may be 10^12. Throws std::invalid_argument if K or D is 0.
std::uint64_t uniform_parameter_count(arma::uword K, arma::uword D);

/// Part a. The number of parameters of a network with these sizes.
/// Throws std::invalid_argument if they are not legal.
std::uint64_t parameter_count(const std::vector<arma::uword>& sizes);

/// One parameter: W[layer](row, col) if not bias, b[layer](row) and col = 0 if bias. From 0.
struct Entry {
  arma::uword layer;
  bool bias;
  arma::uword row, col;
};

// A numbering gives each parameter of a network one of the numbers 0 ... parameter_count(sizes) -
// 1, and no two the same. Choose any; it depends on nothing but the sizes. The four functions below
// all use this one.

/// Part a. The parameter with the number `index`. O(L) operations, for layers of 10^9 units, too.
/// Throws std::invalid_argument if the sizes are not legal or there is no such number.
Entry entry_of(const std::vector<arma::uword>& sizes, std::uint64_t index);

/// Part a. The number of a parameter: the inverse of entry_of. O(L) operations.
/// Throws std::invalid_argument if the sizes are not legal or there is no such parameter (a layer,
/// row or column that the network does not have; a bias with col != 0).
std::uint64_t index_of(const std::vector<arma::uword>& sizes, const Entry& e);

/// Part a. All parameters: entry i is the one with the number i.
/// Throws std::invalid_argument if there is no layer, net.W and net.b differ in length, a bias has
/// not one entry for each row of its matrix, a matrix has not one column for each row of the one
/// before it, or a matrix is empty.
arma::vec flatten(const nn::Mlp& net);

/// Part a. The network with these sizes for which flatten gives p.
/// Throws std::invalid_argument if the sizes are not legal or p has another length.
nn::Mlp unflatten(const std::vector<arma::uword>& sizes, const arma::vec& p);

}  // namespace udl4_q10

GRADUS_CONTRACT(udl4_q10, uniform_parameter_count, parameter_count, entry_of, index_of, flatten,
                unflatten);
