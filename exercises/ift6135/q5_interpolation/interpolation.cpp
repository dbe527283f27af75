#include "interpolation.hpp"

namespace ift6135_q5 {

arma::mat forward(const nn::TwoLayer& net, const arma::mat& X, const nn::ScalarFunction& phi) {
  gradus::todo(net, X, phi);  // TODO part a
}

std::uint64_t parameter_count(std::uint64_t n, std::uint64_t N, std::uint64_t m) {
  gradus::todo(n, N, m);  // TODO part a
}

arma::mat interpolation_matrix(const arma::mat& X, const arma::vec& w, const arma::vec& b1,
                               const nn::ScalarFunction& phi) {
  gradus::todo(X, w, b1, phi);  // TODO part b
}

arma::mat stack_output(const arma::mat& W2, const arma::vec& b2) {
  gradus::todo(W2, b2);  // TODO part b
}

OutputLayer unstack_output(const arma::mat& Wt) {
  gradus::todo(Wt);  // TODO part b
}

arma::vec separating_direction(const arma::mat& X) {
  gradus::todo(X);  // TODO part c
}

Triangular triangularise(const arma::vec& t) {
  gradus::todo(t);  // TODO part c
}

arma::mat relu_matrix(const arma::vec& t_sorted, double epsilon) {
  gradus::todo(t_sorted, epsilon);  // TODO part c
}

arma::mat solve_upper(const arma::mat& M, const arma::mat& F) {
  gradus::todo(M, F);  // TODO part c
}

nn::TwoLayer interpolate_relu(const arma::mat& X, const arma::mat& F) {
  gradus::todo(X, F);  // TODO part c
}

arma::mat gain_matrix(const arma::vec& t_sorted, const nn::ScalarFunction& phi, double lambda) {
  gradus::todo(t_sorted, phi, lambda);  // TODO part d
}

double sufficient_gain(const arma::vec& t_sorted, const nn::ScalarFunction& phi, double tau) {
  gradus::todo(t_sorted, phi, tau);  // TODO part d
}

nn::TwoLayer interpolate_saturating(const arma::mat& X, const arma::mat& F,
                                    const nn::ScalarFunction& phi) {
  gradus::todo(X, F, phi);  // TODO part d
}

}  // namespace ift6135_q5
