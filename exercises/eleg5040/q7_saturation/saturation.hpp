// eleg5040 question 7: how large the weights of a tanh network should be.
#pragma once
#include <gradus/contract.hpp>
#include <nn/types.hpp>

namespace eleg5040_q7 {

// f = tanh. W1 is H x D; samples are the columns of X, which is D x N. The H N entries of W1 X are
// called pre-activations; there are no biases. All entries of matrices are finite.

// Part a. The first three derivatives of f, entry by entry; the answer is as long as s.
// For every double: 0 at +-infinity, NaN at NaN. The error is at most 1e-14 of the value
// (d3tanh, which has zeros: 1e-14 of f'(s) (6 tanh(s)^2 + 2)) or 1e-320, if that is more.
arma::vec dtanh(const arma::vec& s);
arma::vec d2tanh(const arma::vec& s);
arma::vec d3tanh(const arma::vec& s);

// Part b. 0 < eps < 1, else std::invalid_argument (also for NaN).

/// The largest r such that |tanh(s) - s| <= eps |s| for all |s| <= r. Tolerance: at s = r the
/// relative error |tanh(s) - s| / |s| must be eps to within 1e-9 eps. eps goes from 1e-12 to 0.999.
double linear_radius(double eps);

/// The largest alpha such that all pre-activations of the weights alpha W1 lie within
/// [-r, r], r = linear_radius(eps); +infinity if W1 X is zero. To a relative 1e-7, for eps from
/// 1e-6 to 0.9. Throws std::invalid_argument also if W1 or X is empty or W1 X does not exist.
double max_scale(const arma::mat& W1, const arma::mat& X, double eps);

/// The one matrix that does what the layers do without activations. weights[0] is applied to the
/// input first, weights.back() gives the output. Exact on small whole numbers.
/// Throws std::invalid_argument if there are no layers, if a matrix is empty, or if the number of
/// columns of a matrix is not the number of rows of the one before.
arma::mat collapse(const std::vector<arma::mat>& weights);

// Part c. A pre-activation z is saturated if f'(z) <= tau. 0 < tau <= 1, else
// std::invalid_argument (also for NaN); so also if W1 or X is empty or W1 X does not exist.

/// The smallest saturated s >= 0: f'(s) is tau to a relative 1e-12, tau going down to 1e-300; and s
/// itself is right to a relative 1e-9 where tau is near 1.
double saturation_threshold(double tau);

/// The smallest alpha >= 0 such that every pre-activation of the weights alpha W1 is saturated;
/// +infinity if no alpha will do. To a relative 1e-12; tau <= 0.99 or tau = 1.
double saturating_scale(const arma::mat& W1, const arma::mat& X, double tau);

/// The share of the H N pre-activations that are saturated, from 0 to 1.
double saturated_fraction(const arma::mat& W1, const arma::mat& X, double tau);

// Part d.

/// The s > 0 at which the slope of tanh falls fastest. To a relative 1e-14.
double knee();

/// The same for any f, of which only the second derivative d2 is given: the s in (lo, hi) at which
/// |d2| is largest, to 1e-6. In (lo, hi) |d2| rises strictly and then falls strictly, perhaps
/// with a kink at the top; d2 has one sign there, + or -. hi - lo <= 100. At most 300 calls of d2.
/// Throws std::invalid_argument unless lo < hi, both finite.
double knee_of(const nn::ScalarFunction& d2, double lo, double hi);

/// The standard deviation of fan_in independent weights w with mean 0 for which the sum of the
/// w_i x_i has the root mean square knee(), over the weights. x_rms is the root mean square of the
/// x_i: the root of the mean of their squares. To a relative 1e-12.
/// Throws std::invalid_argument if fan_in is 0, or x_rms not positive or not finite.
double init_std(arma::uword fan_in, double x_rms);

}  // namespace eleg5040_q7

GRADUS_CONTRACT(eleg5040_q7, dtanh, d2tanh, d3tanh, linear_radius, max_scale, collapse,
                saturation_threshold, saturating_scale, saturated_fraction, knee, knee_of,
                init_std);
