// Tries: to answer a list of five million empty matrices, a gigabyte of them.
// Must: get nothing
// On: udl4/q8
#include "zigzag.hpp"
#define self_compose self_compose_of_the_stub
//@ stub
#undef self_compose
nn::Mlp udl4_q8::self_compose(const nn::Shallow1D& f, arma::uword copies) {
  nn::Mlp net{{f.theta1}, {f.theta0}};
  net.W.resize(5000000 + copies);
  return net;
}
