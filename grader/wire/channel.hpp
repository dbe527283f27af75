// How a check program and a worker talk: contents in two shared memories, doorbells on one SEQPACKET socket.
//
//   request   written by the check program; the worker holds it read-only
//   reply     written by the worker; sealed, so that it cannot shrink under the reader
//
// One bell is one fixed-size packet. The kernel stamps each with its sender's pid (SCM_CREDENTIALS).
#pragma once
#include <chrono>
#include <cstdint>
#include <optional>
#include <span>
#include <sys/types.h>

#include "descriptor.hpp"

namespace gradus::wire {

enum class Bell : std::uint32_t {
  hello = 1,  // worker: I am up
  call,       // check: arguments are in the request; `function` says of which function
  result,     // worker: the answer is in the reply
  threw,      // worker: type name and text of the exception are in the reply
  todo,       // worker: the stub is untouched
  callback,   // worker: please call lent function `function`, arguments in the reply
  returned,   // check: the lent function's result is in the request
};

struct Packet {
  Bell bell;
  std::uint32_t function;
  std::uint64_t length;  // bytes used in the memory that goes with the bell
};

/// Descriptor numbers inside a worker.
inline constexpr int worker_socket = 3, worker_request = 4, worker_reply = 5;

/// Bytes of each shared memory; only pages that are touched cost anything.
inline constexpr std::size_t memory_size = std::size_t{256} << 20;

/// Owns a mapping.
class Mapping {
 public:
  Mapping() = default;
  Mapping(int fd, std::size_t size, bool writable);  // throws std::system_error
  Mapping(Mapping&& other) noexcept;
  Mapping& operator=(Mapping&& other) noexcept;
  ~Mapping();
  std::span<std::byte> bytes() const { return bytes_; }

 private:
  std::span<std::byte> bytes_;
};

void send_packet(int socket, const Packet& packet);  // throws std::system_error (EPIPE: the other side is gone)

struct Received {
  Packet packet;
  pid_t sender;  // 0 where the kernel did not say
};
/// Waits for one packet; nullopt when the other side closed. Throws Malformed for one of a wrong size.
std::optional<Received> receive_packet(int socket);

}  // namespace gradus::wire
