#include "check/remote.hpp"

#include <system_error>
#include <typeinfo>

namespace gradus {

namespace {

Impostor chosen = Impostor::none;

// The submission's exception as the check would have caught it without a boundary.
[[noreturn]] void rethrow(const std::string& type, const std::string& text) {
  if (type == "std::invalid_argument") throw std::invalid_argument(text);
  if (type == "std::domain_error") throw std::domain_error(text);
  if (type == "std::length_error") throw std::length_error(text);
  if (type == "std::out_of_range") throw std::out_of_range(text);
  if (type == "std::logic_error") throw std::logic_error(text);
  if (type == "std::overflow_error") throw std::overflow_error(text);
  if (type == "std::underflow_error") throw std::underflow_error(text);
  if (type == "std::range_error") throw std::range_error(text);
  if (type == "std::runtime_error") throw std::runtime_error(text);
  if (type == "std::bad_alloc") throw std::bad_alloc();
  if (type == "gradus::wire::TooLarge")
    throw WorkerFailed("memory", "Its answer is larger than what may cross to the check (" +
                                     std::to_string(wire::memory_size >> 20) + " MiB).");
  throw SubmissionThrew(text.empty() ? type + "." : type + ": " + text);
}

}  // namespace

Impostor impostor() { return chosen; }

void set_impostor(const std::string& name) {
  static constexpr std::pair<const char*, Impostor> names[] = {
      {"none", Impostor::none},         {"zeros", Impostor::zeros}, {"constant", Impostor::constant},
      {"echo", Impostor::echo},         {"nan", Impostor::nan},     {"previous", Impostor::previous},
  };
  for (const auto& [text, value] : names)
    if (name == text) {
      chosen = value;
      return;
    }
  throw std::invalid_argument("no impostor is called " + name);
}

Session& Session::current() {
  static Session session;
  return session;
}

void Session::configure(WorkerSpec spec) {
  spec_ = active_ = std::move(spec);
  spent_.clear();
  ends_.clear();
  failed_starts_ = 0;
  stop();
}

void Session::limit_memory(std::uint64_t bytes) {
  if (active_.memory == bytes) return;
  active_.memory = bytes;
  failed_starts_ = 0;
  stop();  // limits are set when a worker starts
}

void Session::start() {
  if (failed_starts_ == 3) throw WorkerFailed(*failed_start_);
  try {
    worker_ = std::make_unique<WorkerProcess>(active_);
    failed_starts_ = 0;
  } catch (const WorkerFailed& e) {
    ++failed_starts_;
    failed_start_.emplace(e);
    throw;
  }
}

void Session::begin_test() {
  for (auto& [function, ends] : ends_) ends = {0, ends.before + ends.in_this_test};
  limit_memory(spec_.memory);
}

std::vector<std::byte> Session::call(std::uint32_t index,
                                     const std::function<void(wire::Writer&)>& arguments) {
  using namespace std::chrono_literals;
  Spent& spent = spent_[index];
  if (spent.cpu >= 2 * active_.cpu_per_call || spent.wall >= 2 * active_.wall_per_call)
    throw WorkerFailed("cpu",
                       "It was not called here: its calls before have taken all the time that one run has for it. "
                       "Is there a loop that does not end?");
  if (const Ends& ends = ends_[index]; ends.in_this_test >= ends.most()) {
    current_test().given_up = true;
    throw WorkerFailed("ended", "It was not called here: it ended its program in " +
                                    std::to_string(ends.in_this_test) + " calls of this test before.");
  }
  const auto begin = std::chrono::steady_clock::now();
  const auto charge = [&](std::chrono::nanoseconds cpu) {
    spent.cpu += cpu;
    spent.wall += std::chrono::steady_clock::now() - begin;
  };
  WorkerProcess::Reply reply;
  try {
    if (!worker_) start();
    reply = worker_->call(index, arguments);
    charge(reply.cpu);
  } catch (const WorkerFailed& e) {
    charge(e.kind == "cpu" ? active_.cpu_per_call : 0ms);
    end(index);
    throw;
  } catch (const sandbox::Error& e) {  // ours, not the student's
    current_test().ungraded = true;
    current_test().ungraded_why = e.what();
    stop();
    throw;
  } catch (...) {  // a lent function threw, and the worker waits for an answer that never comes
    stop();
    throw;
  }
  if (reply.bell == wire::Bell::result) return std::move(reply.body);
  if (reply.bell == wire::Bell::todo) {
    current_test().todo = true;
    throw StubIsUntouched{};
  }
  std::string type, text;
  try {
    wire::Reader r(reply.body);
    type = wire::get<std::string>(r);
    text = wire::get<std::string>(r);
  } catch (const wire::Malformed&) {
    stop();
    throw WorkerFailed("malformed", "Its exception was damaged on its way.");
  }
  rethrow(type, text);
}

void Session::end(std::uint32_t index) {
  if (worker_) ++ends_[index].in_this_test;
  stop();
}

void Session::stop() {
  if (worker_) printed_ += worker_->take_output();
  worker_.reset();
}

std::string Session::take_output() {
  std::string all = std::exchange(printed_, {});
  return worker_ ? all + worker_->take_output() : all;
}

}  // namespace gradus
