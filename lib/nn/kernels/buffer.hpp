// Scratch memory of kernels.
#pragma once
#include <sys/mman.h>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <new>

#include "nn/core/shape.hpp"

namespace nn::kernels {

/// Memory for a kernel's intermediate results, kept from call to call. It grows and never shrinks; growing loses the
/// content. Large ones lie in huge pages where the system has them: with small ones, kernels that walk over megabytes
/// were measured to spend half of their time on address translation.
template <typename T>
class Buffer {
 public:
  /// At least n entries, aligned to 64 bytes, of any content.
  T* get(uword n) {
    if (n > size_) {
      constexpr std::size_t page = std::size_t{2} << 20;
      std::size_t bytes = (n * sizeof(T) + 63) / 64 * 64;
      const bool huge = bytes >= page;
      if (huge) bytes = (bytes + page - 1) / page * page;
      memory_.reset();  // before the new one, not beside it
      size_ = 0;
      memory_.reset(static_cast<T*>(std::aligned_alloc(huge ? page : 64, bytes)));
      if (!memory_) throw std::bad_alloc();
      if (huge) madvise(memory_.get(), bytes, MADV_HUGEPAGE);
      size_ = n;
    }
    return memory_.get();
  }
  /// The same, all zero.
  T* zeros(uword n) {
    std::fill_n(get(n), n, T(0));
    return memory_.get();
  }
  T* data() { return memory_.get(); }

 private:
  struct Free {
    void operator()(T* p) const { std::free(p); }
  };
  std::unique_ptr<T, Free> memory_;
  uword size_ = 0;
};

}  // namespace nn::kernels
