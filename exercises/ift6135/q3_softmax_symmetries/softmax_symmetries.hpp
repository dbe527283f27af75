// ift6135 question 3: which changes of the logits the softmax sees, and which it does not.
#pragma once
#include <gradus/contract.hpp>

namespace ift6135_q3 {

// x: the logits of n classes, S_i(x) = e^{x_i} / sum_j e^{x_j}. Indices are 0-based. u = 2^-53.
//
// "Right to softmax precision at x" means: within a relative error of 1e-12 + 4u (1 + max |x_i|),
// over the finite x_i, but no more than 1e-8; where the true value is below 1e-290, within an
// absolute error of 1e-300.

/// Part a. S(x) for logits of any size, in O(n) time and memory. -inf is a masked class: its entry
/// is 0. Right to softmax precision at x; all entries are in [0, 1] and add up to 1 within (n + 4)
/// u and 4u (1 + max |x_i|) more. Throws std::invalid_argument if x is empty, has a NaN or +inf, or
/// is -inf throughout.
arma::vec softmax(const arma::vec& x);

/// Part a. The c that softmax(x) adds to every logit before it takes exponentials. Any c with
/// -346 <= max x + c <= 600 is accepted: the sum cannot overflow, and the largest term is no less
/// than 2^-500. Throws where softmax throws.
double shift_used(const arma::vec& x);

/// That S(cx) is not S(x), seen in entry i: before = S_i(x), after = S_i(cx), both within 1e-9.
struct Witness {
  arma::vec x;
  double c;
  arma::uword i;
  double before, after;
};

/// Part b. Any witness with n finite logits in x, a finite c >= 0 and |after - before| >= 1e-6, for
/// n up to 10^4; nullopt for an n where S(cx) = S(x) for all x and c >= 0.
/// Throws std::invalid_argument if n is 0.
std::optional<Witness> scale_witness(arma::uword n);

/// Part b. Is S(cx) = S(x) for all c >= 0, in exact arithmetic? The logits are taken as they are:
/// two that differ in the last bit differ, 0 and -0 do not. Throws std::invalid_argument if x is
/// empty or has an entry that is not finite.
bool is_scale_invariant(const arma::vec& x);

/// Part c. S(cx) for any finite x, however large, and 0 <= c < inf; for c = inf the limit for
/// c -> inf. Right to softmax precision at cx; at c = inf an entry that tends to 0 is exactly 0.
/// Throws std::invalid_argument if x is empty or has an entry that is not finite, or if c is
/// negative or NaN.
arma::vec softmax_scaled(const arma::vec& x, double c);

/// Part c. The smallest c >= 0 with max_i S_i(cx) >= 1 - eps, within a relative error of 1e-6. It
/// is exactly 0 if 1/n >= 1 - eps. x is finite, |x_i| <= 2^20, the gap from the maximum to the next
/// smaller value is at least 1e-6 max |x_i|, and eps >= 1e-9.
/// Throws std::invalid_argument if x is empty or has an entry that is not finite, if eps is NaN or
/// not inside (0, 1), or if no c is large enough: with k equal maxima max_i S_i(cx) tends to 1/k
/// and, unless all logits are equal, never reaches it.
double sharpening_scale(const arma::vec& x, double eps);

/// Part d. For two finite logits, the z with S(x) = (s(z), 1 - s(z)), s(z) = 1 / (1 + e^{-z}),
/// within a relative error of 2u; +-inf where it overflows. Throws std::invalid_argument unless x
/// has two entries, both finite.
double binary_logit(const arma::vec& x);

/// Part d. (s(z), 1 - s(z)), both within a relative error of 1e-12; where the true value is below
/// 1e-290, within an absolute error of 1e-300. (1, 0) at inf, (0, 1) at -inf, (NaN, NaN) at NaN.
arma::vec from_logit(double z);

/// Part e. K finite logits to K - 1 numbers, each within a relative error of 2u: what is left of x
/// when it is shifted so that logit `ref` becomes 0 and this 0 is left out; the others keep their
/// order. +-inf where one overflows.
/// Throws std::invalid_argument if K < 2, ref >= K, or an entry of x is not finite.
arma::vec reduce_logits(const arma::vec& x, arma::uword ref);

/// Part e. Back to K = (entries of y) + 1 logits: those of y in their order, and a 0 at index
/// `ref`. -inf in y is a masked class and stays. Throws std::invalid_argument if y is empty, ref >=
/// K, or y has a NaN or +inf.
arma::vec expand_logits(const arma::vec& y, arma::uword ref);

}  // namespace ift6135_q3

GRADUS_CONTRACT(ift6135_q3, softmax, shift_used, scale_witness, is_scale_invariant, softmax_scaled,
                sharpening_scale, binary_logit, from_logit, reduce_logits, expand_logits);
