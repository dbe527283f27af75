// All that reads what a worker sends, given arbitrary bytes: the codec of every kind of type that stands in a contract,
// the arguments of a call back, and the bell itself. For libFuzzer, and for the test that replays its corpus.
#pragma once
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <cstdlib>

#include "../grader/encoded.hpp"
#include "check/show.hpp"
#include "wire/channel.hpp"

namespace gradus::fuzz {

using wire::Bytes;
using Input = std::span<const std::byte>;

inline void require(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "%s\n", what);
  std::abort();
}

/// Armadillo trusts the places of a sparse matrix's entries.
template <class T>
void require_places(const T& value) {
  if constexpr (arma::is_SpMat<T>::value)
    for (auto entry = value.begin(); entry != value.end(); ++entry)
      require(entry.row() < value.n_rows && entry.col() < value.n_cols, "an entry that lies outside");
}

/// What is accepted can be shown, and is what would be sent, except for zeros that a sparse matrix drops. (The names of
/// fields can be read by g++ alone.)
template <class T, bool shown = true>
void as(Input input) {
  const T value = wire::decoded<T>(input);
  require_places(value);
  if constexpr (shown) require(!show(value).empty(), "a value that cannot be shown");
  const auto sent = [&](const T& v) {
    Bytes room(input.size() + 64);
    wire::Writer w(room);
    wire::put(w, v);
    room.resize(w.size());
    return room;
  };
  const Bytes once = sent(value);
  require(once.size() < input.size() || std::equal(once.begin(), once.end(), input.begin(), input.end()),
          "two ways to send a value");
  require(sent(wire::decoded<T>(once)) == once, "a value that changes on its way");
}

/// The worker calls a function that it was lent.
inline void as_call_back(Input input) {
  Bytes room(64);
  std::vector<wire::Lent> lent;
  wire::Writer w(room, &lent);
  wire::put(w, std::function<arma::vec(double, const arma::mat&, const std::vector<int>&)>(
                   [](double, const arma::mat& X, const std::vector<int>&) { return arma::vec(X.n_elem, arma::fill::ones); }));
  wire::Reader r(input);
  Bytes answer(4096);
  wire::Writer back(answer);
  lent.at(0)(r, back);
}

inline void as_function(Input input) {
  wire::Reader r(input);
  const auto f = wire::get<std::function<double(double)>>(r);
  f(1);  // one of ours by name, or it says that its owner cannot be asked
}

/// The doorbell, of any size.
inline void as_packet(Input input) {
  static const auto ends = [] {
    std::array<int, 2> both{};
    const int yes = 1;
    require(socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, both.data()) == 0 &&
                setsockopt(both[0], SOL_SOCKET, SO_PASSCRED, &yes, sizeof yes) == 0, "no socket");
    return both;
  }();
  if (input.empty()) return;
  require(send(ends[1], input.data(), input.size(), 0) == static_cast<ssize_t>(input.size()), "not sent");
  const auto received = wire::receive_packet(ends[0]);
  require(received && received->sender == getpid(), "another sender");
  require(std::memcmp(&received->packet, input.data(), input.size()) == 0, "another packet");
}

/// True when the bytes were accepted. Ends the program when a promise of the reader is broken.
inline bool parse(Input input) {
  using Parser = void (*)(Input);
  static constexpr Parser parsers[] = {
      as<bool>, as<std::int8_t>, as<int>, as<std::int64_t>, as<std::uint64_t>, as<char>, as<double>, as<float>,
      as<std::string>, as<arma::vec>, as<arma::rowvec>, as<arma::mat>, as<arma::fmat>, as<arma::umat>, as<arma::uvec>,
      as<arma::cube>, as<arma::sp_mat>, as<arma::field<arma::cube>>, as<arma::field<arma::sp_mat>>,
      as<std::vector<arma::mat>>, as<std::vector<bool>>, as<std::vector<std::vector<int>>>,
      as<std::vector<std::pair<arma::uword, arma::uword>>>, as<std::optional<double>>,
      as<std::optional<std::pair<double, double>>>, as<std::pair<int, std::string>>,
      as<std::tuple<bool, arma::vec, double>>, as<miniature::Colour>, as<miniature::Drawing, false>,
      as<std::vector<miniature::Drawing>, false>, as_call_back, as_function, as_packet};
  if (input.empty()) return false;
  try {
    parsers[static_cast<std::size_t>(input[0]) % std::size(parsers)](input.subspan(1));
    return true;
  } catch (const wire::Malformed&) {
  } catch (const wire::TooLarge&) {  // the answer of a call back
  }
  return false;
}

}  // namespace gradus::fuzz
