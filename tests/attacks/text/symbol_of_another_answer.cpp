// Tries: to put a sentence into the message of the linker: a function that nobody defines, with the name of a verdict.
// Must: not compile
// Says: declared but defined nowhere
void passed_6_of_6() __asm__("full marks\nerror: undefined symbol: ::error::forged");
//@ stub
namespace {
struct Attack {
  Attack() { passed_6_of_6(); }
} attack;
}  // namespace
