#include "logistic_loss.hpp"

namespace mfdnn4_q5 {

arma::vec loss(const arma::vec& z, const arma::ivec& y) {
  gradus::todo(z, y);  // TODO part a
}

arma::vec dloss(const arma::vec& z, const arma::ivec& y) {
  gradus::todo(z, y);  // TODO part a
}

arma::vec d2loss(const arma::vec& z, const arma::ivec& y) {
  gradus::todo(z, y);  // TODO part a
}

Value squared_objective(const Model& model, const arma::mat& X, const arma::ivec& y) {
  gradus::todo(model, X, y);  // TODO part b
}

Value kl_objective(const Model& model, const arma::mat& X, const arma::ivec& y) {
  gradus::todo(model, X, y);  // TODO part b
}

Model train(const arma::mat& X, const arma::ivec& y, Loss kind, const Model& init, double rate,
            arma::uword steps) {
  gradus::todo(X, y, kind, init, rate, steps);  // TODO part c
}

Segment nonconvexity(const arma::mat& X, const arma::ivec& y) {
  gradus::todo(X, y);  // TODO part c
}

Model vanishing(const arma::mat& X, const arma::ivec& y, double eps) {
  gradus::todo(X, y, eps);  // TODO part c
}

std::pair<Model, Model> two_basins(const arma::mat& X, const arma::ivec& y) {
  gradus::todo(X, y);  // TODO part c
}

}  // namespace mfdnn4_q5
