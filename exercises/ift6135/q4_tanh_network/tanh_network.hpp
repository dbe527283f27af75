// ift6135 question 4: networks of sigmoids and networks of tanh units are the same functions.
#pragma once
#include <gradus/contract.hpp>
#include <nn/types.hpp>

namespace ift6135_q4 {

// D inputs, M hidden units, K outputs; the sigmoid is s(a) = 1 / (1 + e^-a). Indices are 0-based.

// Part a. net: y = W2 act(W1 x + b1) + b2, act entry by entry.  W1: M x D, b1: M, W2: K x M, b2: K.
// D and K are at least 1. M may be 0: W1 is 0 x D, b1 is empty, W2 is K x 0. Parameters are below
// 1e100 in size.
//
// Both functions return a network with at most M hidden units that computes the same y for every x;
// where there are several, all are right. For |x(i)| <= 1000 output k may be off by
//   (1e-13 + 8u D a) (|b2(k)| + sum_j |W2(k, j)|),  u = 2^-53,
// with a the largest entry of |W1| |x| + |b1|, and |.| entry by entry.
//
// They throw std::invalid_argument if the sizes do not fit, D or K is 0, or a parameter is NaN or
// infinite.

/// Part a. net has act = s; the returned network has act = tanh.
nn::TwoLayer sigmoid_to_tanh(const nn::TwoLayer& net);

/// Part a. net has act = tanh; the returned network has act = s.
nn::TwoLayer tanh_to_sigmoid(const nn::TwoLayer& net);

// Part b. omega1 = [b1 W1]: M x (D+1), omega2 = [b2 W2]: K x (M+1), the biases in column 0. Of a
// network of sigmoids, the tanh twin has the parameters omega1', omega2'; its hidden unit j rises
// and falls with hidden unit j of the given one. All numbers are finite.
//
// Everything below throws std::invalid_argument if D, M or K is 0, or the sizes do not fit.
// D, M and K are below 1000.

/// Part b. The P with omega2' = omega2 P for every omega2 of K x (M+1). M and K say which omega2
/// is meant; that does not mean that P depends on both.
arma::mat omega2_factor(arma::uword M, arma::uword K);

/// Part b. The A with pack(omega1', omega2') = pack(omega1, omega2) A, for every omega1 and omega2
/// of those sizes.
arma::mat theta_factor(arma::uword D, arma::uword M, arma::uword K);

/// Part b. Theta: omega1 top left, omega2 bottom right, 0 elsewhere. Returns (M+K) x (D+M+2).
arma::mat pack(const arma::mat& omega1, const arma::mat& omega2);

/// Part b. omega1 and omega2 from a Theta of (M+K) x (D+M+2). The other two blocks of Theta may
/// hold anything and are not looked at.
std::pair<arma::mat, arma::mat> unpack(const arma::mat& Theta, arma::uword D, arma::uword M,
                                       arma::uword K);

}  // namespace ift6135_q4

GRADUS_CONTRACT(ift6135_q4, sigmoid_to_tanh, tanh_to_sigmoid, omega2_factor, theta_factor, pack,
                unpack);
