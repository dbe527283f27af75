// mfdnn4 question 5: two losses of a logistic model, and what they do to its training.
#pragma once
#include <gradus/contract.hpp>

namespace mfdnn4_q5 {

// sigma(u) = 1 / (1 + exp(-u)). N >= 1 samples with labels y(i), each -1 or +1.
//
// Everything below throws std::invalid_argument if there is no sample or no feature, if a label is
// neither -1 nor +1, or if lengths do not fit together.

// Part a. One sample with the logit z: f = (sigma(-z), sigma(z)), P(-1) = (1, 0), P(+1) = (0, 1).
// z and y have the length N, and so have the answers: entry i belongs to z(i) and y(i).
//
// z may be any double. Where it is infinite, the answer is the limit; where it is NaN, NaN. Answers
// may have a relative error of (32 + 8 |z|) 2^-53, and what is smaller than 1e-300 may be off by
// 1e-300; d2loss, where it changes its sign, by 1e-14.

/// Part a. l(z, y) = |P(y) - f|^2, the squared Euclidean distance.
arma::vec loss(const arma::vec& z, const arma::ivec& y);

/// Part a. dl/dz.
arma::vec dloss(const arma::vec& z, const arma::ivec& y);

/// Part a. d^2l/dz^2.
arma::vec d2loss(const arma::vec& z, const arma::ivec& y);

// Parts b and c. X: p x N with p >= 1, one sample a column; y: N. All numbers are finite.

/// z_i = a^T x_i + b.  a: p.
struct Model {
  arma::vec a;
  double b;
};

/// The value of an objective and its derivatives.
struct Value {
  double F;
  arma::vec da;  ///< dF/da: p
  double db;     ///< dF/db
};

// |z_i| <= 1e4. Answers may be off by as much as rounding in the sums a^T x_i + b makes them, and
// by some roundings of 1.

/// Part b. F = 1/N sum_i |P(y_i) - f_i|^2: the mean.
Value squared_objective(const Model& model, const arma::mat& X, const arma::ivec& y);

/// Part b. F = 1/N sum_i D_KL(P(y_i) || f_i) with the natural logarithm and 0 log 0 = 0: the mean
/// here too.
Value kl_objective(const Model& model, const arma::mat& X, const arma::ivec& y);

/// Which of the two objectives.
enum class Loss { squared, kl };

/// Part c. `steps` steps of gradient descent on all samples from `init`, each of them
///   a <- a - rate dF/da,   b <- b - rate dF/db.
/// 0 steps return init. Throws std::invalid_argument too if rate <= 0.
Model train(const arma::mat& X, const arma::ivec& y, Loss kind, const Model& init, double rate,
            arma::uword steps);

/// Two models, and all those between them.
struct Segment {
  Model from, to;
};

// In the next two, y(i) X(0, i) >= 1 for all i: the first feature alone tells the classes apart.
// Answers are not unique; their numbers must be finite.

/// Part c. Two models between which the squared objective F is not convex:
///   F((from + to) / 2) > (F(from) + F(to)) / 2 + 1e-3.
Segment nonconvexity(const arma::mat& X, const arma::ivec& y);

/// Part c. A model that is wrong about every sample, y_i z_i < 0, where the gradient of the squared
/// objective has at most the norm eps, that of the KL objective at least the norm 0.5. Norms are
/// Euclidean, over (a, b). eps lies in [1e-100, 1e-3]; eps <= 0 throws std::invalid_argument.
Model vanishing(const arma::mat& X, const arma::ivec& y, double eps);

/// Part c. X: 1 x 110 holds 50 times -1 with y = -1, 50 times +1 with y = +1 and 10 times -20 with
/// y = +1, in any order. Two starts (a, b) with |a| <= 2 and |b| <= 2, from which 20000 steps of
/// rate 0.05 on the squared objective end differently: one of them, no matter which, with y z > 0
/// for at least 99 % of the 100 samples at -1 and +1, the other one for at most 60 % of these.
/// For other data the answer is up to you.
std::pair<Model, Model> two_basins(const arma::mat& X, const arma::ivec& y);

}  // namespace mfdnn4_q5

GRADUS_CONTRACT(mfdnn4_q5, loss, dloss, d2loss, squared_objective, kl_objective, train,
                nonconvexity, vanishing, two_basins);
