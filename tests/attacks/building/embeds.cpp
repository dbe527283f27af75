// Tries: to take the solution along by #embed.
// Must: not compile
// On: udl4/q8
// Says: invalid preprocessing directive
constexpr unsigned char text[] = {
#embed "../../solutions/nn3/q1_convolution/convolution.cpp"
};
//@ solution
