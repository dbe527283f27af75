// beyond question 1: a convolution layer whose outputs read some of its input maps only.
#pragma once
#include <gradus/contract.hpp>

namespace beyond_q1 {

// Indices start at 0. A table of connections, C x K, has table(c, k) = 1 where output map k reads
// input map c, and 0 elsewhere. It is legal if it has a row and a column, holds nothing but 0 and
// 1, and has a 1 in every column. A row may be all 0: a map that nobody reads. All sizes are below
// 2^16, and everything that is counted is below 2^64.

/// Part a. The input maps, of 0 ... 5, that output map k of LeNet-5's layer C3 reads (see the
/// statement), in ascending order. Throws std::invalid_argument if k > 15.
arma::uvec c3_inputs(arma::uword k);

struct Costs {
  arma::uword parameters;       ///< weights and biases; an output has one bias
  arma::uword saved;            ///< parameters of the layer with a table of ones, less `parameters`
  arma::uword multiplications;  ///< of a weight by a pixel, for all outputs of one image
};

/// Part a. Of the layer below with this table, kernels of kh x kw weights and input maps of H x W
/// pixels. Throws std::invalid_argument if the table is not legal, kh or kw is 0, kh > H or kw > W.
Costs costs(const arma::umat& table, arma::uword kh, arma::uword kw, arma::uword H, arma::uword W);

// X: H x W x C (rows, columns, maps). F has K elements, and F(k) is kh x kw x n, where n is the
// number of maps that output k reads. Slice s of F(k) belongs to the map c(k, s); c(k, 0) < c(k, 1)
// < ... are the maps that output k reads, in ascending order. The layer computes
//   Y(i, j, k) = b(k) + sum over u < kh, v < kw, s < n of F(k)(u, v, s) X(i + u, j + v, c(k, s)),
// Y: (H - kh + 1) x (W - kw + 1) x K, with b: K.
//
// Numbers may be NaN. A NaN in a map reaches only what depends on it by this formula: the outputs
// that read the map, and the slices of the filters' gradient that belong to it.
//
// Both functions throw std::invalid_argument if the table is not legal, X has not a map for each
// of its rows, F has not an element for each of its columns, an F(k) has another number of slices
// than output k reads maps, two F(k) differ in their rows or columns, kh or kw is 0, kh > H, kw >
// W, or b or dY is not of the size that is given here.

/// Part b. Y.
arma::cube partial_convolution(const arma::cube& X, const arma::umat& table,
                               const arma::field<arma::cube>& F, const arma::vec& b);

/// The derivatives of a number L that depends on Y. A NaN in slice k of dY reaches the maps that
/// output k reads, dF(k) and db(k).
struct Gradients {
  arma::cube dX;               ///< like X
  arma::field<arma::cube> dF;  ///< K x 1, each like F(k)
  arma::vec db;                ///< K
};

/// Part c. dL/dX, dL/dF and dL/db from dY, of the size of Y, with dY(i, j, k) = dL/dY(i, j, k).
Gradients gradients(const arma::cube& X, const arma::umat& table, const arma::field<arma::cube>& F,
                    const arma::cube& dY);

}  // namespace beyond_q1

GRADUS_CONTRACT(beyond_q1, c3_inputs, costs, partial_convolution, gradients);
