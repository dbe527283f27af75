// Kept texts of the sanitizers of g++ 12.
#include "check/post_mortem.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <csignal>

namespace gradus {
namespace {

std::string kind(const std::string& printed, sandbox::Exit exit = {86, 0}) {
  return post_mortem(exit, printed).first;
}
std::string sentence(const std::string& printed, sandbox::Exit exit = {86, 0}) {
  return post_mortem(exit, printed).second;
}

constexpr char heap_buffer_overflow[] = R"(some output
=================================================================
==29092==ERROR: AddressSanitizer: heap-buffer-overflow on address 0x603000000060 at pc 0x560d8e7a76b7 bp 0x7f
READ of size 8 at 0x603000000060 thread T0
    #0 0x560d8e7a76b6 in arma::Mat<double>::at(unsigned long long) const /usr/include/armadillo_bits/Mat_meat.hpp:9
    #1 0x560d8e7a76b6 in nn3_q1::conv1d(arma::Col<double> const&) /exercise/convolution.cpp:14
    #2 0x7f54dd845249 in __libc_start_call_main ../sysdeps/nptl/libc_start_call_main.h:58

0x603000000060 is located 8 bytes to the right of 24-byte region [0x603000000040,0x603000000058)
allocated by thread T0 here:
    #1 0x55dee4270052 in nn3_q1::conv1d(arma::Col<double> const&) /exercise/convolution.cpp:11
)";

TEST(PostMortem, AnOverflowAtTheFirstPlaceInTheStudentsFile) {
  EXPECT_EQ(kind(heap_buffer_overflow), "sanitizer");
  EXPECT_EQ(
      sentence(heap_buffer_overflow),
      "It reads or writes past the end of an array (heap-buffer-overflow), at convolution.cpp:14.");
}

TEST(PostMortem, APlaceBeyondTheStudentsFileIsNotShown) {
  EXPECT_EQ(sentence("==1==ERROR: AddressSanitizer: heap-buffer-overflow on address 0x6\n"
                     "    #0 0x56 in main /tmp/gradus/grader/worker/main.cpp:9\n"),
            "It reads or writes past the end of an array (heap-buffer-overflow).");
}

TEST(PostMortem, AStackOverflow) {
  EXPECT_EQ(
      sentence("AddressSanitizer:DEADLYSIGNAL\n==29160==ERROR: AddressSanitizer: stack-overflow on "
               "address "
               "0x7fff5d3e2eec (pc 0x56162acbd36b bp 0x7fff5d3e33b0 sp 0x7fff5d3e2ee0 T0)\n"
               "    #0 0x56162acbd36b in deep(int) /exercise/convolution.cpp:6\n"),
      "The stack is full: does a recursion never end? (stack-overflow), at convolution.cpp:6.");
}

TEST(PostMortem, AWildPointer) {
  EXPECT_EQ(sentence("==29222==ERROR: AddressSanitizer: SEGV on unknown address 0x000000000000 (pc "
                     "0x55c6 T0)\n"
                     "==29222==The signal is caused by a READ memory access.\n"
                     "    #0 0x55c69180d76b in main /exercise/convolution.cpp:11\n"),
            "It uses a wild or null pointer (SEGV), at convolution.cpp:11.");
}

TEST(PostMortem, AnAbort) {
  EXPECT_EQ(
      sentence(
          "terminate called after throwing an instance of 'int'\nAddressSanitizer:DEADLYSIGNAL\n"
          "==29290==ERROR: AddressSanitizer: ABRT on unknown address 0x00000000726a (pc 0x7f T0)\n"
          "    #0 0x7f8ac5ca8eec in __pthread_kill_implementation nptl/pthread_kill.c:44\n"
          "    #7 0x55ddc9561830 in main /exercise/convolution.cpp:14\n"),
      "It aborted (ABRT), at convolution.cpp:14.");
}

TEST(PostMortem, AnAssertionThatFailed) {
  const std::string abort =
      "AddressSanitizer:DEADLYSIGNAL\n==29290==ERROR: AddressSanitizer: ABRT on unknown address 0x00000000726a\n"
      "    #7 0x55ddc9561830 in main /exercise/convolution.cpp:14\n";
  EXPECT_EQ(sentence("worker: convolution.cpp:14: double f(double): Assertion `x > 0' failed.\n" + abort),
            "The assertion 'x > 0' failed (ABRT), at convolution.cpp:14.");
  EXPECT_EQ(
      sentence(
          "/usr/include/c++/12/optional:479: constexpr const _Tp& f(): Assertion 'this->_M_is_engaged()' failed.\n" +
          abort),
      "The assertion 'this->_M_is_engaged()' failed (ABRT), at convolution.cpp:14.");
  for (const std::string text : {": Assertion ", "' failed.", ": Assertion ' failed.", ": Assertion `x\n' failed."})
    EXPECT_EQ(sentence(text + "\n" + abort), "It aborted (ABRT), at convolution.cpp:14.") << text;
}

TEST(PostMortem, AnAllocationBeyondTheLimit) {
  const std::string said = sentence(
      "==29323==WARNING: AddressSanitizer failed to allocate 0x100000000 bytes\n"
      "==29323==ERROR: AddressSanitizer: allocator is out of memory trying to allocate 0x100000000 "
      "bytes\n"
      "    #0 0x7fa3c2eb9628 in operator new[](unsigned long) ../asan_new_delete.cpp:98\n"
      "    #1 0x5640d3832882 in main /exercise/convolution.cpp:16\n");
  EXPECT_TRUE(said.starts_with("It asks for more memory than it may have")) << said;
  EXPECT_TRUE(said.ends_with("at convolution.cpp:16.")) << said;
}

TEST(PostMortem, AFindingWithoutASentenceOfItsOwn) {
  EXPECT_EQ(sentence("==1==ERROR: AddressSanitizer: odr-violation (0x56)\n"),
            "AddressSanitizer stopped it.");
}

// The compiler was given the file without a folder, and so it is told.
TEST(PostMortem, UndefinedBehaviourWithItsValuesAndPlace) {
  EXPECT_EQ(
      sentence(
          "convolution.cpp:12:36: runtime error: signed integer overflow: 2147483647 + 2 cannot be "
          "represented in type 'int'\n",
          {1, 0}),
      "Undefined behaviour: signed integer overflow: 2147483647 + 2 cannot be represented in type "
      "'int', "
      "at convolution.cpp:12.");
  EXPECT_EQ(sentence("hello\nconvolution.cpp:17:41: runtime error: division by zero\n", {1, 0}),
            "Undefined behaviour: division by zero, at convolution.cpp:17.");
  EXPECT_EQ(
      sentence("/usr/include/armadillo_bits/Mat_meat.hpp:3:4: runtime error: division by zero\n",
               {1, 0}),
      "Undefined behaviour: division by zero.");
}

TEST(PostMortem, SignalsHaveWords) {
  for (const auto& [signal, word] : {std::pair{SIGSEGV, "memory"},
                                     {SIGFPE, "divides"},
                                     {SIGABRT, "aborted"},
                                     {SIGSYS, "forbidden in the sandbox"},
                                     {SIGXCPU, "computing time"},
                                     {SIGKILL, "killed"},
                                     {SIGUSR1, "signal 10"}}) {
    EXPECT_EQ(kind("", {0, signal}), "signal");
    EXPECT_NE(sentence("", {0, signal}).find(word), std::string::npos) << sentence("", {0, signal});
  }
}

TEST(PostMortem, EndingTheProgramIsNoAnswer) {
  EXPECT_EQ(kind("bye", {0, 0}), "exit");
  EXPECT_EQ(sentence("bye", {0, 0}),
            "It ended the program (exit status 0) instead of returning an answer.");
}

// std::regex recurses for every character that repeats: a long line would end the check program.
TEST(PostMortem, LongOutputIsReadInNoTime) {
  const std::string line(250'000, 'a'), folders = "/exercise/" + line;
  const auto begin = std::chrono::steady_clock::now();
  EXPECT_EQ(kind(line, {0, SIGKILL}), "signal");
  EXPECT_EQ(kind(line + ": runtime error: " + line), "sanitizer");
  EXPECT_EQ(kind("ERROR: AddressSanitizer: SEGV" + folders + ".cpp:" + std::string(100'000, '1')),
            "sanitizer");
  EXPECT_EQ(kind(folders + ":1:1: runtime error: x"), "sanitizer");
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(1));
}

TEST(PostMortem, TheSentenceStaysShortWhateverWasPrinted) {
  EXPECT_LT(sentence("a.cpp:1:1: runtime error: " + std::string(10'000, 'b')).size(), 300U);
}

}  // namespace
}  // namespace gradus
