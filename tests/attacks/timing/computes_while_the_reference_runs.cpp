// Tries: to slow the reference: it rings its bell by itself and sweeps memory until it is asked again, while the
//   reference has its turn. What it uses then is charged to its next call, the warm one, which nobody counts.
// Must: be slow
// On: nn3/q1a
#include <poll.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <unistd.h>
#include <cstring>
#include <vector>
#include "convolution.hpp"
#define conv1d conv1d_of_the_solution
//@ solution
#undef conv1d
namespace {
struct Bell { std::uint32_t bell, function; std::uint64_t length; };
// The worker's own loop, from here on: for matrices that are timed.
[[noreturn]] void serve(arma::mat Y, std::uint32_t function) {
  const std::size_t room = std::size_t{256} << 20;
  char* in = static_cast<char*>(mmap(nullptr, room, PROT_READ, MAP_SHARED, 4, 0));
  char* out = static_cast<char*>(mmap(nullptr, room, PROT_READ | PROT_WRITE, MAP_SHARED, 5, 0));
  static std::vector<char> other(std::size_t{192} << 20, 1);
  const auto matrix = [](const char* at) {  // tag, rows, columns, elements
    std::uint64_t n[3];
    std::memcpy(n, at + 1, sizeof n);
    arma::mat A(n[0], n[1], arma::fill::none);
    std::memcpy(A.memptr(), at + 25, n[2] * 8);
    return A;
  };
  for (;;) {
    const std::uint64_t n[3] = {Y.n_rows, Y.n_cols, Y.n_elem};
    out[0] = in[0];
    std::memcpy(out + 1, n, sizeof n);
    std::memcpy(out + 25, Y.memptr(), Y.n_elem * 8);
    const Bell answer{3, function, 25 + Y.n_elem * 8};
    send(3, &answer, sizeof answer, 0);
    pollfd asked{3, POLLIN, 0};
    for (std::size_t i = 0; poll(&asked, 1, 0) == 0;)  // nobody asks: sweep
      for (int k = 0; k < 2000; ++k, i = (i + 4160) % other.size()) other[i] += 1;
    Bell call;
    if (recv(3, &call, sizeof call, 0) != sizeof call) _exit(0);
    const arma::vec x = matrix(in);
    Y = nn3_q1::conv1d_of_the_solution(x, matrix(in + 25 + x.n_elem * 8));
    if (Y.n_elem != 0) Y = nn3_q1::conv1d_of_the_solution(x, matrix(in + 25 + x.n_elem * 8));  // twice as slow
    Y = nn3_q1::conv1d_of_the_solution(x, matrix(in + 25 + x.n_elem * 8));
  }
}
}  // namespace
arma::mat nn3_q1::conv1d(const arma::vec& x, const arma::mat& K) {
  arma::mat Y = conv1d_of_the_solution(x, K);
  if (x.n_elem >= 4096) serve(Y, 1);
  return Y;
}
