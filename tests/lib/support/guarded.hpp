// Matrices whose memory ends where a page ends that nobody may touch: reading one float too many ends the test.
#pragma once
#include <sys/mman.h>
#include <unistd.h>

#include <armadillo>
#include <new>
#include <optional>

namespace nn::support {

template <typename T>
class Guarded {
 public:
  Guarded(arma::uword rows, arma::uword cols)
      : Guarded(arma::Mat<T>(rows, cols, arma::fill::value(arma::datum::nan))) {}
  explicit Guarded(const arma::Mat<T>& content) {
    const auto page = static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
    const std::size_t bytes = content.n_elem * sizeof(T), pages = (bytes + page - 1) / page * page;
    size_ = pages + page;
    memory_ = mmap(nullptr, size_, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (memory_ == MAP_FAILED) throw std::bad_alloc();
    char* const end = static_cast<char*>(memory_) + pages;
    mprotect(end, page, PROT_NONE);
    T* const data = reinterpret_cast<T*>(end - bytes);
    std::copy(content.begin(), content.end(), data);
    matrix_.emplace(data, content.n_rows, content.n_cols, false, true);
  }
  ~Guarded() { munmap(memory_, size_); }
  Guarded(const Guarded&) = delete;
  Guarded& operator=(const Guarded&) = delete;
  arma::Mat<T>& operator*() { return *matrix_; }

 private:
  void* memory_;
  std::size_t size_;
  std::optional<arma::Mat<T>> matrix_;
};

}  // namespace nn::support
