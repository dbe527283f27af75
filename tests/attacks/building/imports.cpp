// Tries: to import the standard library and the solution as modules.
// Must: not compile
// On: nn3/q1
// Says: It does not compile
import <iostream>;
import "../../solutions/nn3/q1_convolution/convolution.cpp";
//@ solution
