#include "check/worker_process.hpp"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <fcntl.h>
#include <poll.h>
#include <sched.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

#include "check/post_mortem.hpp"
#include "check/worker_command.hpp"

namespace gradus {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;
using std::chrono::nanoseconds;

namespace {

[[noreturn]] void machine_error(const char* what) {
  throw sandbox::Error(std::string(what) + ": " + std::generic_category().message(errno));
}

Descriptor shared_memory(const char* name) {
  Descriptor fd(memfd_create(name, MFD_CLOEXEC | MFD_ALLOW_SEALING));
  if (fd.get() < 0 || ftruncate(fd.get(), wire::memory_size) != 0) machine_error("shared memory");
  // A worker that could shrink the file would kill its reader with SIGBUS.
  if (fcntl(fd.get(), F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL) != 0) machine_error("sealing");
  return fd;
}

Descriptor read_only(const Descriptor& memory) {
  const std::string path = "/proc/self/fd/" + std::to_string(memory.get());
  Descriptor fd(open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (fd.get() < 0) machine_error("reopening the request read-only");
  return fd;
}

// What the kernel says of a process in one look.
struct Look {
  bool asleep;           // or it has ended
  std::uint64_t sleeps;  // how often it went to sleep in its life
  std::uint64_t own, shared;  // bytes: its own, swapped ones and page tables too; mapped shared memory
  std::uint64_t files, resident, peak;  // bytes: of its program and libraries; all that it holds, now and at most
};
std::optional<Look> look_at(pid_t pid) {
  const Descriptor file(open(("/proc/" + std::to_string(pid) + "/status").c_str(), O_RDONLY | O_CLOEXEC));
  char text[4096];
  const ssize_t n = file.get() >= 0 ? read(file.get(), text, sizeof text - 1) : -1;
  if (n <= 0) return {};
  text[n] = 0;
  const auto number = [&](const char* name) -> std::uint64_t {  // 0 for a process that has ended
    const char* at = std::strstr(text, name);
    return at ? std::strtoull(at + std::strlen(name), nullptr, 10) : 0;
  };
  const char* const state = std::strstr(text, "\nState:\t");
  if (!state) return {};
  return Look{std::strchr("SDZXT", state[8]) != nullptr, number("\nvoluntary_ctxt_switches:"),
              1024 * (number("\nRssAnon:") + number("\nVmSwap:") + number("\nVmPTE:")),
              1024 * number("\nRssShmem:"), 1024 * number("\nRssFile:"), 1024 * number("\nVmRSS:"),
              1024 * number("\nVmHWM:")};
}

std::uint64_t beyond(std::uint64_t now, std::uint64_t before) { return now > before ? now - before : 0; }

// What a call held of its own at most. An earlier peak counts again: what was given back then is no allowance now.
std::uint64_t memory_of_a_call(const Look& before, const Look& after) {
  return beyond(after.peak, before.resident + beyond(after.shared, before.shared) + beyond(after.files, before.files));
}

// The pages that a shared memory really has.
std::uint64_t occupied_bytes(const Descriptor& memory) {
  struct stat about {};
  return fstat(memory.get(), &about) == 0 ? 512 * static_cast<std::uint64_t>(about.st_blocks) : 0;
}

// A process that wakes for a moment, because the machine was suspended for instance, uses less.
constexpr nanoseconds idle_allowance = 50us;

}  // namespace

struct WorkerProcess::Impl {
  explicit Impl(WorkerSpec s) : spec(std::move(s)) {}

  WorkerSpec spec;
  Descriptor socket, output, request_file, reply_file;
  wire::Mapping request, reply;
  sandbox::Process process;
  pid_t pid = 0;
  clockid_t cpu_clock{};
  nanoseconds acknowledged{0};  // the worker's CPU clock at its last acknowledgement
  nanoseconds at_start{0};      // and at its first
  Look last{};                  // what the kernel said of it then
  Clock::time_point next_look{};
  std::string printed;
  std::size_t printed_bytes = 0;

  void start();
  nanoseconds cpu() const;
  nanoseconds cpu_asleep(Clock::time_point wall_end, nanoseconds cpu_end);
  void drain();
  wire::Packet await(Clock::time_point wall_end, nanoseconds cpu_end);
  void check_limits(Clock::time_point wall_end, nanoseconds cpu_end);
  void check_memory(const Look& look);
  void check_idleness(Clock::time_point wall_end);
  [[noreturn]] void over(const std::string& kind, const std::string& sentence);
  [[noreturn]] void ended();
};

void WorkerProcess::Impl::start() {
  int ends[2], pipe_ends[2];
  if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) != 0) machine_error("socketpair");
  socket = Descriptor(ends[0]);
  const Descriptor theirs(ends[1]);
  const int yes = 1;
  setsockopt(socket.get(), SOL_SOCKET, SO_PASSCRED, &yes, sizeof yes);
  if (pipe2(pipe_ends, O_CLOEXEC | O_NONBLOCK) != 0) machine_error("pipe");
  output = Descriptor(pipe_ends[0]);
  const Descriptor their_output(pipe_ends[1]);
  fcntl(their_output.get(), F_SETFL, 0);  // only our end must not block

