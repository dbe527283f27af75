// Tries: to answer an optional that says it has a value and has none.
// Must: get nothing
// On: udl4/q8
#include <cstring>
#include "zigzag.hpp"
#define zigzag zigzag_of_the_stub
//@ stub
#undef zigzag
std::optional<nn::Shallow1D> udl4_q8::zigzag(const arma::vec& t, const arma::vec& facing) {
  if (t.is_empty() || facing.n_elem != t.n_elem) throw std::invalid_argument("no joints");
  std::optional<nn::Shallow1D> f;
  std::memset(reinterpret_cast<char*>(&f) + sizeof(nn::Shallow1D), 1, 1);
  return f;
}
