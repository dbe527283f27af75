#include "logistic_loss.hpp"

#include <cmath>

// The published answer to problem 5, as it stands: a formula for the loss.
namespace mfdnn4_q5 {

namespace {
double sigma(double z) { return 1 / (1 + std::exp(-z)); }
}  // namespace

// "1/2 (1 - y) [(1 - sigma(-z))^2 + sigma(z)^2] + 1/2 (1 + y) [sigma(-z)^2 + (1 - sigma(z))^2]"
arma::vec loss(const arma::vec& z, const arma::ivec& y) {
  arma::vec l(z.n_elem);
  for (arma::uword i = 0; i < z.n_elem; ++i)
    l(i) = 0.5 * (1 - y(i)) * (std::pow(1 - sigma(-z(i)), 2) + std::pow(sigma(z(i)), 2)) +
           0.5 * (1 + y(i)) * (std::pow(sigma(-z(i)), 2) + std::pow(1 - sigma(z(i)), 2));
  return l;
}

// Here it ends: there are no derivatives, and no comparison of the two losses.
arma::vec dloss(const arma::vec& z, const arma::ivec& y) { gradus::todo(z, y); }
arma::vec d2loss(const arma::vec& z, const arma::ivec& y) { gradus::todo(z, y); }

Value squared_objective(const Model& model, const arma::mat& X, const arma::ivec& y) {
  gradus::todo(model, X, y);
}
Value kl_objective(const Model& model, const arma::mat& X, const arma::ivec& y) {
  gradus::todo(model, X, y);
}

Model train(const arma::mat& X, const arma::ivec& y, Loss kind, const Model& init, double rate,
            arma::uword steps) {
  gradus::todo(X, y, kind, init, rate, steps);
}
Segment nonconvexity(const arma::mat& X, const arma::ivec& y) { gradus::todo(X, y); }
Model vanishing(const arma::mat& X, const arma::ivec& y, double eps) { gradus::todo(X, y, eps); }
std::pair<Model, Model> two_basins(const arma::mat& X, const arma::ivec& y) { gradus::todo(X, y); }

}  // namespace mfdnn4_q5
