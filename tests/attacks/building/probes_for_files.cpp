// Tries: to learn by __has_include which files of the grader exist; one is enough to go on.
// Must: not compile
// On: nn3/q1
// Says: nothing was found
#if __has_include("check.cpp") || __has_include("exercise.toml") || __has_include(<gradus/check.hpp>) || \
    __has_include(<gradus/../../check/expect.hpp>) || __has_include(<nn/../CMakeLists.txt>) ||           \
    __has_include(<gtest/../../../etc/passwd>) || __has_include("/etc/passwd")
//@ solution
#else
#error nothing was found
#endif
