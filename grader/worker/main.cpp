// A worker: waits for a call, calls the student's function, answers. It knows no expected value, no oracle, no
// clock and no result file: whatever the student's code does here, it can only change its own answers.
#include <malloc.h>

#include <string>
#include <system_error>
#include <unistd.h>

#include "worker/bind.hpp"
#include "worker/thrown_at.hpp"

namespace {

using namespace gradus;
using namespace gradus::wire;

Mapping request, reply;

// Lent functions run in the check program: ask, wait, continue.
struct Callbacks : Borrowed {
  void call(std::uint64_t id, const std::function<void(Writer&)>& arguments,
            const std::function<void(Reader&)>& result) override {
    Writer w(reply.bytes());
    arguments(w);
    send_packet(worker_socket, {Bell::callback, static_cast<std::uint32_t>(id), w.size()});
    const auto answer = receive_packet(worker_socket);
    if (!answer || answer->packet.bell != Bell::returned) _exit(0);  // the check program is gone
    Reader r(request.bytes().first(answer->packet.length));
    result(r);
  }
};

std::string demangled(const std::type_info& type) {
  int status = 0;
  char* name = abi::__cxa_demangle(type.name(), nullptr, nullptr, &status);
  std::string text = status == 0 ? name : type.name();
  std::free(name);
  return text;
}

Packet threw(const std::string& type, const std::string& text) {
  Writer w(reply.bytes());
  put(w, type.substr(0, 200));
  put(w, text.substr(0, 2000));
  return {Bell::threw, 0, w.size()};
}

std::string with_place(const std::string& what) {
  const std::string place = worker::thrown_at();
  return place.empty() ? what : what.empty() ? "at " + place : what + " (at " + place + ")";
}

Packet answer(const Packet& call) {
  const auto [entries, count] = worker::registered();
  Callbacks callbacks;
  Reader arguments(request.bytes().first(call.length), &callbacks);
  Writer w(reply.bytes());
  try {
    if (call.function >= count) throw Malformed("no such function");
    entries[call.function](arguments, w);
    return {Bell::result, call.function, w.size()};
  } catch (const Todo&) {
    return {Bell::todo, call.function, 0};
  } catch (const std::invalid_argument& e) {  // also classes derived from it
    return threw("std::invalid_argument", e.what());
  } catch (const std::exception& e) {
    return threw(demangled(typeid(e)), with_place(e.what()));
  } catch (...) {
    const std::type_info* type = abi::__cxa_current_exception_type();
    return threw(type != nullptr ? demangled(*type) : "something", with_place(""));
  }
}

}  // namespace

int main() {
  // Results above the default threshold would be page-faulted anew on every call: right O(n^2) code then looks
  // like O(n^3). Memory that was touched once stays.
  mallopt(M_MMAP_MAX, 0);
  mallopt(M_TRIM_THRESHOLD, -1);
  mallopt(M_TOP_PAD, 64 << 20);
  try {
    request = Mapping(worker_request, memory_size, false);
    reply = Mapping(worker_reply, memory_size, true);
    send_packet(worker_socket, {Bell::hello, 0, 0});
    while (const auto call = receive_packet(worker_socket)) send_packet(worker_socket, answer(call->packet));
  } catch (const std::system_error&) {  // the check program is gone
  }
  _exit(0);  // destructors of the student's globals have nothing left to say
}
