// Tries: nothing. Uses a coroutine, as a generator.
// Must: get full marks
#include <coroutine>
namespace {
struct Generator {
  struct promise_type {
    int value = 0;
    Generator get_return_object() { return {std::coroutine_handle<promise_type>::from_promise(*this)}; }
    std::suspend_always initial_suspend() { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    std::suspend_always yield_value(int v) {
      value = v;
      return {};
    }
    void return_void() {}
    void unhandled_exception() { throw; }
  };
  std::coroutine_handle<promise_type> handle;
};
Generator count() {
  for (int i = 0; i < 3; ++i) co_yield i;
}
const int fine = [] {
  Generator g = count();
  int sum = 0;
  for (g.handle.resume(); !g.handle.done(); g.handle.resume()) sum += g.handle.promise().value;
  g.handle.destroy();
  return sum;
}();
}  // namespace
//@ solution