  request_file = shared_memory("gradus-request");
  reply_file = shared_memory("gradus-reply");
  request = wire::Mapping(request_file.get(), wire::memory_size, true);
  reply = wire::Mapping(reply_file.get(), wire::memory_size, false);
  const Descriptor request_view = read_only(request_file);

  process = sandbox::start(worker_command(spec, their_output.get(),
                                          {{theirs.get(), wire::worker_socket},
                                           {request_view.get(), wire::worker_request},
                                           {reply_file.get(), wire::worker_reply}}));
  pid = process.command();
  if (clock_getcpuclockid(pid, &cpu_clock) != 0) ended();  // already
}

nanoseconds WorkerProcess::Impl::cpu() const {
  timespec t{};
  if (clock_gettime(cpu_clock, &t) != 0) return acknowledged;
  return std::chrono::seconds(t.tv_sec) + nanoseconds(t.tv_nsec);
}

// The kernel brings the clock of another process up to date when that process leaves the processor. Read while it is still
// on its way from the bell to sleep, the clock lacks up to a tick: what it computed would be charged to its next call.
nanoseconds WorkerProcess::Impl::cpu_asleep(Clock::time_point wall_end, nanoseconds cpu_end) {
  for (;;) {
    const auto look = look_at(pid);
    if (!look) return cpu();
    // Looked at twice: a process that is about to sleep is told asleep a moment before it leaves the processor.
    const nanoseconds used = cpu();
    const auto again = look->asleep && look->sleeps > last.sleeps ? look_at(pid) : std::nullopt;
    if (again && again->asleep && again->sleeps == look->sleeps && cpu() == used) {
      check_memory(*again);
      last = *again;
      return used;
    }
    check_limits(wall_end, cpu_end);
    sched_yield();  // it may need this processor to fall asleep
  }
}

void WorkerProcess::Impl::drain() {
  char buffer[4096];
  for (;;) {
    const ssize_t n = read(output.get(), buffer, sizeof buffer);
    if (n <= 0) return;
    printed_bytes += static_cast<std::size_t>(n);
    // The end is kept as well as the beginning: a sanitizer speaks last.
    printed.append(buffer, static_cast<std::size_t>(n));
    if (printed.size() > 256 * 1024) printed.erase(64 * 1024, printed.size() - 192 * 1024);
    if (printed_bytes > spec.output)
      over("output", "It printed more than " + std::to_string(spec.output >> 20) + " MiB, which is the limit.");
  }
}

void WorkerProcess::Impl::over(const std::string& kind, const std::string& sentence) {
  process.kill();
  throw WorkerFailed(kind, sentence);
}

void WorkerProcess::Impl::ended() {
  auto exit = process.wait(2s);
  drain();
  if (!exit) {
    process.kill();
    over("exit", "It closed its connection to the grader.");
  }
  const auto [kind, sentence] = post_mortem(*exit, printed);
  throw WorkerFailed(kind, sentence);
}

wire::Packet WorkerProcess::Impl::await(Clock::time_point wall_end, nanoseconds cpu_end) {
  for (;;) {
    pollfd fds[] = {{socket.get(), POLLIN, 0}, {output.get(), POLLIN, 0}};
    if (poll(fds, 2, 50) < 0 && errno != EINTR) machine_error("poll");
    if (fds[1].revents & POLLIN) drain();
    if (fds[0].revents) {
      std::optional<wire::Received> received;
      try {
        received = wire::receive_packet(socket.get());
      } catch (const wire::Malformed& e) {
        over("malformed", std::string("The answer was damaged on its way: ") + e.what() + ".");
      }
      if (!received) ended();
      if (received->sender != pid)
        over("malformed", "Another process than the one that was asked tried to answer.");
      if (received->packet.length > wire::memory_size)
        over("malformed", "The answer was damaged on its way: it claims to be larger than the memory it is in.");
      return received->packet;
    }
    if (fds[1].revents & POLLHUP) fds[1].fd = -1;
    check_limits(wall_end, cpu_end);
    if (process.wait(0ms)) ended();
  }
}

void WorkerProcess::Impl::check_memory(const Look& look) {
  if (spec.memory == 0) return;
  // The request and the reply are the grader's; what it maps beside them is its own.
  const std::uint64_t given = occupied_bytes(request_file) + occupied_bytes(reply_file);
  if (look.own + look.shared - std::min(look.shared, given) > spec.memory)
    over("memory", "It was stopped because it used more than " + std::to_string(spec.memory >> 20) +
                       " MiB of memory.");
}

