// Tries: to answer a list whose end lies 1 TiB behind its beginning.
// Must: get nothing
// On: udl4/q8
#include <cstddef>
#include "zigzag.hpp"
#define self_compose self_compose_of_the_stub
//@ stub
#undef self_compose
nn::Mlp udl4_q8::self_compose(const nn::Shallow1D& f, arma::uword copies) {
  nn::Mlp net{{f.theta1}, {f.theta0}};
  net.W.resize(copies + 1);
  reinterpret_cast<std::byte**>(&net.W)[1] += std::size_t{1} << 40;
  return net;
}
