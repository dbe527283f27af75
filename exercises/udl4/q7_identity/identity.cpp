#include "identity.hpp"

namespace udl4_q7 {

nn::Shallow1D identity_on(double a, double b) {
  gradus::todo(a, b);  // TODO part a
}

}  // namespace udl4_q7
