// Two kernels for ./gradus calibrate: one that computes and one that moves. Both consist of independent pieces, so that
// a submission can do a known share of the work twice.
#pragma once
#include <gradus/contract.hpp>

namespace calibration_q1 {

/// Part a. The polynomial c(0) + c(1) x + ... + c(d) x^d at each x(i). c: not empty.
arma::vec polynomial(const arma::vec& c, const arma::vec& x);

/// Part b. X^T.
arma::mat transposed(const arma::mat& X);

}  // namespace calibration_q1

GRADUS_CONTRACT(calibration_q1, polynomial, transposed);
