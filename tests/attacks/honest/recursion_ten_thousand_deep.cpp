// Tries: nothing. Recurses ten thousand deep before it starts.
// Must: get full marks
namespace {
[[gnu::noinline]] long deep(int n) {
  volatile char here[256] = {};
  here[n % 256] = 1;
  return n == 0 ? 0 : deep(n - 1) + here[n % 256];
}
const bool fine = [] {
  if (deep(10000) != 10000) throw 1;
  return true;
}();
}  // namespace
//@ solution
