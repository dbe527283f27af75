// mfdnn4 question 6: the derivatives of a multilayer perceptron, layer by layer and all at once.
#pragma once
#include <gradus/contract.hpp>
#include <nn/types.hpp>

namespace mfdnn4_q6 {

// The net, for l = 1 ... L and with n_L = 1:
//   y_0 = x,   z_l = W_l y_{l-1} + b_l,   y_l = sigma(z_l) for l < L,   y_L = z_L.
// net.W[l-1] is W_l (n_l x n_{l-1}) and net.b[l-1] is b_l (n_l); L = 1 is a net without hidden
// layers. sigma works entry by entry and dsigma is its derivative; at a kink, what dsigma says
// counts. All numbers are finite.
//
// Both functions throw std::invalid_argument, before they call sigma or dsigma, if the net has no
// layer, if W and b differ in length, if an n_l is 0 (n_0 too), if shapes do not chain, if n_L is
// not 1 or if x has not length n_0.

/// The derivatives of one layer's output y_l.
struct LayerJacobians {
  arma::vec dy_db;     ///< n_l: the diagonal of dy_l/db_l, which is a diagonal matrix
  arma::mat dy_dprev;  ///< n_l x n_{l-1}: dy_l/dy_{l-1}; entry (i,j) is d(y_l)_i / d(y_{l-1})_j
};

/// Part a. Element l-1 of the answer belongs to layer l, l = 1 ... L.
/// Calls sigma and dsigma at most once for each hidden unit.
std::vector<LayerJacobians> jacobians(const nn::Mlp& net, const arma::vec& x,
                                      const nn::ScalarFunction& sigma,
                                      const nn::ScalarFunction& dsigma);

/// The output and its derivatives. A derivative by an array has the shape of that array.
struct Gradients {
  double y;                   ///< y_L
  std::vector<arma::mat> dW;  ///< dW[l-1] = dy_L/dW_l: n_l x n_{l-1}
  std::vector<arma::vec> db;  ///< db[l-1] = dy_L/db_l: n_l
  arma::vec dx;               ///< dy_L/dx: n_0
};

/// Part b. All of them in one pass back, in O(sum_l n_l n_{l-1}) time.
/// Calls dsigma at most once for each hidden unit.
Gradients gradients(const nn::Mlp& net, const arma::vec& x, const nn::ScalarFunction& sigma,
                    const nn::ScalarFunction& dsigma);

}  // namespace mfdnn4_q6

GRADUS_CONTRACT(mfdnn4_q6, jacobians, gradients);
