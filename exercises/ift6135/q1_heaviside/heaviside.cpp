#include "heaviside.hpp"

namespace ift6135_q1 {

double relu_quotient(double x, double eps) {
  gradus::todo(x, eps);  // TODO part a
}

std::optional<double> relu_derivative(double x) {
  gradus::todo(x);  // TODO part a
}

double safe_radius(double x) {
  gradus::todo(x);  // TODO part a
}

OneSided relu_one_sided(double x) {
  gradus::todo(x);  // TODO part a
}

arma::vec relu_vjp(const arma::vec& x, const arma::vec& dy, double at_zero) {
  gradus::todo(x, dy, at_zero);  // TODO part a
}

double first_definition(double x, const nn::ScalarFunction& H) {
  gradus::todo(x, H);  // TODO part b
}

double second_definition(double x, const nn::ScalarFunction& H) {
  gradus::todo(x, H);  // TODO part b
}

double sigmoid_k(double x, double k) {
  gradus::todo(x, k);  // TODO part c
}

double gain_for(double delta, double eps) {
  gradus::todo(delta, eps);  // TODO part c
}

double uniform_counterexample(double k, double eta) {
  gradus::todo(k, eta);  // TODO part c
}

double l1_distance(double k) {
  gradus::todo(k);  // TODO part c
}

double distributional_derivative(const Function& F, const Function& dphi, double A,
                                 const arma::vec& breaks) {
  gradus::todo(F, dphi, A, breaks);  // TODO part d
}

double by_jumps(const Function& dF, const arma::vec& breaks, const arma::vec& jumps,
                const Function& phi, double A) {
  gradus::todo(dF, breaks, jumps, phi, A);  // TODO part d
}

double heaviside_derivative(const Function& dphi, double A) {
  gradus::todo(dphi, A);  // TODO part e
}

double relu_second_derivative(const Function& d2phi, double A) {
  gradus::todo(d2phi, A);  // TODO part e
}

double step_at(double t, double c, const Function& dphi, double A) {
  gradus::todo(t, c, dphi, A);  // TODO part e
}

}  // namespace ift6135_q1
