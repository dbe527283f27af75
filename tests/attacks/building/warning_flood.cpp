// Tries: to push the one error out of the report by 10^4 warnings.
// Must: not compile
// On: nn3/q1
// Says: the_real_mistake
#define T(...) __VA_ARGS__ __VA_ARGS__ __VA_ARGS__ __VA_ARGS__ __VA_ARGS__ __VA_ARGS__ __VA_ARGS__ __VA_ARGS__ __VA_ARGS__ __VA_ARGS__
inline void flood() {
  T(T(T(T({ int unused_name_that_is_long_enough_to_fill_a_line_of_the_report_twice; }))))
}
int wrong = the_real_mistake;
//@ solution
