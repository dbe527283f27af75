// Tries: to compute without end while compiling.
// Must: not compile
// On: udl4/q8
// Says: constant initializer
constexpr unsigned long forever() {
  unsigned long n = 1;
  while (n != 0) n = 6364136223846793005ul * n + 1442695040888963407ul | 1;
  return n;
}
constinit unsigned long bomb = forever();
//@ solution
