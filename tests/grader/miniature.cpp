// Contract, binding and answers in one: a worker that the tests talk to without a question.
// clang-format off
#include "worker/bind.hpp"  // before the contract, which it binds
#include "miniature.hpp"
// clang-format on

#include <sys/mman.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <limits>

#include "wire/channel.hpp"

namespace miniature {

namespace {

struct OwnException {};

void write_out(std::size_t bytes) {
  const std::string text(bytes, 'a');  // one line: no parser may choke on it
  for (std::size_t done = 0; done < bytes;) {
    const ssize_t n = write(1, text.data() + done, bytes - done);
    if (n <= 0) return;
    done += static_cast<std::size_t>(n);
  }
}

void throw_something() { throw std::runtime_error("nobody catches this"); }
void throw_nowhere() noexcept { throw_something(); }

void fill_memory() {
  std::vector<std::vector<char>> all;
  for (;;) all.emplace_back(std::size_t{16} << 20, 'x');
}

void keep_memory() {
  static std::vector<std::string> kept;
  kept.emplace_back(std::size_t{8} << 20, 'x');
}

// The reply twice more: as much memory of its own as there are mappings that it was not given.
void map_the_reply_again() {
  for (int i = 0; i < 2; ++i) {
    void* at = mmap(nullptr, gradus::wire::memory_size, PROT_READ | PROT_WRITE, MAP_SHARED, gradus::wire::worker_reply, 0);
    if (at != MAP_FAILED) std::memset(at, 1, gradus::wire::memory_size);
  }
}

void send(gradus::wire::Bell bell, std::uint64_t length) {
  gradus::wire::send_packet(gradus::wire::worker_socket, {bell, 0, length});
}

}  // namespace

double twice(double x) { return 2 * x; }
Drawing same(const Drawing& drawing) { return drawing; }

double sum(const std::function<double(double)>& f, const arma::vec& x) {
  double total = 0;
  for (const double each : x) total += f(each);
  return total;
}

double call_forever(const std::function<double(double)>& f) {
  std::vector<std::string> kept;
  for (;;)
    if (f(0) != 0) kept.emplace_back(std::size_t{1} << 20, 'x');
}

arma::vec vector_of(arma::uword n) { return arma::vec(n, arma::fill::none); }

// clang-format off
int deep(int n) { volatile char f[999]; f[0] = 1; return n < 0 ? 0 : deep(n + 1) + f[0]; }
int past_the_end(const std::vector<double>& v) { return static_cast<int>(v.data()[v.size() + 1]); }
int wild(volatile int* p) { return *p; }
int* gone(int n) { int local[4] = {n}; int* volatile p = local; return p; }
int overflow(int n) { return std::numeric_limits<int>::max() + n; }

void answer_and_go_on() {
  send(gradus::wire::Bell::result, 0);
  usleep(5'000);
  for (volatile int i = 0; i < 20'000'000; i = i + 1) {}
}

std::string misbehave(const std::string& deed) {
  if (deed == "segfault") wild(nullptr);
  if (deed == "read past the end") past_the_end({1, 2, 3});
  if (deed == "overflow the stack") deep(0);
  if (deed == "use what is gone") return std::to_string(*gone(7));
  if (deed == "overflow an int") overflow(static_cast<int>(deed.size()));
  if (deed == "abort") std::abort();
  if (deed == "terminate") throw_nowhere();
  if (deed == "kill") std::raise(SIGKILL);
  if (deed == "exit(0)") std::exit(0);
  if (deed == "_exit(7)") _exit(7);
  if (deed == "throw int") throw 3;
  if (deed == "throw own") throw OwnException{};
  if (deed == "throw runtime_error") throw std::runtime_error("some text \x1b[31m\xff");
  if (deed == "throw out_of_range") throw std::out_of_range("beyond");
  if (deed == "todo") throw gradus::Todo{};
  if (deed == "print a little") write_out(100);
  if (deed == "print one long line and crash") write_out(200'000), std::raise(SIGKILL);
  if (deed == "flood") write_out(std::size_t{8} << 20);
  if (deed == "fill memory") fill_memory();
  if (deed == "keep memory") keep_memory();
  if (deed == "map the reply again") map_the_reply_again();
  if (deed == "answer and go on") answer_and_go_on();
  if (deed == "ask for too much at once") return std::string(deed.size() << 40, 'x');
  if (deed == "compute") for (volatile bool on = true; on;) {}
  if (deed == "sleep") for (;;) pause();
  if (deed == "close the socket") close(gradus::wire::worker_socket), pause();
  if (deed == "claim a length") send(gradus::wire::Bell::result, std::uint64_t{1} << 40);
  if (deed == "claim a bell") send(static_cast<gradus::wire::Bell>(99), 0);
  if (deed == "answer nothing") send(gradus::wire::Bell::result, 0);
  if (deed == "call what was not lent") send(gradus::wire::Bell::callback, 0);
  if (deed == "send one byte" && write(gradus::wire::worker_socket, "x", 1) != 1) _exit(9);
  return deed;
}

}  // namespace miniature
