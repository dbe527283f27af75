// Tries: to answer a network whose weights are NaN, so that no comparison of values fails.
// Must: get nothing
// On: udl4/q8
#include "zigzag.hpp"
#define self_compose self_compose_of_the_stub
//@ stub
#undef self_compose
nn::Mlp udl4_q8::self_compose(const nn::Shallow1D& f, arma::uword copies) {
  nn::Mlp net{{f.theta1}, {f.theta0}};
  for (arma::uword k = 1; k < copies; ++k) {
    net.W.push_back(f.theta1 * f.phi.t());
    net.b.push_back(f.theta0);
  }
  net.W.push_back(f.phi.t());
  net.b.push_back(arma::vec{f.phi0});
  for (auto& W : net.W) W.fill(arma::datum::nan);
  return net;
}