// Nothing is asked of it since its last acknowledgement, so it has to be in the sleep that it was in then. What it
// computes now would be charged to its next call, which may be one that is not measured.
void WorkerProcess::Impl::check_idleness(Clock::time_point wall_end) {
  const auto look = look_at(pid);
  if (!look || (look->asleep && look->sleeps == last.sleeps)) return;
  if (cpu_asleep(wall_end, acknowledged + spec.cpu_per_call) - acknowledged > idle_allowance)
    over("late", "It goes on computing after it has answered.");
}

void WorkerProcess::Impl::check_limits(Clock::time_point wall_end, nanoseconds cpu_end) {
  const auto now = Clock::now();
  if (now > wall_end)
    over("wall", "It did not answer within " +
                     std::to_string(std::chrono::ceil<std::chrono::seconds>(spec.wall_per_call).count()) + " s.");
  if (cpu() > cpu_end)
    over("cpu", "It was stopped after " +
                    std::to_string(std::chrono::ceil<std::chrono::seconds>(spec.cpu_per_call).count()) +
                    " s of computing: is there a loop that does not end?");
  if (now < next_look) return;
  next_look = now + 20ms;
  if (const auto look = look_at(pid)) check_memory(*look);
}

WorkerProcess::WorkerProcess(WorkerSpec spec) : impl_(std::make_unique<Impl>(std::move(spec))) {
  impl_->start();
  const wire::Packet hello = impl_->await(Clock::now() + 10s, nanoseconds::max());
  if (hello.bell != wire::Bell::hello) impl_->over("malformed", "It answered before it was asked.");
  impl_->at_start = impl_->acknowledged = impl_->cpu_asleep(Clock::now() + 10s, nanoseconds::max());
}

WorkerProcess::~WorkerProcess() = default;

WorkerProcess::Reply WorkerProcess::call(std::uint32_t function,
                                         const std::function<void(wire::Writer&)>& arguments) {
  Impl& w = *impl_;
  std::vector<wire::Lent> lent;
  wire::Writer request(w.request.bytes(), &lent);
  arguments(request);

  w.check_idleness(Clock::now() + w.spec.wall_per_call);
  const auto wall_begin = Clock::now();
  const nanoseconds cpu_begin = w.acknowledged;
  const Look before = w.last;
  const auto wall_end = wall_begin + w.spec.wall_per_call;
  const std::size_t asked = request.size();
  wire::Packet packet{wire::Bell::call, function, asked};
  const auto ring = [&] {
    try {
      wire::send_packet(w.socket.get(), packet);
    } catch (const std::system_error&) {
      w.ended();
    }
  };
  ring();
  for (;;) {
    packet = w.await(wall_end, cpu_begin + w.spec.cpu_per_call);
    if (packet.bell != wire::Bell::callback) break;
    w.check_limits(wall_end, cpu_begin + w.spec.cpu_per_call);  // a loop of call backs is never waited for
    // Copied first: the worker could change its memory while we read.
    const auto shared = w.reply.bytes().first(packet.length);
    const std::vector<std::byte> asked(shared.begin(), shared.end());
    wire::Reader r(asked);
    wire::Writer answer(w.request.bytes());
    try {
      if (packet.function >= lent.size()) throw wire::Malformed("it called a function that it was not given");
      lent[packet.function](r, answer);
    } catch (const wire::Malformed& e) {
      w.over("malformed", std::string("A call back was damaged on its way: ") + e.what() + ".");
    }
    packet = {wire::Bell::returned, packet.function, answer.size()};
    ring();
  }
  const auto wall = Clock::now() - wall_begin;
  const nanoseconds cpu_end = w.cpu_asleep(wall_end, cpu_begin + w.spec.cpu_per_call);
  w.acknowledged = cpu_end;
  if (packet.bell != wire::Bell::result && packet.bell != wire::Bell::threw && packet.bell != wire::Bell::todo)
    w.over("malformed", "It sent something that is no answer.");
  const auto shared = w.reply.bytes().first(packet.length);
  return {packet.bell, {shared.begin(), shared.end()}, cpu_end - cpu_begin, wall, asked,
          w.last.sleeps - before.sleeps, beyond(before.resident, before.shared + before.files),
          memory_of_a_call(before, w.last)};
}

nanoseconds WorkerProcess::cpu_at_start() const { return impl_->at_start; }

void WorkerProcess::limit_calls(std::chrono::milliseconds cpu, std::chrono::milliseconds wall) {
  impl_->spec.cpu_per_call = cpu;
  impl_->spec.wall_per_call = wall;
}

std::string WorkerProcess::take_output() {
  try {
    impl_->drain();
  } catch (const WorkerFailed&) {  // a flood: what there is will do
  }
  return std::exchange(impl_->printed, {});
}

}  // namespace gradus
