// Bounded reading and writing of bytes. Whatever arrives from a worker goes through Reader, which never
// believes a length.
#pragma once
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <functional>
#include <span>
#include <stdexcept>
#include <string>
#include <type_traits>
#include <vector>

namespace gradus::wire {

/// The bytes are not an encoding of the type that was asked for.
struct Malformed : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// The value does not fit into the room that both sides agreed on.
struct TooLarge : std::runtime_error {
  using std::runtime_error::runtime_error;
};

class Reader;
class Writer;

/// A function lent to the other side: reads its arguments, writes its result.
using Lent = std::function<void(Reader&, Writer&)>;

/// Calls a function that the other side lent: writes the arguments, reads the result.
class Borrowed {
 public:
  virtual ~Borrowed() = default;
  virtual void call(std::uint64_t id, const std::function<void(Writer&)>& arguments,
                    const std::function<void(Reader&)>& result) = 0;
};

class Writer {
 public:
  explicit Writer(std::span<std::byte> room, std::vector<Lent>* lent = nullptr)
      : room_(room), lent_(lent) {}

  void bytes(const void* data, std::size_t n) {
    if (n > room_.size() - used_) throw TooLarge("the value is larger than the shared memory");
    if (n != 0) std::memcpy(room_.data() + used_, data, n);
    used_ += n;
  }
  template <class T>
    requires std::is_arithmetic_v<T>
  void scalar(T value) {
    bytes(&value, sizeof value);
  }
  std::uint64_t lend(Lent function) {
    if (lent_ == nullptr) throw TooLarge("functions do not cross the boundary in this direction");
    lent_->push_back(std::move(function));
    return lent_->size() - 1;
  }
  std::size_t size() const { return used_; }

 private:
  std::span<std::byte> room_;
  std::size_t used_ = 0;
  std::vector<Lent>* lent_;
};

class Reader {
 public:
  explicit Reader(std::span<const std::byte> data, Borrowed* borrowed = nullptr)
      : data_(data), borrowed_(borrowed) {}

  void bytes(void* to, std::size_t n) {
    if (n > data_.size()) throw Malformed("it ends too early");
    if (n != 0) std::memcpy(to, data_.data(), n);
    data_ = data_.subspan(n);
  }
  template <class T>
    requires std::is_arithmetic_v<T>
  T scalar() {
    T value;
    bytes(&value, sizeof value);
    return value;
  }
  /// A number of items that each take at least `bytes_each` of what is left.
  std::size_t count(std::size_t bytes_each) {
    const auto n = scalar<std::uint64_t>();
    if (n > data_.size() / bytes_each) throw Malformed("it promises more than it holds");
    return static_cast<std::size_t>(n);
  }
  void end() const {
    if (!data_.empty()) throw Malformed("bytes are left over");
  }
  Borrowed* borrowed() const { return borrowed_; }

 private:
  std::span<const std::byte> data_;
  Borrowed* borrowed_;
};

}  // namespace gradus::wire
