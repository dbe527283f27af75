// ift6135 question 6: where a convolution begins and where it ends.
#pragma once
#include <gradus/contract.hpp>

namespace ift6135_q6 {

// x: n numbers, the signal.  k: m numbers, the kernel. All are finite. Indices are 0-based, and the
// kernel is turned round: with x = 0 outside of its n places,
//   y(t) = sum over j < m of k(j) x(t - j).
//
// Every output may be off by 1e-13 sum|x| max|k|. All three throw std::invalid_argument if x or k
// is empty; neither need be the longer. The first two are timed: O(n m) time and O(n + m) memory
// are enough for full points, if no index is tested in the inner loop.

/// Part a. y(0), ..., y(n + m - 2).
arma::vec conv_full(const arma::vec& x, const arma::vec& k);

/// Part b. y(m - 1), ..., y(n - 1): n - m + 1 numbers, or an empty vector if m > n.
arma::vec conv_valid(const arma::vec& x, const arma::vec& k);

/// Part c. n numbers, from y(floor(m / 2)) on.
arma::vec conv_same(const arma::vec& x, const arma::vec& k);

}  // namespace ift6135_q6

GRADUS_CONTRACT(ift6135_q6, conv_full, conv_valid, conv_same);
